import { askOnce } from '../blocks/ask-once';
import { type Block, hasText } from '../blocks/block';
import { simplify } from '../blocks/plain-line';
import { CAMPAIGN_LINK, CAMPAIGN_WEIGHT, CUES } from '../rules/cues';
import { sieveOf } from '../rules/sieve';
import type { Clue } from '../types';

// A long block tells something besides: its cues weigh less.
const FULL_WEIGHT_SIZE = 160;
const LEAST = 0.25;

interface Cued {
  cues: number[];
  score: number;
}

const NO_CUE: Cued = { cues: [], score: 0 };

/** Most blocks may have none. */
const cuesThatMayBe = sieveOf(CUES.map(({ phrase }) => phrase));

const cuesOf = askOnce(lookForCues).of;

function lookForCues(block: Block): Cued {
  const text = simplify(block.text);
  const cues = cuesThatMayBe(text).filter((i) => CUES[i]!.phrase.test(text));
  if (cues.length === 0) return NO_CUE;
  const words = cues.reduce((sum, i) => sum + CUES[i]!.weight, 0);
  const campaign = words > 0 && block.links.some((link) => CAMPAIGN_LINK.test(link));
  return { cues, score: words + (campaign ? CAMPAIGN_WEIGHT : 0) };
}

/** The cues that are the subject of the article: an article about newsletters speaks of them throughout. */
function subjectsOf(blocks: readonly Block[]): Set<number> {
  const middle = blocks.filter(hasText).slice(3, -4);
  const counts = new Map<number, number>();
  for (const block of middle)
    for (const cue of cuesOf(block).cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([cue]) => cue));
}

/** What a block's cues weigh when those of the subject are left out. */
function weigh({ cues, score }: Cued, { size }: Block, subjects: ReadonlySet<number>): number {
  const own = cues.filter((cue) => !subjects.has(cue));
  if (own.length === 0) return 0;
  const lost = cues.filter((cue) => subjects.has(cue)).reduce((sum, i) => sum + CUES[i]!.weight, 0);
  return (score - lost) * Math.min(1, FULL_WEIGHT_SIZE / Math.max(size, 1));
}

/** Says of a block whether its prose promotes something, by the phrases that it is made of. */
export function promotionClues(blocks: readonly Block[]): (index: number) => Clue | undefined {
  let subjects: Set<number> | undefined;
  return (index) => {
    const block = blocks[index]!;
    if (block.kind !== 'text') return undefined;
    const cued = cuesOf(block);
    if (cued.score < LEAST) return undefined;
    subjects ??= subjectsOf(blocks);
    const weight = weigh(cued, block, subjects);
    if (weight < LEAST) return undefined;
    return {
      rule: 'promotion',
      reason: 'promotes something instead of telling',
      where: 'edge',
      weight: Math.min(weight, 1),
      takes: 'pictures',
    };
  };
}
