import { COMMON, type Preset } from './preset';
import { outputOf, PROJECT_FILES } from './skips';

/** Content collections below `src/content`, pages below `src/pages`. */
export const astro: Preset = {
  ...COMMON,
  name: 'astro',
  marks: [
    { paths: ['astro.config.*'] },
    { paths: ['src/content/config.*'], isWeak: true },
    { paths: ['src/content.config.*'], isWeak: true },
  ],
  skips: [PROJECT_FILES, outputOf('dist', '.astro')],
  links: {
    marks: [],
    folders: ['src/content/', 'src/content/docs/', 'src/pages/', ''],
    byName: false,
  },
  recognises: ({ frontMatter }) =>
    'pubDate' in frontMatter && ('heroImage' in frontMatter || 'updatedDate' in frontMatter),
};
