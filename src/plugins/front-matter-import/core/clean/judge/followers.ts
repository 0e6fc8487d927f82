import { type Block, hasText, isLinkLike } from '../blocks/block';
import { type Range, restBehind, run, sectionBehind } from '../blocks/section';
import type { Clue } from '../types';
import type { Verdict } from './judge';

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

const rest = (blocks: readonly Block[], opener: number): Range => restBehind(blocks, opener) ?? [];

const FOLLOWERS = { links, pictures, section: sectionBehind, rest };

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
