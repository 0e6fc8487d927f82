import type { PathSkip } from './preset';

/** Files that no generator makes a page of, although they may have front matter. */
const siteFile = (path: RegExp, what: string): PathSkip => ({
  path,
  skipped: 'site-file',
  reason: `${what} It is no post.`,
});

export const PROJECT_FILES = siteFile(
  /^(?:readme|changelog|contributing|code_of_conduct|license)(?:[._-][a-z]{2}(?:-[a-z]{2,4})?)?\.(?:md|markdown|mdx)$/i,
  'The file describes the project, not the site.',
);

export const LAYOUTS = siteFile(
  /(?:^|\/)(?:_layouts|_includes|_data|_sass|_plugins|_templates|_components|_partials)\//,
  'The file stands in a folder of layouts, snippets or data.',
);

/** What `_app.mdx` and `_install-note.mdx` hold is a part of other pages. */
export const PARTIALS = siteFile(
  /(?:^|\/)_[^/]+\.(?:md|mdx)$/i,
  'A name that begins with `_` makes the file a part of other pages.',
);

/** Files that tell who the authors are; posts name them by the names of these files. */
export const AUTHOR_PAGES = siteFile(
  /^(?:src\/)?(?:content|data)\/authors\/[^/]+\.(?:md|mdx)$/,
  'The file describes one of the authors; its name is used in their posts.',
);

/** @param folders names at the site's root */
export const outputOf = (...folders: string[]): PathSkip =>
  siteFile(
    new RegExp(`^(?:${folders.map((name) => name.replace('.', '\\.')).join('|')})/`),
    'The file stands in a folder that the generator writes, or that came with it.',
  );

const LISTS = 'blog|posts?|news|archives?|categor(?:y|ies)|tags?|search';

/** Templates of the pages that list posts; an `about/index.html` is a page like any other. */
export const LISTINGS = siteFile(
  new RegExp(
    `^(?:(?:source|src)/)?(?:(?:(?:${LISTS})/)?index|${LISTS}|404|feed|sitemap)\\.html?$`,
    'i',
  ),
  'The page lists posts or serves the site.',
);

export const SECTION_PAGE: PathSkip = {
  path: /(?:^|\/)_index(?:\.[\w-]+)?\.(?:md|markdown|mdx|html?)$/i,
  skipped: 'section-page',
  reason: 'The page `_index` describes a section of the site. It is no post.',
};
