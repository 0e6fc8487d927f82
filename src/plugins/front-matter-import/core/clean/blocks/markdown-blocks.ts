import type { Nodes, Parents, Root } from 'mdast';
import { collapse } from '../../html/hast';
import type { Block, BlockKind } from './block';
import { fold, sizeOf } from './text';

/** Where a block stands in the text: `[start, end)`, and the nodes around it that end with it. */
export interface TextRange {
  node: Nodes;
  parents: Parents[];
}

const KINDS: Partial<Record<Nodes['type'], BlockKind>> = {
  code: 'code',
  table: 'table',
  html: 'code',
  math: 'code',
  heading: 'heading',
  thematicBreak: 'divider',
} as Partial<Record<Nodes['type'], BlockKind>>;

/** Nodes that hold text, not other blocks. */
const LEAVES = new Set(['paragraph', 'heading', 'code', 'table', 'html', 'thematicBreak']);

interface Inside {
  text: string;
  linked: string;
  bold: string;
  links: string[];
  pictures: { src: string; alt: string }[];
}

interface Around {
  isLinked: boolean;
  isBold: boolean;
}

function look(node: Nodes, inside: Inside, around: Around): Inside {
  if (node.type === 'image') inside.pictures.push({ src: node.url, alt: node.alt ?? '' });
  if (node.type === 'link') inside.links.push(node.url);
  const own =
    node.type === 'break'
      ? '\n'
      : node.type === 'text' || node.type === 'inlineCode'
        ? node.value
        : '';
  inside.text += own;
  if (around.isLinked) inside.linked += own;
  if (around.isBold) inside.bold += own;
  if (!('children' in node)) return inside;
  const below = {
    isLinked: around.isLinked || node.type === 'link' || node.type === 'linkReference',
    isBold: around.isBold || node.type === 'strong',
  };
  for (const child of node.children) look(child, inside, below);
  return inside;
}

function toBlock(node: Nodes, parents: Parents[], firstLine: number): Block<TextRange> {
  const inside = look(
    node,
    { text: '', linked: '', bold: '', links: [], pictures: [] },
    { isLinked: false, isBold: false },
  );
  const text = collapse(inside.text);
  const isBold = text !== '' && collapse(inside.bold) === text;
  const list = parents.find(({ type }) => type === 'list');
  return {
    handle: { node, parents },
    kind: KINDS[node.type] ?? 'text',
    rank: node.type === 'heading' ? node.depth : isBold ? 7 : 0,
    text,
    lines: inside.text.split('\n').map(fold).filter(Boolean),
    size: sizeOf(text),
    linkShare: text === '' ? 0 : Math.min(1, collapse(inside.linked).length / text.length),
    links: inside.links,
    pictures: inside.pictures,
    words: [],
    isInList: parents.some(({ type }) => type === 'listItem'),
    ...(list && { list }),
    isKept: false,
    line: firstLine + (node.position?.start.line ?? 1) - 1,
    answers: [],
  };
}

/**
 * The blocks of a Markdown body, in order.
 *
 * @param firstLine 1-based line of the source file where the body begins
 */
export function blocksOfMarkdown(tree: Root, firstLine: number): Block<TextRange>[] {
  const visit = (parent: Parents, parents: Parents[]): Block<TextRange>[] =>
    (parent.children as Nodes[]).flatMap((node) => {
      if (LEAVES.has(node.type)) return [toBlock(node, [...parents, parent], firstLine)];
      return 'children' in node ? visit(node, [...parents, parent]) : [];
    });
  return visit(tree, []);
}
