import { type Block, hasText, isLinkLike } from '../blocks/block';
import type { Clue } from '../types';
import type { Verdict } from './judge';

// A section about the author or the company is short; a longer one is a chapter.
const SECTION_BLOCKS = 5;
const SECTION_SIZE = 420;

type Range = number[];

/** The blocks from `start` on, as long as `goes` says so. */
function run(blocks: readonly Block[], start: number, goes: (block: Block) => boolean): Range {
  const end = blocks.findIndex((block, i) => i >= start && !goes(block));
  return Array.from({ length: (end === -1 ? blocks.length : end) - start }, (_, i) => start + i);
}

/** The blocks behind an opener that are links and nothing else; pictures only between its links. */
function links(blocks: readonly Block[], opener: number): Range {
  const behind = run(blocks, opener + 1, (block) => !hasText(block) || isLinkLike(block));
  while (behind.length > 0 && !hasText(blocks[behind.at(-1)!]!)) behind.pop();
  return behind;
}

const isPictureOnly = (block: Block): boolean => !hasText(block) && block.pictures.length > 0;

const SCANNED = /扫|掃|二维码|二維碼|识别|識別|长按|長按|\bscan|\bqr\b/i;

/** The pictures that only serve a prompt: those behind the last text, and the code that it asks to scan. */
function pictures(blocks: readonly Block[], prompt: number): Range {
  const behind = run(blocks, prompt + 1, (block) => !hasText(block) && block.kind !== 'media');
  const isLast = prompt + behind.length === blocks.length - 1;
  const before = blocks[prompt - 1];
  const isCode = SCANNED.test(blocks[prompt]!.text);
  const own =
    isCode && before && isPictureOnly(before) && !behind.some((i) => isPictureOnly(blocks[i]!));
  return [...(own ? [prompt - 1] : []), ...(isLast || isCode ? behind : [])];
}

const isPlain = ({ kind }: Block): boolean =>
  kind === 'text' || kind === 'divider' || kind === 'media';

/** The blocks from an opener to the next heading of its rank, if they are few, short and plain. */
function section(blocks: readonly Block[], opener: number): Range {
  const rank = blocks[opener]!.rank || 7;
  const behind = run(blocks, opener + 1, (block) => block.rank === 0 || block.rank > rank);
  const inside = behind.map((i) => blocks[i]!);
  const size = inside.reduce((sum, block) => sum + block.size, 0);
  const isShort = inside.filter(hasText).length <= SECTION_BLOCKS && size <= SECTION_SIZE;
  return isShort && inside.every(isPlain) ? behind : [];
}

const FOLLOWERS = { links, pictures, section };

/** What goes together with the blocks that go: the links below "related", the section below "about us". */
export function withFollowers(
  blocks: readonly Block[],
  verdicts: ReadonlyMap<number, Verdict>,
  clues: readonly Clue[][],
): Map<number, Verdict> {
  const all = new Map(verdicts);
  const stays = (i: number) => all.has(i) || clues[i]!.some(({ keeps }) => keeps);
  for (const { index, clues: reasons, score } of verdicts.values()) {
    const opener = reasons.find(({ takes }) => takes);
    if (!opener?.takes) continue;
    const { facts: _own, ...reason } = opener;
    for (const follower of FOLLOWERS[opener.takes](blocks, index))
      if (!stays(follower)) all.set(follower, { index: follower, clues: [reason], score });
  }
  return all;
}
