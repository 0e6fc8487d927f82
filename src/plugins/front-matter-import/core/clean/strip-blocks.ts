import type { Message, Stripped } from '../types';
import type { Block } from './blocks/block';
import { languageEvidence } from './evidence/language';
import { siteEvidence } from './evidence/site';
import { structureEvidence } from './evidence/structure';
import { templateEvidence } from './evidence/templates';
import { fieldsFrom, toStripped } from './judge/collect';
import { withFollowers } from './judge/followers';
import { retreatOf, withGuard } from './judge/guard';
import { judge, type Verdict } from './judge/judge';
import { withLeftovers } from './judge/leftovers';
import { suggestionsFor } from './judge/suggestions';
import type { CleanContext, Clue, Evidence, Findings } from './types';

export interface StrippedBlocks<Handle> extends Findings {
  /** The blocks that go. */
  gone: Block<Handle>[];
  messages: Message[];
}

/**
 * All that speaks against each block, of the kinds that are switched on. Language comes last, since
 * it is the dearest and looks only near the ends; of equal clues its own name a block first.
 */
function gather(blocks: readonly Block[], context: CleanContext): Clue[][] {
  const { structure, language, siteRules, templates } = context.switches;
  const none = blocks.map((): Clue[] => []);
  const ask = (evidence: Evidence, isOn: boolean, found = none) =>
    isOn ? evidence(blocks, context, found) : none;
  const site = ask(siteEvidence, siteRules);
  const shape = ask(structureEvidence, structure);
  const common = ask(templateEvidence, templates);
  const found = blocks.map((_, i) => [...site[i]!, ...shape[i]!, ...common[i]!]);
  const words = ask(languageEvidence, language, found);
  return blocks.map((_, i) => [...site[i]!, ...words[i]!, ...shape[i]!, ...common[i]!]);
}

/**
 * Decides which blocks of a body are no part of the article. The same for all formats: each removes
 * its own blocks.
 */
export function stripBlocks<Handle>(
  blocks: readonly Block<Handle>[],
  context: CleanContext,
): StrippedBlocks<Handle> {
  const clues = gather(blocks, context);
  const judged = withFollowers(blocks, judge(blocks, clues), clues);
  const wanted = withLeftovers(blocks, judged);
  const verdicts = withGuard(blocks, wanted);
  const inOrder: Verdict[] = [...verdicts.values()].sort((a, b) => a.index - b.index);
  const stripped: Stripped[] = inOrder
    .filter(({ index }) => blocks[index]!.kind !== 'divider')
    .map((verdict) => toStripped(blocks[verdict.index]!, verdict, blocks.length));
  const gone = inOrder.map(({ index }) => blocks[index]!);
  return {
    gone,
    stripped,
    fields: fieldsFrom(blocks, inOrder),
    strippedPictures: gone.flatMap(({ pictures }) => pictures.map(({ src }) => src)),
    messages: [
      ...retreatOf(wanted.size - verdicts.size),
      ...suggestionsFor(blocks, clues, verdicts),
    ],
  };
}
