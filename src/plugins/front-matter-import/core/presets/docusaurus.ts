import { COMMON, type Preset, scripts } from './preset';
import { outputOf, PARTIALS, PROJECT_FILES } from './skips';

const inPlugin = (name: string): RegExp =>
  new RegExp(`^i18n/(?<language>[^/]+)/docusaurus-plugin-content-${name}/(?:current/)?`);

/** Dated posts in `blog`, ordered pages in `docs`. */
export const docusaurus: Preset = {
  ...COMMON,
  ...scripts('docusaurus.config'),
  name: 'docusaurus',
  marks: [{ paths: ['docusaurus.config.*'] }],
  authorFiles: ['blog/authors.yml', 'blog/authors.yaml', 'blog/authors.json'],
  isFrontMatterOptional: true,
  // Docusaurus reads `.md` as MDX, too.
  templates: ['mdx'],
  skips: [PROJECT_FILES, PARTIALS, outputOf('build', '.docusaurus', 'versioned_docs')],
  languageFolders: [
    { path: inPlugin('(?:blog|docs|pages)-(?<id>[^/]+)'), becomes: '$<id>/' },
    { path: inPlugin('(?<kind>blog|docs)'), becomes: '$<kind>/' },
    { path: inPlugin('pages'), becomes: 'src/pages/' },
  ],
  names: { updated: ['lastupdate'] },
  // `01-intro.md` stands first; its address is `intro`. A date is no such number.
  fileName:
    /^(?:(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})-|\d{1,3}\s*[-_.]+\s*(?!\d))(?<slug>.+)$/,
  links: { marks: ['@site/'], folders: ['', 'docs/', 'blog/', 'src/pages/'], byName: false },
  recognises: ({ frontMatter }) =>
    'sidebar_position' in frontMatter || 'sidebar_label' in frontMatter,
};
