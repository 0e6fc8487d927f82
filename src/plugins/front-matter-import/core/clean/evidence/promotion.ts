import { type Block, hasText, isExempt } from '../blocks/block';
import { CAMPAIGN_LINK, CAMPAIGN_WEIGHT, CUES } from '../rules/cues';
import type { Clue } from '../types';

// A long block tells something besides: its cues weigh less.
const FULL_WEIGHT_SIZE = 160;

interface Cued {
  cues: number[];
  score: number;
}

function cuesOf(block: Block): Cued {
  const cues = CUES.flatMap(({ phrase }, i) => (phrase.test(block.text) ? [i] : []));
  const words = cues.reduce((sum, i) => sum + CUES[i]!.weight, 0);
  const campaign = words > 0 && block.links.some((link) => CAMPAIGN_LINK.test(link));
  return { cues, score: words + (campaign ? CAMPAIGN_WEIGHT : 0) };
}

/** The cues that are the subject of the article: an article about newsletters speaks of them throughout. */
function subjectsOf(all: readonly Cued[], blocks: readonly Block[]): Set<number> {
  const texts = [...blocks.keys()].filter((i) => hasText(blocks[i]!));
  const middle = texts.slice(3, -4);
  const counts = new Map<number, number>();
  for (const i of middle)
    for (const cue of all[i]!.cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([cue]) => cue));
}

/** Prose that promotes something, by the phrases it is made of. */
export function promotionClues(blocks: readonly Block[]): (Clue | undefined)[] {
  const all = blocks.map((block) =>
    block.kind !== 'text' || isExempt(block) ? { cues: [], score: 0 } : cuesOf(block),
  );
  const subjects = subjectsOf(all, blocks);
  return all.map(({ cues, score }, i) => {
    const ownSubjects = cues.filter((cue) => subjects.has(cue));
    const lost = ownSubjects.reduce((sum, cue) => sum + CUES[cue]!.weight, 0);
    const weight = (score - lost) * Math.min(1, FULL_WEIGHT_SIZE / Math.max(blocks[i]!.size, 1));
    if (cues.length === ownSubjects.length || weight < 0.25) return undefined;
    return {
      rule: 'promotion',
      reason: 'promotes something instead of telling',
      where: 'edge',
      weight: Math.min(weight, 1),
      takes: 'pictures',
    };
  });
}
