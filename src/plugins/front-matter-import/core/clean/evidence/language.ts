import { type Block, hasText, isExempt, isLinkLike } from '../blocks/block';
import { fold } from '../blocks/text';
import { CREDIT_RULES, type LabelKind } from '../rules/labels';
import { LINE_RULES, type LineRule, MIDDLE_RULES } from '../rules/line-rules';
import type { Clue, Evidence, Fact, Field } from '../types';
import { companyClues } from './company';
import { type Credit, creditsOf } from './credits';
import { edgesOf } from './edges';
import { promotionClues } from './promotion';

// A staff code behind an editor's name: `SF055`.
const STAFF_CODE = /\s+[A-Z]{1,3}\d{2,}$/;
const ADDRESS = /https?:\/\/[^\s,()]+/i;
// Behind the first line of a contact come its parts, a line each.
const CONTACT_LINES = 7;
const CONTACT_SIZE = 90;

// Longer ones are paragraphs, and not cut off the text around them.
const LABELLED = 80;
const LINE_SIZE = 400;

/** Credits that count in the middle of a text are those of pictures. */
const OF_PICTURE = /图|圖|摄|攝|image|photo|picture/i;

interface Line {
  text: string;
  block: Block;
  /** Whether it stands where edge rules can count. */
  isAtEdge: boolean;
}

const ruleFor = (line: string, isHeading: boolean, rules = LINE_RULES): LineRule | undefined =>
  line.length > LINE_SIZE
    ? undefined
    : rules.find((rule) => (isHeading || !rule.isHeading) && rule.pattern.test(line));

const FIELDS: Partial<Record<LabelKind, Field>> = {
  source: 'source',
  editor: 'editor',
  picture: 'credit',
  original: 'link',
};

function factOf({ kind, value }: Credit, { links }: Block): Fact[] {
  const field = FIELDS[kind];
  if (!field || value === '') return [];
  if (field === 'link') {
    // Pages show long addresses cut short; the link itself is whole.
    const address = links.find((link) => /^https?:/i.test(link)) ?? ADDRESS.exec(value)?.[0];
    return address ? [{ field, value: address }] : [];
  }
  return [{ field, value: field === 'editor' ? value.replace(STAFF_CODE, '') : value }];
}

/** A credit is named after the first of its labels that says more than who wrote it. */
function clueOfCredits(credits: Credit[], block: Block): Clue {
  const kinds = credits.map(({ kind }) => kind);
  const kind = kinds.find((one) => one !== 'byline' && one !== 'team') ?? kinds[0]!;
  const where = kinds.every((one) => one === 'picture') ? 'anywhere' : 'edge';
  return {
    ...CREDIT_RULES[kind],
    where,
    weight: 1,
    facts: credits.flatMap((credit) => factOf(credit, block)),
  };
}

function clueOfRule(rule: LineRule, line: string, { links }: Block): Clue {
  const { name, reason, where, weight = 1, field, takes, pattern } = rule;
  const value = field ? pattern.exec(line)?.groups?.value?.trim() : undefined;
  // A line that points elsewhere, with a link in it, does what it says.
  return {
    rule: name,
    reason,
    where,
    weight: weight < 1 && links.length > 0 ? 1 : weight,
    ...(field && value && { facts: [{ field, value }] }),
    ...(takes && { takes }),
  };
}

function clueOfLine({ text, block, isAtEdge }: Line): Clue | undefined {
  const credits = isAtEdge || OF_PICTURE.test(text) ? creditsOf(text) : undefined;
  if (credits) return clueOfCredits(credits, block);
  const rule = ruleFor(text, block.rank > 0, isAtEdge ? LINE_RULES : MIDDLE_RULES);
  return rule && clueOfRule(rule, text, block);
}

const isSure = (rule: LineRule | undefined): boolean =>
  rule !== undefined && (rule.weight ?? 1) >= 1;

/** Whether a line has the shape of a credit or a prompt, so that it must be judged apart from the text around it. */
export function isLabelled(line: string): boolean {
  if (line.length > LABELLED) return false;
  const folded = fold(line);
  return creditsOf(folded) !== undefined || isSure(ruleFor(folded, false));
}

const isContact = ({ lines, size }: Block, first: Clue): boolean =>
  first.rule === 'press-contact' && lines.length <= CONTACT_LINES && size <= CONTACT_SIZE;

/** A block counts as a credit only when each of its lines is one. */
function clueOfBlock(block: Block, isAtEdge: boolean): Clue | undefined {
  if (!hasText(block) || isExempt(block)) return undefined;
  const [first, ...others] = block.lines.map((text) => clueOfLine({ text, block, isAtEdge }));
  if (!first) return undefined;
  if (others.length === 0 || isContact(block, first)) return first;
  if (!others.every((clue) => clue !== undefined)) return undefined;
  const all = [first, ...others];
  return {
    ...first,
    facts: all.flatMap(({ facts = [] }) => facts),
    weight: Math.min(...all.map(({ weight }) => weight)),
  };
}

/** The answers so far: a body is looked at until nothing goes any more, and a block stays the same. */
const answers = new WeakMap<Block, { edge?: Clue | null; middle?: Clue | null }>();

function rememberedClue(block: Block, isAtEdge: boolean): Clue | undefined {
  const known = answers.get(block) ?? {};
  answers.set(block, known);
  const zone = isAtEdge ? 'edge' : 'middle';
  known[zone] ??= clueOfBlock(block, isAtEdge) ?? null;
  return known[zone] ?? undefined;
}

/** Whether the words of a block that has been looked at would speak against it near an end of the body. */
export const speaksAtEdge = (block: Block): boolean => Boolean(answers.get(block)?.edge);

/** A heading can only open something, and what opens a list of links has one behind it. */
function mayBe(blocks: readonly Block[], index: number, { takes }: Clue): boolean {
  if (takes === 'links') {
    const next = blocks.find((block, i) => i > index && hasText(block));
    return next === undefined || isLinkLike(next);
  }
  return blocks[index]!.kind !== 'heading' || takes === 'section';
}

/** What the words of the blocks say. */
export const languageEvidence: Evidence = (blocks, _context, found) => {
  const atEdge = new Map<number, Clue | undefined>();
  const edgeClue = (i: number): Clue | undefined => {
    const clue = rememberedClue(blocks[i]!, true);
    atEdge.set(i, clue && mayBe(blocks, i, clue) ? clue : undefined);
    return atEdge.get(i);
  };
  const promotion = promotionClues(blocks);
  const edges = edgesOf(
    blocks,
    (i) => edgeClue(i) !== undefined || found[i]!.length > 0 || promotion(i) !== undefined,
  );
  const company = companyClues(blocks);
  return blocks.map((block, i) => {
    if (edges.has(i))
      return [atEdge.get(i), promotion(i), company[i]].filter((one) => one !== undefined);
    const clue = rememberedClue(block, false);
    return clue && mayBe(blocks, i, clue) ? [clue] : [];
  });
};
