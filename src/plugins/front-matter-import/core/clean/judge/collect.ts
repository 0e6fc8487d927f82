import type { Stripped } from '../../types';
import type { Block } from '../blocks/block';
import { wordingOf } from '../own/wording';
import type { ExtractedFields, Fact } from '../types';
import type { Verdict } from './judge';

/** How sure a score is, from 0 to 1: enough is 0.7, twice enough is 0.9. */
const confidenceOf = (score: number): number =>
  Math.round((1 - 0.3 / Math.max(score, 1) ** 1.6) * 100) / 100;

/** A verdict as it is reported and remembered. */
export function toStripped(
  block: Block,
  { clues, score, index }: Verdict,
  count: number,
): Stripped {
  const [first, ...others] = clues;
  const reasons = [first!, ...others.filter(({ weight }) => weight >= 0.3)].map(
    ({ reason }) => reason,
  );
  return {
    text: wordingOf(block),
    rule: first!.rule,
    reason: [...new Set(reasons)].join('; '),
    confidence: confidenceOf(score),
    place: block.line ? `line ${block.line}` : `block ${index + 1} of ${count}`,
  };
}

// "题图": the picture that the article opens with.
const TITLE_PICTURE = /^[(【[*]*(?:题图|題圖|头图|頭圖|封面|首图|header|cover|featured|lead)/iu;

/** The picture that a credit speaks of: the first one for the title picture, else the one right above. */
function pictureFor(blocks: readonly Block[], index: number): string | undefined {
  if (TITLE_PICTURE.test(blocks[index]!.text))
    return blocks.find(({ pictures }) => pictures.length > 0)?.pictures[0]?.src;
  for (let i = index; i >= Math.max(0, index - 2); i -= 1) {
    const src = blocks[i]!.pictures.at(-1)?.src;
    if (src) return src;
  }
  return undefined;
}

const tidy = (value: string): string =>
  value.replace(/^[“"「『《@\s]+|[”"」』》\s]+$/gu, '').trim();

/** An object that takes any name: one with a prototype changes its shape with each. */
const byAddress = () => Object.create(null) as Record<string, string>;

/** The facts that the stripped blocks state; of several the first counts. */
export function fieldsFrom(blocks: readonly Block[], verdicts: Iterable<Verdict>): ExtractedFields {
  const fields: ExtractedFields = { credits: byAddress(), captions: byAddress() };
  const keep = ({ field, value }: Fact, index: number) => {
    if (field !== 'credit') fields[field] ??= field === 'link' ? value : tidy(value);
    else {
      const picture = pictureFor(blocks, index);
      if (!picture) return;
      fields.credits[picture] ??= tidy(value);
      if (TITLE_PICTURE.test(blocks[index]!.text)) fields.captions[picture] ??= blocks[index]!.text;
    }
  };
  for (const { clues, index } of verdicts)
    for (const { facts = [] } of clues) for (const fact of facts) keep(fact, index);
  return fields;
}

/** Adds what the site's rules read off: they know better than the general ones. */
export function withFacts(fields: ExtractedFields, facts: readonly Fact[]): ExtractedFields {
  const known = { ...fields };
  for (const { field, value } of [...facts].reverse())
    if (field !== 'credit') known[field] = tidy(value);
  return known;
}
