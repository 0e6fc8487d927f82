import { COMMON, type Preset, scripts } from './preset';
import { outputOf, PROJECT_FILES } from './skips';

/** A folder a post with an `index.md` in it, wherever the site's configuration looks for them. */
export const gatsby: Preset = {
  ...COMMON,
  ...scripts('gatsby-config'),
  name: 'gatsby',
  marks: [{ paths: ['gatsby-config.*'] }],
  authorFiles: ['content/authors.yml', 'content/authors.yaml', 'content/authors.json'],
  skips: [PROJECT_FILES, outputOf('public', '.cache')],
  names: { permalink: ['path'] },
  links: {
    marks: [],
    folders: ['content/', 'content/blog/', 'content/posts/', 'src/pages/', ''],
    byName: false,
  },
};
