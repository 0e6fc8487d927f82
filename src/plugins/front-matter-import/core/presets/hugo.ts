import { isTarget, readCascade } from '../defaults/hugo-cascade';
import { hugoPermalink } from '../map/hugo-permalink';
import { HUGO_PARTS, hugoLanguageFolders } from './hugo-config';
import { COMMON, type Preset } from './preset';
import { LAYOUTS, SECTION_PAGE } from './skips';

// Only Hugo's shortcodes have these brackets, and Zola's have none of them.
const OWN_TAG = /\{\{[<%] *\/?[\w-]+(?:\s[^}]*)?[>%]\}\}/;

/** All below `content`: sections are folders, `index.md` owns its folder, names have any letter case. */
export const hugo: Preset = {
  ...COMMON,
  name: 'hugo',
  marks: [
    ...['toml', 'yaml', 'yml', 'json'].flatMap((ending) => [
      { paths: [`hugo.${ending}`, 'content/'] },
      { paths: [`hugo.${ending}`] },
    ]),
    { paths: ['config/_default/'] },
    { paths: ['config.toml', 'content/'], saying: /^\s*(?:baseurl|languagecode|theme)\s*=/im },
    { paths: ['config.yaml', 'content/'], saying: /^(?:baseurl|languagecode|theme):/im },
    { paths: ['config.yml', 'content/'], saying: /^(?:baseurl|languagecode|theme):/im },
    { paths: ['config.json', 'content/'], saying: /"(?:baseurl|languagecode|theme)"\s*:/i },
    { paths: ['content/', 'archetypes/'], isWeak: true },
    { paths: ['content/', 'layouts/'], isWeak: true },
    { paths: ['content/', 'static/'], isWeak: true },
  ],
  config: ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
    ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
  ),
  configKeys: {
    title: ['title'],
    timezone: ['timeZone'],
    language: ['defaultContentLanguage', 'languageCode', 'locale'],
    languages: ['languages'],
    permalinks: ['permalinks'],
    contentFolder: ['contentDir'],
    url: ['baseURL'],
    languageFolders: hugoLanguageFolders,
  },
  configParts: { folder: 'config/_default', names: HUGO_PARTS },
  authorFiles: [
    'data/authors/',
    'data/authors.yml',
    'data/authors.yaml',
    'data/authors.toml',
    'data/authors.json',
  ],
  contentFolder: 'content',
  skips: [
    SECTION_PAGE,
    LAYOUTS,
    {
      path: /(?:^|\/)_[^/]+\//,
      skipped: 'site-file',
      reason: 'The file stands in a folder `_…`, which holds parts for other pages. It is no post.',
    },
  ],
  hasBundles: true,
  // Directly below the content folder; further down a folder is a section.
  languageBelow: /^(?!)/,
  sectionIsCategory: true,
  readDefaults: readCascade,
  gets: isTarget,
  inheritsFrom: 'section-pages',
  permalink: hugoPermalink,
  nested: ['taxonomies', 'params'],
  // Hugo's own templates show the first of them wherever a page is shared.
  names: { cover: ['images'] },
  links: { marks: [], folders: [''], byName: true },
  recognises: ({ body }) => OWN_TAG.test(body),
};
