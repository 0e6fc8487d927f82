import type { Block } from '../blocks/block';
import { rulingOn } from '../own/own-rules';
import { wordingOf } from '../own/wording';
import type { CleanContext, Clue } from '../types';

export const OWN_RULE = 'own-rule';

const CLUES: { readonly [Verdict in 'strip' | 'keep']: Clue } = {
  strip: {
    rule: OWN_RULE,
    reason: 'is stripped by a rule of an editor',
    where: 'anywhere',
    // As sure as a verdict can be.
    weight: 100,
  },
  keep: { rule: OWN_RULE, reason: 'stays', where: 'anywhere', weight: 0, keeps: true },
};

/** What an editor said of each block, which ends all dispute about it; undefined where nobody did. */
export const ownClues = (blocks: readonly Block[], { own }: CleanContext): (Clue[] | undefined)[] =>
  blocks.map((block) => {
    const verdict = rulingOn(own, wordingOf(block));
    return verdict && [CLUES[verdict]];
  });
