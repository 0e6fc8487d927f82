import type { Message } from '../../types';
import type { Block } from '../blocks/block';
import type { Clue } from '../types';
import type { Verdict } from './judge';

const HALF_SURE = 0.5;
const SHOWN = 60;

const isSuggested = ({ rule, weight }: Clue): boolean => rule === 'template' && weight >= HALF_SURE;

/** Blocks that the site's other posts have too, but which not enough speaks against to strip them. */
export function suggestionsFor(
  blocks: readonly Block[],
  clues: readonly Clue[][],
  verdicts: ReadonlyMap<number, Verdict>,
): Message[] {
  return blocks.flatMap(({ text, line }, i): Message[] => {
    const clue = verdicts.has(i) ? undefined : clues[i]!.find(isSuggested);
    if (!clue) return [];
    const message =
      `\`${text.slice(0, SHOWN)}\` ${clue.reason} and was kept. ` +
      'If it is no part of the article, approve it under Cleaning rules in the admin panel, ' +
      'or add a rule in `config/site-rules/`.';
    const place = line !== undefined && { line };
    const block = { text, reason: clue.reason };
    return [{ code: 'template-suggested', message, ...place, block }];
  });
}
