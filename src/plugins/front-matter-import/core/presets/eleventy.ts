import { eleventyPermalink } from '../map/permalink';
import { COMMON, type Preset, scripts } from './preset';
import { LAYOUTS, LISTINGS, outputOf, PROJECT_FILES } from './skips';

/** Any layout of folders; titles may stand in the navigation plugin's field. */
export const eleventy: Preset = {
  ...COMMON,
  ...scripts('.eleventy', 'eleventy.config'),
  name: 'eleventy',
  marks: [{ paths: ['.eleventy.*'] }, { paths: ['eleventy.config.*'] }],
  authorFiles: ['_data/authors.json', 'src/_data/authors.json'],
  skips: [PROJECT_FILES, LAYOUTS, LISTINGS, outputOf('_site', 'dist')],
  // `permalink: false` is a part of other pages that has no address. Nothing in Eleventy has a name for the author; starters have these.
  names: { published: ['permalink'], author: ['postauthor', 'byline'] },
  templates: ['eleventy'],
  inheritsFrom: 'data-files',
  joinsLists: true,
  permalink: eleventyPermalink,
  pageName: ['eleventyNavigation', 'title', 'key'],
  links: { marks: [], folders: ['', 'src/', 'content/'], byName: false },
  recognises: ({ frontMatter }) => 'eleventyNavigation' in frontMatter,
};
