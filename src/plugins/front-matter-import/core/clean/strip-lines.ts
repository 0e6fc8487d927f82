import type { Element, Nodes, Root } from 'hast';
import { leafBlocks, linesOfText } from '../html/blocks';
import { descendants, visibleText, without } from '../html/hast';
import type { Stripped } from '../types';
import { LINE_RULES, type LineRule } from './rules/line-rules';
import type { ExtractedFields, Findings } from './types';

// Of the boilerplate lines in real feed items four in five are among the first three or last four blocks.
const HEAD_BLOCKS = 3;
const TAIL_BLOCKS = 4;

// A staff code behind an editor's name: `SF055`.
const STAFF_CODE = /\s+[A-Z]{1,3}\d{2,}$/;

const EXEMPT = new Set([
  'pre',
  'table',
  'video',
  'audio',
  'iframe',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

interface Match {
  rule: LineRule;
  value: string | undefined;
}

/** Full-width letters, digits and punctuation as their ASCII twins, for matching only. */
const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

function matchLine(line: string, places: ReadonlySet<LineRule['where']>): Match | undefined {
  for (const rule of LINE_RULES) {
    const found = places.has(rule.where) ? rule.pattern.exec(line) : null;
    if (found) return { rule, value: found.groups?.value?.trim() };
  }
  return undefined;
}

const EVERYWHERE: ReadonlySet<LineRule['where']> = new Set(['head', 'tail', 'edge', 'anywhere']);

/** Whether a line has the shape of a credit, so that it must be judged apart from the text around it. */
export function isLabelled(line: string): boolean {
  const match = line.length <= 80 ? matchLine(fold(line), EVERYWHERE) : undefined;
  return match !== undefined;
}

interface Block {
  node: Element;
  text: string;
  lines: string[];
}

/** A block counts as a credit only when each of its lines is one. */
function matchBlock(block: Block, places: ReadonlySet<LineRule['where']>): Match[] {
  const matches = block.lines.map((line) => matchLine(fold(line), places));
  return matches.every((match) => match !== undefined) ? matches : [];
}

interface Verdict {
  block: Block;
  matches: Match[];
}

/** Walks from one end and stops after as many blocks of article as the zone has. */
function walkEdge(blocks: Block[], size: number, places: Set<LineRule['where']>): Verdict[] {
  const verdicts: Verdict[] = [];
  let kept = 0;
  for (const block of blocks) {
    if (block.text === '') continue;
    if (kept >= size) break;
    const matches = EXEMPT.has(block.node.tagName) ? [] : matchBlock(block, places);
    if (matches.length > 0) verdicts.push({ block, matches });
    else kept += 1;
  }
  return verdicts;
}

/** What follows a heading such as "related articles": blocks that are links and nothing else. */
function listBehind(blocks: Block[], opener: Block): Block[] {
  const behind = blocks.slice(blocks.indexOf(opener) + 1).filter(({ text }) => text !== '');
  const end = behind.findIndex((block) => !isOnlyLinks(block));
  return end === -1 ? behind : behind.slice(0, end);
}

function isOnlyLinks({ node, text }: Block): boolean {
  const linked = descendants(node, 'a').map(visibleText).join('').length;
  return linked > 0 && linked / text.length > 0.8;
}

function nearestPicture(blocks: Block[], index: number): string | undefined {
  for (let i = index; i >= Math.max(0, index - 2); i -= 1) {
    const src = blocks[i] && descendants(blocks[i]!.node, 'img').at(-1)?.properties.src;
    if (typeof src === 'string') return src;
  }
  return undefined;
}

function fieldsFrom(verdicts: Verdict[], blocks: Block[]): ExtractedFields {
  const fields: ExtractedFields = { credits: {} };
  for (const { block, matches } of verdicts) {
    for (const { rule, value } of matches) {
      if (!rule.field || !value) continue;
      if (rule.field === 'credit') {
        const picture = nearestPicture(blocks, blocks.indexOf(block));
        if (picture) fields.credits[picture] ??= value;
      } else fields[rule.field] ??= rule.field === 'editor' ? value.replace(STAFF_CODE, '') : value;
    }
  }
  return fields;
}

const toStripped = ({ block, matches }: Verdict): Stripped => ({
  text: block.text,
  rule: matches[0]!.rule.name,
  reason: matches[0]!.rule.reason,
});

/** Strips the lines that are no part of the article from a tree whose blocks have been arranged. */
export function stripLines(tree: Root): { tree: Root } & Findings {
  const blocks = leafBlocks(tree).map((node) => ({
    node,
    text: visibleText(node),
    lines: linesOfText(node),
  }));
  const anywhere = blocks.flatMap((block): Verdict[] => {
    const matches =
      block.text === '' || EXEMPT.has(block.node.tagName)
        ? []
        : matchBlock(block, new Set(['anywhere']));
    return matches.length > 0 ? [{ block, matches }] : [];
  });
  const head = walkEdge(blocks, HEAD_BLOCKS, new Set(['head', 'edge', 'anywhere']));
  const tail = walkEdge([...blocks].reverse(), TAIL_BLOCKS, new Set(['tail', 'edge', 'anywhere']));

  const byBlock = new Map(
    [...anywhere, ...head, ...tail].map((verdict) => [verdict.block, verdict]),
  );
  for (const { block, matches } of [...byBlock.values()]) {
    const opener = matches.find(({ rule }) => rule.opensTail);
    if (!opener) continue;
    for (const behind of listBehind(blocks, block))
      byBlock.set(behind, { block: behind, matches: [opener] });
  }
  const verdicts = blocks.flatMap((block) => byBlock.get(block) ?? []);
  const gone = new Set<Nodes>(verdicts.map(({ block }) => block.node));
  return {
    tree: without(tree, gone),
    stripped: verdicts.map(toStripped),
    fields: fieldsFrom(verdicts, blocks),
    strippedPictures: verdicts.flatMap(({ block }) =>
      descendants(block.node, 'img').flatMap(({ properties }) =>
        typeof properties.src === 'string' ? [properties.src] : [],
      ),
    ),
  };
}
