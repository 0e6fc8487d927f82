/** Endings that nothing but a post's source has. */
export const SOURCE_ENDING = /\.(?:md|markdown|mdx)$/i;

const SOURCES = ['.md', '.markdown', '.mdx'];
const PAGE_ENDING = /\.html?$/i;
const INDEXES = ['index', 'README'];

/** The files that a path may mean: itself, with another ending, or the index of a folder. */
export function expandPath(path: string, languages: readonly string[]): string[] {
  const source = SOURCE_ENDING.exec(path)?.[0];
  if (source !== undefined) return [path, ...withEndings(path.slice(0, -source.length))];
  const bare = path.replace(PAGE_ENDING, '').replace(/\/+$/, '');
  const inner = INDEXES.map((name) => (bare === '' ? name : `${bare}/${name}`));
  const names = bare === '' ? inner : [bare, ...inner];
  const inLanguages = names.flatMap((name) => languages.map((language) => `${name}.${language}`));
  const pages = names.map((name) => `${name}.html`);
  return [...names, ...inLanguages].flatMap(withEndings).concat(pages);
}

const withEndings = (name: string): string[] => SOURCES.map((ending) => name + ending);
