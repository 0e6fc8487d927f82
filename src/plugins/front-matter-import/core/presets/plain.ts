import { COMMON, type Preset, scripts } from './preset';
import { AUTHOR_PAGES } from './skips';

/** Posts of no generator that is known: nothing is assumed. */
export const plain: Preset = {
  ...COMMON,
  ...scripts('next.config'),
  name: 'plain',
  namesAreAddresses: false,
  isHandwritten: false,
  // A Next.js project keeps its posts as its author likes, but it is one site.
  marks: [{ paths: ['next.config.*'] }],
  authorFiles: ['data/authors/', 'content/authors/'],
  skips: [AUTHOR_PAGES],
  links: { marks: [], folders: ['', 'public/', 'content/', 'posts/'], byName: false },
};
