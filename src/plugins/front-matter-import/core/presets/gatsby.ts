import { COMMON, type Preset } from './preset';
import { outputOf, PROJECT_FILES } from './skips';

/** A folder a post with an `index.md` in it, wherever the site's configuration looks for them. */
export const gatsby: Preset = {
  ...COMMON,
  name: 'gatsby',
  marks: [{ paths: ['gatsby-config.*'] }],
  authorFiles: ['content/authors.yml', 'content/authors.yaml', 'content/authors.json'],
  skips: [PROJECT_FILES, outputOf('public', '.cache')],
  links: {
    marks: [],
    folders: ['content/', 'content/blog/', 'content/posts/', 'src/pages/', ''],
    byName: false,
  },
};
