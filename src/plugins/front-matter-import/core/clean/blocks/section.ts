import { type Block, hasText } from './block';

// A section about the author or the company is short; a longer one is a chapter.
const SECTION_BLOCKS = 5;
const SECTION_SIZE = 420;

/** Indexes of blocks that follow each other. */
export type Range = number[];

/** The blocks from `start` on, as long as `goes` says so. */
export function run(
  blocks: readonly Block[],
  start: number,
  goes: (block: Block) => boolean,
): Range {
  const end = blocks.findIndex((block, i) => i >= start && !goes(block));
  return Array.from({ length: (end === -1 ? blocks.length : end) - start }, (_, i) => start + i);
}

const isPlain = ({ kind }: Block): boolean =>
  kind === 'text' || kind === 'divider' || kind === 'media';

/** The blocks from an opener to the next heading of its rank, if they are few, short and plain. */
export function sectionBehind(blocks: readonly Block[], opener: number): Range {
  const rank = blocks[opener]!.rank || 7;
  const behind = run(blocks, opener + 1, (block) => block.rank === 0 || block.rank > rank);
  const inside = behind.map((i) => blocks[i]!);
  const size = inside.reduce((sum, block) => sum + block.size, 0);
  const isShort = inside.filter(hasText).length <= SECTION_BLOCKS && size <= SECTION_SIZE;
  return isShort && inside.every(isPlain) ? behind : [];
}

/** The section behind an opener, if no text comes after it; else null. */
export function restBehind(blocks: readonly Block[], opener: number): Range | null {
  const behind = sectionBehind(blocks, opener);
  const isAll = blocks.every((block, i) => i <= opener || behind.includes(i) || !hasText(block));
  return isAll ? behind : null;
}
