import { isInScope, readJekyllDefaults } from '../defaults/jekyll-defaults';
import { jekyllPermalink } from '../map/permalink';
import { COMMON, type Preset } from './preset';
import { LAYOUTS, LISTINGS, outputOf, PROJECT_FILES } from './skips';

const DATED_NAME = /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+$/;

/** Posts in `_posts` with date and slug in their names. Categories have no hierarchy. */
export const jekyll: Preset = {
  ...COMMON,
  name: 'jekyll',
  marks: [
    { paths: ['_config.yml', '_posts/'] },
    { paths: ['_config.yaml', '_posts/'] },
    { paths: ['_config.toml', '_posts/'] },
    { paths: ['_config.yml', '_layouts/'] },
    {
      paths: ['_config.yml'],
      saying:
        /^(?:baseurl|kramdown|markdown|plugins|gems|collections|remote_theme|highlighter|defaults|sass):/m,
    },
    // `source/_posts` is Hexo's.
    { paths: ['_posts/'], isWeak: true, notNamed: /^source$/ },
  ],
  config: ['_config.yml', '_config.yaml', '_config.toml'],
  configKeys: {
    title: ['title'],
    timezone: ['timezone'],
    language: ['lang', 'language', 'locale'],
    languages: ['languages'],
    permalink: ['permalink'],
    contentFolder: ['source'],
    exclude: ['exclude'],
    url: ['url'],
    base: ['baseurl'],
    excerptSeparator: ['excerpt_separator'],
    collectionsFolder: ['collections_dir'],
  },
  unsaid: { permalink: 'date' },
  authorFiles: ['_data/authors/', '_data/authors.yml', '_data/authors.yaml', '_data/authors.json'],
  skips: [PROJECT_FILES, LAYOUTS, LISTINGS, outputOf('_site', 'vendor', '.jekyll-cache')],
  splitAtBlanks: ['categories', 'tags'],
  joinsSingular: true,
  categoriesBefore: '_posts',
  languageFolders: [{ path: /^_i18n\/(?<language>[^/]+)\//, becomes: '' }],
  translationsShareAddress: true,
  readDefaults: readJekyllDefaults,
  gets: isInScope,
  permalink: jekyllPermalink,
  // Jekyll's own pattern: years have two to four digits, months and days one or two.
  fileName: /^(?<year>\d{2,4})-(?<month>\d{1,2})-(?<day>\d{1,2})-(?<slug>.+)$/,
  links: { marks: [], folders: ['', '_', '_posts/', '_pages/'], byName: true },
  recognises: ({ bodyFormat, frontMatter, sitePath }) =>
    bodyFormat === 'markdown' && 'layout' in frontMatter && DATED_NAME.test(sitePath),
};
