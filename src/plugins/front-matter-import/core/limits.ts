import type { Entry, FrontMatter, Message } from './types';

/** The longest text of a `string` attribute: Strapi makes it a column of 255 characters. */
const MAX_STRING = 255;
/** The longest address of an Image and the longest path of a Category, see their schemas. */
export const MAX_ADDRESS = 700;

type Limited = 'title' | 'author' | 'source' | 'editor';
const LIMITED: readonly Limited[] = ['title', 'author', 'source', 'editor'];

function cut(text: string): string {
  const letters = [...text];
  return letters.length <= MAX_STRING ? text : `${letters.slice(0, MAX_STRING - 1).join('')}…`;
}

const tooLong = (what: string, value: string): Message => ({
  code: 'value-too-long',
  message: `${what} has ${[...value].length} characters, of which ${MAX_STRING} fit; it was cut and stands whole in \`frontMatter\`.`,
});

/**
 * Cuts what is longer than its attribute can hold. This is the one place that does so; a value that
 * was cut stays whole in the entry's `frontMatter`.
 */
export function applyLimits(entry: Entry): { entry: Entry; messages: Message[] } {
  const messages: Message[] = [];
  const kept: FrontMatter = {};
  const limited = { ...entry };
  for (const name of LIMITED) {
    const value = entry[name];
    if (value === null || cut(value) === value) continue;
    limited[name] = cut(value);
    kept[name] = value;
    messages.push(tooLong(`\`${name}\``, value));
  }
  const tags = [...new Set(entry.tags.map(cut))];
  const categories = entry.categories.map((path) => path.map(cut));
  const isLong = (name: string): boolean => cut(name) !== name;
  for (const name of entry.tags.filter(isLong)) messages.push(tooLong('A tag', name));
  for (const name of entry.categories.flat().filter(isLong))
    messages.push(tooLong('A category', name));
  if (entry.tags.some(isLong)) kept.tags = entry.tags;
  if (entry.categories.flat().some(isLong)) kept.categories = entry.categories;
  return {
    entry: { ...limited, tags, categories, frontMatter: { ...kept, ...entry.frontMatter } },
    messages,
  };
}
