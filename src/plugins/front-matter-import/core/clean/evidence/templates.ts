import { askOnce } from '../blocks/ask-once';
import { type Block, hasText, isExempt, isLinkLike } from '../blocks/block';
import { hasSentence, sizeOf } from '../blocks/text';
import { LABEL, type Marks, marksOf, type Zone, zoneOf } from '../templates/marks';
import { FEWEST_DOCUMENTS, type SiteTemplates } from '../templates/templates';
import type { CleanContext, Clue, Evidence } from '../types';

// Below three documents a repetition may be chance; in these shares of a site's documents it is none.
const FEWEST = 3;
const MANY = 20;
const OFTEN = 0.2;
const SOMETIMES = 0.05;
const MOSTLY = 0.5;
const IN_THE_MIDDLE = 0.3;

// A few letters repeat for other reasons.
const TINY = 4;
const SHORT = 40;
const NAME = 16;
const HEAD = 6;

interface Seen {
  count: number;
  share: number;
}

function look(mark: number | undefined, { counts, documents }: SiteTemplates): Seen {
  const count = mark === undefined ? 0 : (counts.get(mark) ?? 0);
  return { count, share: count / documents };
}

/** What a repeated text at an edge weighs. */
function edgeWeight({ count, share }: Seen): number {
  if (count < FEWEST) return 0;
  if (share >= OFTEN || count >= MANY) return 1;
  return share >= SOMETIMES ? 0.7 : 0.5;
}

/** A repeated prose line between others: an advertisement, unless it introduces what follows it. */
const middleWeight = ({ text }: Block, { count, share }: Seen): number =>
  count >= FEWEST * 2 && share >= IN_THE_MIDDLE && !/[:：]$/.test(text) ? 1 : 0;

/** A few short words without a number, as names are. */
const isName = (value: string): boolean => sizeOf(value) <= NAME && !/\d|https?:/.test(value);

/** Several labels at the head are data, such as a recipe's; one or two name the people. */
const hasDataAtHead = (blocks: readonly Block[]): boolean =>
  blocks
    .filter(hasText)
    .slice(0, HEAD)
    .filter(({ text }) => LABEL.test(text)).length > 2;

/** What a line weighs of which only the label or the first words repeat: a name varies behind them. */
function slotWeight(block: Block, marks: Marks, site: SiteTemplates): number {
  const value = LABEL.exec(block.text)?.groups?.value ?? block.text;
  if (block.size > SHORT || hasSentence(block.text) || !isName(value)) return 0;
  const seen = [look(marks.label, site), look(marks.start, site)];
  const share = Math.max(
    ...seen.filter(({ count }) => count >= FEWEST * 2).map((one) => one.share),
    0,
  );
  return share >= MOSTLY ? 0.7 : 0;
}

interface Looked {
  block: Block;
  zone: Zone;
  marks: Marks[];
  /** Whether labels at the head of this document are data. */
  hasData: boolean;
}

function weigh({ block, zone, marks, hasData }: Looked, site: SiteTemplates): number {
  const rarest = marks
    .map(({ text }) => look(text, site))
    .reduce((a, b) => (a.share <= b.share ? a : b));
  if (zone === 'middle') return middleWeight(block, rarest);
  const isLabelled = marks.length === 1 && LABEL.test(block.text);
  const slot = marks.length === 1 ? slotWeight(block, marks[0]!, site) : 0;
  if (zone === 'head' && isLabelled) return hasData ? 0 : slot;
  return Math.max(edgeWeight(rarest) * (block.size < TINY ? 0.6 : 1), zone === 'tail' ? slot : 0);
}

// A line with a name in it goes with what stands beside it, or as the last one.
const BESIDE_TEMPLATE = 0.3;

function describe(marks: Marks[], site: SiteTemplates): string {
  const count = Math.min(...marks.map(({ text }) => look(text, site).count));
  return count >= FEWEST
    ? `stands in ${count} of ${site.documents} posts of this site`
    : `has a form that stands in most of ${site.documents} posts of this site`;
}

/** A heading that repeats is a heading; it goes only if nothing but links stand below it. */
function opensLinks(blocks: readonly Block[], index: number): boolean {
  const next = blocks.slice(index + 1).find(hasText);
  return next !== undefined && isLinkLike(next);
}

// An article that stands in the collection twice has more than its frame in common with others.
const MOST_OF_IT = 0.6;

function isCopy(blocks: readonly Block[], clues: readonly Clue[][]): boolean {
  const size = (list: readonly Block[]) => list.reduce((sum, block) => sum + block.size, 0);
  return size(blocks.filter((_, i) => clues[i]!.length > 0)) > size(blocks) * MOST_OF_IT;
}

/** A body is looked at until nothing goes any more, and most blocks stay where they are meanwhile. */
const marksIn = (zone: Zone) =>
  askOnce(({ lines, kind }) =>
    lines.map((text) => marksOf({ text, isHeading: kind === 'heading' }, zone)),
  ).of;
const MARKS = { head: marksIn('head'), middle: marksIn('middle'), tail: marksIn('tail') };

/** What the other documents of the site say. */
export const templateEvidence: Evidence = (blocks, { templates }: CleanContext) => {
  const site = templates;
  if (!site || site.documents < FEWEST_DOCUMENTS) return blocks.map(() => []);
  const texts = [...blocks.keys()].filter((i) => hasText(blocks[i]!));
  const repeated = new Map<string, number>();
  for (const i of texts) repeated.set(blocks[i]!.text, (repeated.get(blocks[i]!.text) ?? 0) + 1);

  const hasData = hasDataAtHead(blocks);
  const positions = new Map(texts.map((index, position) => [index, position]));

  const clueOf = (index: number): Clue[] => {
    const block = blocks[index]!;
    // What a text says twice itself is its own way of speaking: a refrain.
    if (isExempt(block) || (repeated.get(block.text) ?? 0) > 1) return [];
    const isHeading = block.rank > 0;
    if (isHeading && !opensLinks(blocks, index)) return [];
    const zone = zoneOf(positions.get(index) ?? 0, texts.length);
    const marks = MARKS[zone](block);
    const weight = marks.length === 0 ? 0 : weigh({ block, zone, marks, hasData }, site);
    if (weight === 0) return [];
    const where = zone === 'middle' ? 'anywhere' : zone;
    const reason = describe(marks, site);
    return [
      { rule: 'template', reason, where, weight, ...(isHeading && { takes: 'links' as const }) },
    ];
  };
  const clues = blocks.map((): Clue[] => []);
  for (const index of texts) clues[index] = clueOf(index);
  if (isCopy(blocks, clues)) return blocks.map(() => []);
  // The ends of the body count as what a template stands beside.
  const isTemplate = (position: number) =>
    texts[position] === undefined
      ? true
      : clues[texts[position]]!.some(({ weight }) => weight >= 1);
  return clues.map((some, index) => {
    const position = positions.get(index) ?? 0;
    const isBeside = some.length > 0 && (isTemplate(position - 1) || isTemplate(position + 1));
    return isBeside
      ? some.map((clue) => ({ ...clue, weight: clue.weight + BESIDE_TEMPLATE }))
      : some;
  });
};
