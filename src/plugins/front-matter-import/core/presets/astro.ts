import { COMMON, type Preset, scripts } from './preset';
import { AUTHOR_PAGES, outputOf, PROJECT_FILES } from './skips';

/** Content collections below `src/content`, pages below `src/pages`. */
export const astro: Preset = {
  ...COMMON,
  ...scripts('astro.config'),
  name: 'astro',
  marks: [
    { paths: ['astro.config.*'] },
    { paths: ['src/content/config.*'], isWeak: true },
    { paths: ['src/content.config.*'], isWeak: true },
  ],
  authorFiles: ['src/content/authors/', 'src/data/authors/', 'src/content/authors.json'],
  skips: [PROJECT_FILES, AUTHOR_PAGES, outputOf('dist', '.astro')],
  // AstroPaper's names.
  names: { date: ['pubdatetime'], updated: ['moddatetime'] },
  draftName: /(?:^|\/)_[^/]+$/,
  links: {
    marks: [],
    folders: ['src/content/', 'src/content/docs/', 'src/pages/', ''],
    byName: false,
  },
  recognises: ({ frontMatter }) =>
    'pubDate' in frontMatter && ('heroImage' in frontMatter || 'updatedDate' in frontMatter),
};
