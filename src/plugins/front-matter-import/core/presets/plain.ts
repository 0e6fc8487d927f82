import { COMMON, type Preset } from './preset';

/** Posts of no generator that is known: nothing is assumed. */
export const plain: Preset = {
  ...COMMON,
  name: 'plain',
  namesAreAddresses: false,
  isHandwritten: false,
  // A Next.js project keeps its posts as its author likes, but it is one site.
  marks: [{ paths: ['next.config.*'] }],
  links: { marks: [], folders: ['', 'public/', 'content/', 'posts/'], byName: false },
};
