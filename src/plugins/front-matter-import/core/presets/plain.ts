import type { Preset } from './preset';

/** Posts of no generator that is known: nothing is assumed. */
export const plain: Preset = {
  name: 'plain',
  categories: 'names',
  fileNameIsSlug: true,
  recognises: () => true,
};
