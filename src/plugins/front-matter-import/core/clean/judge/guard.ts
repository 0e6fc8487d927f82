import type { Message } from '../../types';
import type { Block } from '../blocks/block';
import { OWN_RULE } from '../evidence/own';
import type { Verdict } from './judge';

// Whatever is found, the larger part of what was given is an article. Below this size a share says nothing.
const MOST = 0.5;
const SMALL = 120;

const indexesOf = (verdicts: readonly Verdict[]): number[] => verdicts.map(({ index }) => index);

const sizeOfAll = (blocks: readonly Block[], indexes: Iterable<number>): number =>
  [...indexes].reduce((sum, index) => sum + blocks[index]!.size, 0);

/** What an editor said is not doubted. */
const isOwn = ({ clues }: Verdict): boolean => clues[0]?.rule === OWN_RULE;

/**
 * Takes verdicts back, the least sure first, until the larger part of the body stays; a body of
 * which nothing would be left keeps all.
 *
 * @param sizeGone size of the blocks that went before these were looked at
 */
export function withGuard(
  blocks: readonly Block[],
  verdicts: ReadonlyMap<number, Verdict>,
  sizeGone: number,
): Map<number, Verdict> {
  const judged = [...verdicts.values()].filter((verdict) => !isOwn(verdict));
  const own = sizeOfAll(blocks, verdicts.keys()) - sizeOfAll(blocks, indexesOf(judged));
  const whole = sizeOfAll(blocks, blocks.keys()) + sizeGone - own;
  const isTooMuch = (size: number) => size >= whole || (whole > SMALL && size > whole * MOST);
  let size = sizeOfAll(blocks, indexesOf(judged)) + sizeGone;
  if (whole === 0 || !isTooMuch(size)) return new Map(verdicts);
  const left = new Map(verdicts);
  const leastSure = judged.sort((a, b) => a.score - b.score);
  for (const { index } of leastSure) {
    if (!isTooMuch(size)) break;
    left.delete(index);
    size -= blocks[index]!.size;
  }
  return left;
}

/** Says that the guard took verdicts back. */
export const retreatOf = (count: number): Message[] =>
  count === 0
    ? []
    : [
        {
          code: 'boilerplate-kept',
          message: `So much of the body looks like boilerplate that ${count} of its blocks were kept; check it.`,
        },
      ];
