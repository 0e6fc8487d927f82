import type { TextBlock } from './convert/blocks-of-text';

const MAX_LENGTH = 200;
/** Hexo's, Jekyll's and Hugo's mark, Docusaurus', and those that Eleventy and Gatsby sites are set to. */
const MORE = /<!--\s*(?:more|truncate|excerpt|end[-_ ]?excerpt)\s*-->/i;
const SENTENCE_END = /[。！？!?…]["”’」』）)]?|\.["”’)]?(?=\s|$)/gu;

/**
 * The part of a body above `<!-- more -->`, or null where it has none.
 * @param separator what stands there instead in posts of the site
 */
export const aboveMore = (body: string, separator = ''): string | null => {
  const place = separator.trim() === '' ? body.search(MORE) : body.indexOf(separator);
  return place > 0 && body.slice(0, place).trim() !== '' ? body.slice(0, place) : null;
};

/** Text for an excerpt out of the blocks that stand above the mark: all of their prose. */
export const excerptFromBlocks = (blocks: TextBlock[]): string => proseOf(blocks).join('\n');

const proseOf = (blocks: TextBlock[]): string[] =>
  blocks.filter(({ kind }) => kind === 'prose' || kind === 'html').map(({ text }) => text);

/** The first sentences of an article, at most 200 characters; a repeated title is no sentence of it. */
export function firstSentences(blocks: TextBlock[], title: string): string {
  const text = proseOf(blocks)
    .filter((block) => block !== title)
    .join(' ')
    .slice(0, MAX_LENGTH * 4);
  const letters = [...text.slice(0, MAX_LENGTH * 2 + 1)];
  if (letters.length <= MAX_LENGTH) return text;
  const start = letters.slice(0, MAX_LENGTH - 1).join('');
  const ends = [...start.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const end = ends.at(-1);
  if (end && end > MAX_LENGTH / 4) return start.slice(0, end);
  const word = /\s/.test(start) ? start.replace(/\s+\S*$/, '') : start;
  return `${word}…`;
}
