import type { Block } from './block';

let questions = 0;

/** A question about blocks that is answered once for each. */
export interface Question<Answer> {
  of: (block: Block) => Answer;
  /** The answer if somebody has asked already. */
  knownOf: (block: Block) => Answer | undefined;
}

/**
 * Asks about each block once: a body is looked at until nothing goes any more, and its blocks stay the
 * same. The answers stand in the blocks; a `WeakMap` beside them takes as long as finding some of them.
 *
 * @param find gives null rather than undefined where there is nothing to say
 */
export function askOnce<Answer extends object | null>(
  find: (block: Block) => Answer,
): Question<Answer> {
  const place = questions;
  questions += 1;
  // Nobody else writes there.
  const knownOf = ({ answers }: Block) => answers[place] as Answer | undefined;
  return {
    knownOf,
    of(block) {
      const known = knownOf(block);
      if (known !== undefined) return known;
      const found = find(block);
      block.answers[place] = found;
      return found;
    },
  };
}
