import { COMMON, type Preset } from './preset';

/** Pages as a browser or a crawler saved them: the article is somewhere in the page. */
export const page: Preset = {
  ...COMMON,
  name: 'page',
  namesAreAddresses: false,
  recognises: ({ page: whole, raw }) => whole !== undefined && raw.text === '',
};
