import type { Message, Stripped } from '../types';
import type { Block } from './blocks/block';
import { languageEvidence, speaksAtEdge } from './evidence/language';
import { ownClues } from './evidence/own';
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
  const own = context.own.length > 0 ? ownClues(blocks, context) : [];
  return blocks.map((_, i) => own[i] ?? [...site[i]!, ...words[i]!, ...shape[i]!, ...common[i]!]);
}

/** What one look at the blocks decides. */
interface Round {
  clues: Clue[][];
  verdicts: Map<number, Verdict>;
  /** How many verdicts the guard took back. */
  retreat: number;
}

function decide(blocks: readonly Block[], context: CleanContext, sizeGone: number): Round {
  const clues = gather(blocks, context);
  const judged = withFollowers(blocks, judge(blocks, clues), clues);
  const wanted = withKept(withLeftovers(blocks, judged), clues);
  const verdicts = withGuard(blocks, wanted, sizeGone);
  return { clues, verdicts, retreat: wanted.size - verdicts.size };
}

/** Without the blocks of which somebody said that they stay. */
const withKept = (verdicts: Map<number, Verdict>, clues: readonly Clue[][]) =>
  new Map([...verdicts].filter(([index]) => !clues[index]!.some(({ keeps }) => keeps)));

const NOTHING: Omit<Round, 'clues'> = { verdicts: new Map(), retreat: 0 };

const inOrder = (verdicts: Verdict[]): Verdict[] => verdicts.sort((a, b) => a.index - b.index);

const sizeOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { size }) => sum + size, 0);

interface Decided<Handle> {
  /** In the order of the blocks, with their places among all. */
  verdicts: Verdict[];
  left: readonly Block<Handle>[];
  last: Round;
}

/** What stays of a round: its blocks with their clues. */
function leftOf<Handle>(blocks: readonly Block<Handle>[], { clues, verdicts }: Round) {
  const stays = (_: unknown, index: number): boolean => !verdicts.has(index);
  return { blocks: blocks.filter(stays), clues: clues.filter(stays) };
}

/**
 * Looks again at what stays until nothing goes any more: what goes may be what another block stood
 * at, so that only the next look finds it. A cleaned body is then clean for good.
 */
function decideAll<Handle>(
  blocks: readonly Block<Handle>[],
  context: CleanContext,
): Decided<Handle> {
  const places = new Map(blocks.map((block, place) => [block, place]));
  const whole = sizeOf(blocks);
  const all: Verdict[] = [];
  let left = blocks;
  for (;;) {
    const last = decide(left, context, whole - sizeOf(left));
    if (last.verdicts.size === 0) {
      return { verdicts: inOrder(all), left, last };
    }
    for (const verdict of last.verdicts.values())
      all.push({ ...verdict, index: places.get(left[verdict.index]!)! });
    const stays = leftOf(left, last);
    left = stays.blocks;
    // Where nothing speaks against any of the others, the next look finds nothing.
    if (!left.some((block, index) => stays.clues[index]!.length > 0 || speaksAtEdge(block))) {
      return { verdicts: inOrder(all), left, last: { ...NOTHING, clues: stays.clues } };
    }
  }
}

/**
 * Decides which blocks of a body are no part of the article. The same for all formats: each removes
 * its own blocks.
 */
export function stripBlocks<Handle>(
  blocks: readonly Block<Handle>[],
  context: CleanContext,
): StrippedBlocks<Handle> {
  const { verdicts, left, last } = decideAll(blocks, context);
  const stripped: Stripped[] = verdicts
    .filter(({ index }) => blocks[index]!.kind !== 'divider')
    .map((verdict) => toStripped(blocks[verdict.index]!, verdict, blocks.length));
  const gone = verdicts.map(({ index }) => blocks[index]!);
  return {
    gone,
    stripped,
    fields: fieldsFrom(blocks, verdicts),
    strippedPictures: gone.flatMap(({ pictures }) => pictures.map(({ src }) => src)),
    messages: [...retreatOf(last.retreat), ...suggestionsFor(left, last.clues, last.verdicts)],
  };
}
