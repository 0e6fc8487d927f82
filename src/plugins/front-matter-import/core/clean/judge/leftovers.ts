import { type Block, hasText } from '../blocks/block';
import type { Clue } from '../types';
import type { Verdict } from './judge';

// Longer ones say something themselves.
const HEADING_SIZE = 30;

const EMPTIED: Clue = {
  rule: 'emptied-section',
  reason: 'is the heading of a section of which nothing is left',
  where: 'anywhere',
  weight: 1,
};

const DIVIDER: Clue = {
  rule: 'loose-divider',
  reason: 'divides the article from what was stripped',
  where: 'anywhere',
  weight: 1,
};

type Goes = (index: number) => boolean;

const isContent = (block: Block): boolean =>
  hasText(block) || block.kind === 'media' || block.pictures.length > 0;

/** Whether all that stood below a heading goes, and something did. */
function isEmptied(blocks: readonly Block[], heading: number, goes: Goes): boolean {
  const next = blocks.findIndex((block, i) => i > heading && !goes(i) && isContent(block));
  const end = next === -1 ? blocks.length : next;
  const hadContent = blocks.slice(heading + 1, end).some(isContent);
  const closes =
    next === -1 || (blocks[next]!.rank > 0 && blocks[next]!.rank <= blocks[heading]!.rank);
  return hadContent && closes;
}

/** Headings whose whole section goes, from the last to the first, so that the one around it follows. */
function emptiedHeadings(blocks: readonly Block[], gone: ReadonlySet<number>): Set<number> {
  const emptied = new Set<number>();
  const goes = (i: number) => gone.has(i) || emptied.has(i);
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const { rank, size } = blocks[i]!;
    // Below the last text that stays there is nothing to find, nor above the first thing that goes.
    if (rank > 0 && size <= HEADING_SIZE && !goes(i) && goes(i + 1) && isEmptied(blocks, i, goes))
      emptied.add(i);
  }
  return emptied;
}

/** Dividers that nothing is left behind, or nothing before. */
function looseDividers(blocks: readonly Block[], gone: ReadonlySet<number>): number[] {
  const stays = blocks.map((block, i) => !gone.has(i) && isContent(block));
  const [first, last] = [stays.indexOf(true), stays.lastIndexOf(true)];
  return [...blocks.keys()].filter(
    (i) => blocks[i]!.kind === 'divider' && !gone.has(i) && (i < first || i > last),
  );
}

/** What makes no sense without the blocks that go. */
export function withLeftovers(
  blocks: readonly Block[],
  verdicts: ReadonlyMap<number, Verdict>,
): Map<number, Verdict> {
  if (verdicts.size === 0) return new Map();
  const all = new Map(verdicts);
  const add = (indexes: Iterable<number>, clue: Clue) => {
    for (const index of indexes) all.set(index, { index, clues: [clue], score: 1 });
  };
  add(emptiedHeadings(blocks, new Set(all.keys())), EMPTIED);
  add(looseDividers(blocks, new Set(all.keys())), DIVIDER);
  return all;
}
