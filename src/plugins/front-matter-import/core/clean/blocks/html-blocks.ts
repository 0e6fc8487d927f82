import type { Element, Nodes, Root } from 'hast';
import { leafBlocks } from '../../html/blocks';
import { isMarkedKept } from '../../html/to-hast';
import { collapse, collapseRuns, isBlock, isElement, rawText } from '../../html/hast';
import type { Block, BlockKind } from './block';
import { classWords } from './class-words';
import { fold, sizeOf } from './text';

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['pre', 'code'],
  ['table', 'table'],
  ['video', 'media'],
  ['audio', 'media'],
  ['iframe', 'media'],
  ['object', 'media'],
  ['hr', 'divider'],
]);

/** Wrappers around a leaf block, by the leaf; built in one walk. */
interface Around {
  words: readonly string[];
  isInList: boolean;
  list?: object | undefined;
  isKept: boolean;
}

const LISTS = new Set(['ul', 'ol', 'dl']);

const OUTSIDE: Around = { words: [], isInList: false, isKept: false };

function namesOf({ properties }: Element): string {
  const { className, id } = properties;
  const classes = Array.isArray(className) ? className.join(' ') : '';
  return typeof id === 'string' ? `${classes} ${id}` : classes;
}

function enter(node: Element, { words, isInList, list, isKept }: Around): Around {
  const names = namesOf(node);
  const own = names === '' ? [] : classWords(names);
  return {
    words: own.length > 0 ? [...words, ...own] : words,
    isInList: isInList || node.tagName === 'li',
    list: list ?? (LISTS.has(node.tagName) ? node : undefined),
    isKept: isKept || isMarkedKept(node),
  };
}

/** The text as its breaks cut it: the ends of lines in the source are white space. */
function linesOf(node: Nodes): string {
  if (node.type === 'text') return collapseRuns(node.value);
  if (!('children' in node)) return '';
  if (isElement(node) && node.tagName === 'br') return '\n';
  const text = (node.children as Nodes[]).map(linesOf).join('');
  return isBlock(node) ? `\n${text}\n` : text;
}

interface Inside {
  linked: string;
  links: string[];
  pictures: { src: string; alt: string }[];
  bold: string;
}

const BOLD = new Set(['b', 'strong', 'big']);

function look(node: Nodes, inside: Inside, isBold: boolean): Inside {
  if (node.type === 'text' && isBold) inside.bold += node.value;
  if (!isElement(node)) return inside;
  const { tagName, properties } = node;
  if (tagName === 'img')
    inside.pictures.push({ src: String(properties.src ?? ''), alt: String(properties.alt ?? '') });
  if (tagName === 'a' && typeof properties.href === 'string') {
    inside.links.push(properties.href);
    inside.linked += rawText(node);
  }
  for (const child of node.children) look(child, inside, isBold || BOLD.has(tagName));
  return inside;
}

/** Names of the inline elements that share a block's text among them: `<span class="author">…</span>`. */
function wordsInside(block: Element): string[] {
  const shown = block.children.filter(
    (child) => !(child.type === 'text' && child.value.trim() === ''),
  );
  if (!shown.every((child) => isElement(child) && !isBlock(child))) return [];
  return shown
    .filter(isElement)
    .flatMap((child) => [...classWords(namesOf(child)), ...wordsInside(child)]);
}

const HEADINGS: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 5, 6].map((rank) => [`h${rank}`, rank]),
);

function rankOf(node: Element, text: string, bold: string): number {
  const heading = HEADINGS.get(node.tagName);
  if (heading) return heading;
  return text !== '' && collapse(bold) === text ? 7 : 0;
}

function toBlock(node: Element, around: Around): Block<Element> {
  const here = enter(node, around);
  const lines = linesOf(node);
  const text = collapse(lines);
  const inside = look(node, { linked: '', links: [], pictures: [], bold: '' }, false);
  const rank = rankOf(node, text, inside.bold);
  return {
    handle: node,
    kind: KINDS.get(node.tagName) ?? (rank > 0 && rank < 7 ? 'heading' : 'text'),
    rank,
    text,
    lines: lines.split('\n').map(fold).filter(Boolean),
    size: sizeOf(text),
    linkShare: text === '' ? 0 : Math.min(1, collapse(inside.linked).length / text.length),
    links: inside.links,
    pictures: inside.pictures,
    words: [...here.words, ...wordsInside(node)],
    isInList: here.isInList,
    ...(here.list && { list: here.list }),
    isKept: here.isKept,
    answers: [],
  };
}

function walk(
  node: Root | Element,
  around: Around,
  leaves: ReadonlySet<Element>,
  blocks: Block<Element>[],
): void {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    if (leaves.has(child)) blocks.push(toBlock(child, around));
    else walk(child, enter(child, around), leaves, blocks);
  }
}

/** The blocks of an arranged tree, in order. */
export function blocksOfHtml(tree: Root): Block<Element>[] {
  const blocks: Block<Element>[] = [];
  walk(tree, OUTSIDE, new Set(leafBlocks(tree)), blocks);
  return blocks;
}
