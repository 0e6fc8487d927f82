import { askOnce } from '../blocks/ask-once';
import { type Block, hasText, isExempt, isLinkLike } from '../blocks/block';
import { restBehind } from '../blocks/section';
import { simplify, withoutOrnaments } from '../blocks/plain-line';
import { fold } from '../blocks/text';
import { alternativesOf } from '../rules/alternatives';
import { CREDIT_RULES, type LabelKind } from '../rules/labels';
import { LINE_RULES, type LineRule, MIDDLE_RULES } from '../rules/line-rules';
import { sieveOf } from '../rules/sieve';
import type { Clue, Evidence, Fact, Field } from '../types';
import { authorClues } from './author';
import { companyClues } from './company';
import { type Credit, CREDIT_FORMS, creditsOf } from './credits';
import { doubtsAbout } from './doubts';
import { edgesOf } from './edges';
import { promotionClues } from './promotion';

// A staff code behind an editor's name: `SF055`.
const STAFF_CODE = /[\s_]+[A-Z]{1,3}\d{2,}$/;
// A note about the article may name its editor among others.
const EDITOR_INSIDE = /编辑\s?[:|丨]\s?(?<name>[\p{Script=Han}·]{2,4})(?=$|[^\p{Script=Han}])/u;
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

/** What the line belongs to: a heading, or a block that is mostly a link. */
interface Frame {
  isHeading: boolean;
  isLink: boolean;
}

// A label before a link may be longer than a short title.
const MOSTLY_LINK = 0.3;

const frameOf = ({ rank, linkShare }: Block): Frame => ({
  isHeading: rank > 0,
  isLink: linkShare > MOSTLY_LINK,
});

interface Form {
  pattern: RegExp;
  /** Of which rule it is an alternative; without one it is a form of credits. */
  rule?: LineRule;
}

/** Tells which forms of credits, and which alternatives of the rules, a line may have. */
function sifted(rules: readonly LineRule[]): (line: string) => Form[] {
  const credits: Form[] = CREDIT_FORMS.map((pattern) => ({ pattern }));
  const alternatives: Form[] = rules.flatMap((rule) =>
    alternativesOf(rule.pattern).map((pattern) => ({ rule, pattern })),
  );
  const all = [...credits, ...alternatives];
  const sieve = sieveOf(all.map(({ pattern }) => pattern));
  return (line) => sieve(line).map((index) => all[index]!);
}
const formsAtEdge = sifted(LINE_RULES);
const formsAnywhere = sifted(MIDDLE_RULES);

function creditsIn(line: string, forms: readonly Form[]): Credit[] | undefined {
  const known = forms.filter(({ rule }) => rule === undefined).map(({ pattern }) => pattern);
  return known.length === 0 ? undefined : creditsOf(line, (form) => known.includes(form));
}

function ruleFor(
  line: string,
  { isHeading, isLink }: Frame,
  forms: readonly Form[],
): LineRule | undefined {
  for (const { rule, pattern } of forms) {
    const mayHold = rule && (isHeading || !rule.isHeading) && (isLink || !rule.isLink);
    if (mayHold && pattern.test(line)) return rule;
  }
  return undefined;
}

const FIELDS: Partial<Record<LabelKind, Field>> = {
  source: 'source',
  editor: 'editor',
  picture: 'credit',
  original: 'link',
};

function factOf({ kind, value }: Credit, { links }: Block): Fact[] {
  const field = FIELDS[kind];
  if (!field || value === '') return [];
  if (field === 'link' || (field === 'source' && ADDRESS.test(value))) {
    // Pages show long addresses cut short; the link itself is whole.
    const address = links.find((link) => /^https?:/i.test(link)) ?? ADDRESS.exec(value)?.[0];
    return address ? [{ field: 'link', value: address }] : [];
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
  const editor = EDITOR_INSIDE.exec(line)?.groups?.name;
  const facts: Fact[] = [
    ...(field && value ? [{ field, value }] : []),
    ...(editor ? [{ field: 'editor' as const, value: editor }] : []),
  ];
  // A line that points elsewhere, with a link in it, does what it says.
  return {
    rule: name,
    reason,
    where,
    weight: weight < 1 && links.length > 0 ? 1 : weight,
    ...(facts.length > 0 && { facts }),
    ...(takes && { takes }),
  };
}

/** Gives the facts back the spelling of the line: what a rule sees is as long, letter by letter. */
function asWritten(clue: Clue, seen: string, written: string): Clue {
  if (seen === written || !clue.facts) return clue;
  const facts = clue.facts.map((fact) => {
    const at = seen.indexOf(fact.value);
    return at === -1 ? fact : { ...fact, value: written.slice(at, at + fact.value.length) };
  });
  return { ...clue, facts };
}

function clueOfLine({ text, block, isAtEdge }: Line): Clue | undefined {
  const written = withoutOrnaments(text);
  if (written.length > LINE_SIZE) return undefined;
  const seen = simplify(written);
  const forms = isAtEdge ? formsAtEdge(seen) : formsAnywhere(seen);
  if (forms.length === 0) return undefined;
  const credits = isAtEdge || OF_PICTURE.test(seen) ? creditsIn(seen, forms) : undefined;
  if (credits) return asWritten(clueOfCredits(credits, block), seen, written);
  const rule = ruleFor(seen, frameOf(block), forms);
  return rule && asWritten(clueOfRule(rule, seen, block), seen, written);
}

const isSure = (rule: LineRule | undefined): boolean =>
  rule !== undefined && (rule.weight ?? 1) >= 1;

/** Whether a line has the shape of a credit or a prompt, so that it must be judged apart from the text around it. */
export function isLabelled(line: string): boolean {
  if (line.length > LABELLED) return false;
  const seen = simplify(withoutOrnaments(fold(line)));
  const frame = { isHeading: false, isLink: false };
  const forms = formsAtEdge(seen);
  return creditsIn(seen, forms) !== undefined || isSure(ruleFor(seen, frame, forms));
}

const isContact = ({ lines, size }: Block, first: Clue): boolean =>
  first.rule === 'press-contact' && lines.length <= CONTACT_LINES && size <= CONTACT_SIZE;

/** A block counts as a credit only when each of its lines is one. */
function clueOfBlock(block: Block, isAtEdge: boolean): Clue | undefined {
  if (!hasText(block) || isExempt(block)) return undefined;
  const [firstLine, ...others] = block.lines;
  const clueOf = (text: string) => clueOfLine({ text, block, isAtEdge });
  const first = firstLine === undefined ? undefined : clueOf(firstLine);
  if (!first) return undefined;
  if (others.length === 0 || isContact(block, first)) return first;
  const all = [first];
  for (const line of others) {
    const clue = clueOf(line);
    if (!clue) return undefined;
    all.push(clue);
  }
  return {
    ...first,
    facts: all.flatMap(({ facts = [] }) => facts),
    weight: Math.min(...all.map(({ weight }) => weight)),
  };
}

const atEdge = askOnce((block) => clueOfBlock(block, true) ?? null);
const inMiddle = askOnce((block) => clueOfBlock(block, false) ?? null);

/** Whether the words of a block that has been looked at would speak against it near an end of the body. */
export const speaksAtEdge = (block: Block): boolean => Boolean(atEdge.knownOf(block));

// An article that is a list of links has more of them.
const LINKS = 3;
const SHARE_OF_LINKS = 0.4;

/** Whether what stands above a block is mostly links itself, as in a weekly letter. */
function isListOfLinks(blocks: readonly Block[], end: number): boolean {
  const above = blocks.slice(0, end).filter(hasText);
  const links = above.filter((block) => block.isInList && isLinkLike(block)).length;
  return links >= LINKS && links > above.length * SHARE_OF_LINKS;
}

/** A heading can only open something, and what opens a list of links has one behind it. */
function mayBe(blocks: readonly Block[], index: number, { takes, rule }: Clue): boolean {
  if (takes === 'links') {
    const next = blocks.find((block, i) => i > index && hasText(block));
    // Of a line that is less plain the links behind it are the proof.
    if (next === undefined) return rule === 'related';
    return isLinkLike(next) && !isListOfLinks(blocks, index);
  }
  // A line that is no heading opens only what nothing comes after.
  if (takes === 'rest') return restBehind(blocks, index) !== null;
  return blocks[index]!.kind !== 'heading' || takes === 'section';
}

/** What the words of the blocks say. */
export const languageEvidence: Evidence = (blocks, context, found) => {
  const clueIf = (i: number, isAtEdge: boolean): Clue | undefined => {
    const clue = (isAtEdge ? atEdge : inMiddle).of(blocks[i]!);
    return clue && mayBe(blocks, i, clue) ? clue : undefined;
  };
  const promotion = promotionClues(blocks);
  const clueOf = (i: number): Clue | undefined => clueIf(i, true) ?? promotion(i);
  const edges = edgesOf(blocks, (i) => found[i]!.length > 0 || clueOf(i) !== undefined);
  const company = companyClues(blocks);
  const author = authorClues(blocks, context.author);
  const doubt = doubtsAbout(blocks, context, clueOf);
  return blocks.map((_, i) => {
    const clues = edges.has(i)
      ? [clueIf(i, true), promotion(i), company[i], author[i]]
      : [clueIf(i, false)];
    return clues.flatMap((one) => (one && doubt(i, one)) ?? []);
  });
};
