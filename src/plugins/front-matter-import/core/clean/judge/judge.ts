import { type Block, hasText } from '../blocks/block';
import type { Clue, Where } from '../types';

/** A block that goes, and why. */
export interface Verdict {
  /** Index of the block. */
  index: number;
  /** The clues that counted, the strongest first. */
  clues: Clue[];
  score: number;
}

/** At this score a block goes. */
export const ENOUGH = 1;

// Of the boilerplate lines in real feed items four in five are among the first three or last four blocks.
const HEAD_BLOCKS = 3;
const TAIL_BLOCKS = 4;

type Zone = 'head' | 'tail' | 'middle';

const COUNTS: Record<Zone, ReadonlySet<Where>> = {
  head: new Set(['head', 'edge', 'anywhere']),
  tail: new Set(['tail', 'edge', 'anywhere']),
  middle: new Set(['anywhere']),
};

function verdictOn(index: number, clues: readonly Clue[], zone: Zone): Verdict | undefined {
  if (clues.some(({ keeps }) => keeps)) return undefined;
  const counting = clues.filter(({ where }) => COUNTS[zone].has(where));
  const score = counting.reduce((sum, { weight }) => sum + weight, 0);
  if (score < ENOUGH) return undefined;
  return { index, clues: [...counting].sort((a, b) => b.weight - a.weight), score };
}

/** Walks from one end, and stops after as many blocks of article as the zone has. */
function walk(
  blocks: readonly Block[],
  clues: readonly Clue[][],
  { zone, size }: { zone: 'head' | 'tail'; size: number },
): Verdict[] {
  const verdicts: Verdict[] = [];
  const order = [...blocks.keys()];
  let kept = 0;
  for (const index of zone === 'head' ? order : order.reverse()) {
    if (kept >= size) break;
    const verdict = verdictOn(index, clues[index] ?? [], zone);
    if (verdict) verdicts.push(verdict);
    else if (hasText(blocks[index]!)) kept += 1;
  }
  return verdicts;
}

/**
 * Decides which blocks go: those against which enough speaks at the place where they stand. The
 * zones at both ends are counted in blocks that stay, so that what has been cleaned stays as it is
 * when it is cleaned again.
 */
export function judge(blocks: readonly Block[], clues: readonly Clue[][]): Map<number, Verdict> {
  const middle = clues.flatMap((some, index) => verdictOn(index, some, 'middle') ?? []);
  const head = walk(blocks, clues, { zone: 'head', size: HEAD_BLOCKS });
  const tail = walk(blocks, clues, { zone: 'tail', size: TAIL_BLOCKS });
  return new Map([...middle, ...head, ...tail].map((verdict) => [verdict.index, verdict]));
}
