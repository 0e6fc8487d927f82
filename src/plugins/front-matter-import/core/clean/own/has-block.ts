import { parseMarkdown } from '../../markdown/parse';
import { blocksOfMarkdown } from '../blocks/markdown-blocks';
import { wordingKey, wordingOf } from './wording';

/** Whether one of the blocks of a Markdown text has this wording, as rules compare wordings. */
export function hasBlock(markdown: string, wording: string): boolean {
  const key = wordingKey(wording);
  return blocksOfMarkdown(parseMarkdown(markdown), 1).some(
    (block) => wordingKey(wordingOf(block)) === key,
  );
}

const MOST_WORDS = 3;

/** Words that stand in each text which has the block, as they are written: the longest ones. */
export const wordsOf = (wording: string): string[] =>
  [...new Set(wording.match(/\p{L}+/gu) ?? [])]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS);
