import type { Element, ElementContent, Nodes, Root } from 'hast';
import { append } from '../append';
import {
  element,
  hasBlock,
  isBlock,
  isElement,
  isInvisible,
  isNamed,
  rawText,
  visibleText,
} from './hast';

// Their text is one piece, whatever stands inside.
const ATOMIC = new Set(['pre', 'table', 'video', 'audio', 'iframe', 'object', 'svg', 'math']);

// Wrappers without a meaning of their own: around blocks they only hide them.
const TRANSPARENT = new Set('span font b strong i em u center big small code tt ins'.split(' '));

/** Says of a line whether it is a credit, which must be a block of its own. */
export type IsLabelled = (line: string) => boolean;

/**
 * Rearranges a tree so that every visible text stands in a block of its own: inline runs between
 * blocks get a `<p>`, two `<br>` end a paragraph, wrappers and layout tables around blocks go,
 * typographic indents go. Afterwards a rule can speak of blocks only.
 */
export function arrangeBlocks(root: Root, isLabelled: IsLabelled): Root {
  const children = root.children.filter((node): node is ElementContent => node.type !== 'doctype');
  return { ...root, children: arrange(unwrapAll(children), isLabelled) };
}

/** The nodes without wrappers around blocks; the list itself where it has none. */
function unwrapAll(nodes: ElementContent[]): ElementContent[] {
  let all: ElementContent[] | undefined;
  for (const [i, node] of nodes.entries()) {
    const unwrapped = isElement(node) ? unwrapAroundBlocks(node) : node;
    if (unwrapped !== node) all ??= nodes.slice(0, i);
    if (Array.isArray(unwrapped)) append(all!, unwrapped);
    else all?.push(unwrapped);
  }
  return all ?? nodes;
}

function unwrapAroundBlocks(node: Element): ElementContent | ElementContent[] {
  const children = unwrapAll(node.children);
  const rebuilt = children === node.children ? node : { ...node, children };
  if (isNamed(node, 'table') && isLayoutTable(rebuilt))
    return cellsOf(rebuilt).flat().map(toDivision);
  if (isArticleInPre(rebuilt)) return element('div', children);
  if (TRANSPARENT.has(node.tagName) && hasBlock(rebuilt)) return children;
  return rebuilt;
}

const toDivision = (cell: Element): Element => element('div', cell.children);

function cellsOf(table: Element): Element[][] {
  return table.children.filter(isElement).flatMap((child) => {
    if (!isNamed(child, 'tr')) return cellsOf(child);
    return [child.children.filter(isElement).filter((cell) => isNamed(cell, 'td', 'th'))];
  });
}

/** A table of one column arranges the page; it holds no data. */
function isLayoutTable(table: Element): boolean {
  const rows = cellsOf(table);
  return rows.length > 0 && rows.every((cells) => cells.length <= 1);
}

// Some editors put a whole article into one `<pre>`.
const isArticleInPre = (node: Element): boolean => isNamed(node, 'pre') && hasProse(node);

const hasProse = (node: Element): boolean =>
  node.children.some(
    (child) => isElement(child) && (isNamed(child, 'p', 'h1', 'h2', 'h3', 'h4') || hasProse(child)),
  );

/** Groups a container's children: its blocks, arranged, and a paragraph for each run between them. */
function arrange(children: ElementContent[], isLabelled: IsLabelled): ElementContent[] {
  const arranged: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    append(arranged, paragraphsOf(run, isLabelled));
    run = [];
  };
  for (const child of children) {
    if (!isBlock(child)) {
      run.push(child);
      continue;
    }
    endRun();
    append(arranged, arrangeBlock(child, isLabelled));
  }
  endRun();
  return arranged;
}

/** What stands in a list beside its items, as old pages write it, is an item, too. */
function withItems(list: Element): Element {
  const isStray = (child: ElementContent): boolean => !isNamed(child, 'li') && !isInvisible(child);
  if (!list.children.some(isStray)) return list;
  const items: ElementContent[] = [];
  let stray: ElementContent[] = [];
  const endStray = () => {
    if (stray.some((child) => !isInvisible(child))) items.push(element('li', stray));
    stray = [];
  };
  for (const child of list.children) {
    if (!isNamed(child, 'li')) {
      stray.push(child);
      continue;
    }
    endStray();
    items.push(child);
  }
  endStray();
  return { ...list, children: items };
}

function arrangeBlock(given: Element, isLabelled: IsLabelled): Element[] {
  if (ATOMIC.has(given.tagName)) return [given];
  const block = isNamed(given, 'ul', 'ol') ? withItems(given) : given;
  if (hasBlock(block)) return [{ ...block, children: arrange(block.children, isLabelled) }];

  const pieces = splitAtBreaks(block.children, isLabelled);
  if (pieces.length <= 1) return [{ ...block, children: trimEdges(pieces[0] ?? block.children) }];
  // A paragraph becomes several; anything else keeps its frame around them.
  if (isNamed(block, 'p')) return pieces.map((piece) => ({ ...block, children: trimEdges(piece) }));
  return [{ ...block, children: pieces.map((piece) => element('p', trimEdges(piece))) }];
}

const paragraphsOf = (run: ElementContent[], isLabelled: IsLabelled): Element[] =>
  splitAtBreaks(run, isLabelled).map((piece) => element('p', trimEdges(piece)));

interface Line {
  breaks: ElementContent[];
  nodes: ElementContent[];
}

function linesOf(nodes: ElementContent[]): Line[] {
  const lines: Line[] = [{ breaks: [], nodes: [] }];
  for (const node of nodes) {
    const line = lines.at(-1)!;
    if (!isNamed(node, 'br')) line.nodes.push(node);
    else if (line.nodes.every(isInvisible)) line.breaks.push(node);
    else lines.push({ breaks: [node], nodes: [] });
  }
  return lines.filter((line) => !line.nodes.every(isInvisible));
}

/** Cuts inline nodes at two or more `<br>` in a row, and around every labelled line. */
function splitAtBreaks(nodes: ElementContent[], isLabelled: IsLabelled): ElementContent[][] {
  const lines = linesOf(nodes);
  if (lines.length <= 1) return lines.map((line) => [...line.nodes]);
  const pieces: ElementContent[][] = [];
  let wasLabelled = false;
  for (const line of lines) {
    const labelled = isLabelled(line.nodes.map(visibleText).join(''));
    const piece = pieces.at(-1);
    const continues = piece && line.breaks.length === 1 && !labelled && !wasLabelled;
    if (continues) append(piece, [...line.breaks, ...line.nodes]);
    else pieces.push([...line.nodes]);
    wasLabelled = labelled;
  }
  return pieces;
}

const trimEdges = (nodes: ElementContent[]): ElementContent[] =>
  trimEdge(trimEdge(nodes, 'start'), 'end');

/** Removes white space at one end, the ideographic spaces too with which Chinese text is indented. */
function trimEdge(nodes: ElementContent[], side: 'start' | 'end'): ElementContent[] {
  const node = side === 'start' ? nodes[0] : nodes.at(-1);
  if (!node) return nodes;
  const rest = side === 'start' ? nodes.slice(1) : nodes.slice(0, -1);
  const join = (edge: ElementContent[]) =>
    side === 'start' ? [...edge, ...rest] : [...rest, ...edge];
  if (node.type === 'text') {
    const value = side === 'start' ? node.value.trimStart() : node.value.trimEnd();
    return value === '' ? trimEdge(rest, side) : join([{ ...node, value }]);
  }
  if (isNamed(node, 'br')) return trimEdge(rest, side);
  if (isElement(node) && !isNamed(node, 'img', 'code'))
    return join([{ ...node, children: trimEdge(node.children, side) }]);
  return nodes;
}

/** The blocks of a tree that has been arranged, in order: each holds text, pictures or code, no block. */
export function leafBlocks(node: Root | Element): Element[] {
  const leaves: Element[] = [];
  const visit = ({ children }: Root | Element): void => {
    for (const child of children as Nodes[]) {
      if (!isElement(child)) continue;
      if (ATOMIC.has(child.tagName) || !hasBlock(child)) leaves.push(child);
      else visit(child);
    }
  };
  visit(node);
  return leaves;
}

/** The lines of a block, as its `<br>` cut them. */
export const linesOfText = (block: Element): string[] =>
  rawText(block)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
