import type { Element, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type {
  Html,
  ListItem,
  Nodes as MdastNodes,
  PhrasingContent,
  Root as MdastRoot,
  RootContent,
} from 'mdast';
import { type Handle as Print, toMarkdown as print } from 'mdast-util-to-markdown';
import { descendants, isElement, isNamed, visibleText } from '../html/hast';
import { moveEdgesOutOfEmphasis } from './emphasis';
import { plainBlock } from './print-plain';
import { GFM, printHeading, printImage, printLink, printParagraph, printText } from './print-text';
import { toMdast } from './to-mdast';

/** HTML inside Markdown ends at a blank line, so it must have none. */
const asRawHtml = (node: Element): Html => ({
  type: 'html',
  value: toHtml(node).replace(/\n[ \t]*(?=\n)/g, ''),
});

const BLOCKS_IN_CELL = [
  'p',
  'ul',
  'ol',
  'pre',
  'table',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'figure',
];

/** Whether Markdown has no words for a table: cells that span, or that hold more than one line of text. */
function isComplexTable(table: Element): boolean {
  const cells = [...descendants(table, 'td'), ...descendants(table, 'th')];
  const spans = (cell: Element, name: string) => Number(cell.properties[name] ?? 1) > 1;
  return cells.some((cell) => {
    const blocks = descendants(cell).filter((child) => BLOCKS_IN_CELL.includes(child.tagName));
    return (
      spans(cell, 'colSpan') ||
      spans(cell, 'rowSpan') ||
      blocks.length > 1 ||
      blocks.some((block) => !isNamed(block, 'p'))
    );
  });
}

/** A Markdown table must have a header: where HTML marks none, the first row is it. */
function withHeader(node: Element): Element {
  if (descendants(node, 'th').length > 0) return node;
  const first = descendants(node, 'tr')[0];
  const change = (child: Element): Element => {
    const children = child.children.map((inner) => (isElement(inner) ? change(inner) : inner));
    if (child !== first) return { ...child, children };
    return {
      ...child,
      children: children.map((cell) => (isElement(cell) ? { ...cell, tagName: 'th' } : cell)),
    };
  };
  return change(node);
}

const table: Handle = (state, node: Element) => {
  if (isComplexTable(node)) return asRawHtml(node);
  const caption = node.children.find((child) => isNamed(child, 'caption'));
  const converted = defaultHandlers.table(state, withHeader(node)) as RootContent;
  if (!caption || !isElement(caption)) return converted;
  // Markdown tables have no caption; it stays as the line above.
  return [{ type: 'paragraph', children: state.all(caption) as PhrasingContent[] }, converted];
};

/** Keeps an inline element that Markdown lacks as tags around its converted contents. */
const asInlineTags: Handle = (state: State, node: Element) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...(state.all(node) as PhrasingContent[]),
  { type: 'html', value: `</${node.tagName}>` },
];

/** An empty `<code>` shows nothing, but empty backticks would show themselves. */
const inlineCode: Handle = (state, node: Element) =>
  visibleText(node) === '' ? undefined : defaultHandlers.code(state, node);

const keepAsHtml: Handle = (_state, node: Element) => asRawHtml(node);

const HANDLERS: Record<string, Handle> = {
  audio: keepAsHtml,
  code: inlineCode,
  iframe: keepAsHtml,
  kbd: asInlineTags,
  mark: asInlineTags,
  sub: asInlineTags,
  sup: asInlineTags,
  table,
  video: keepAsHtml,
};

/** An item of one paragraph, perhaps with lists below it, needs no blank lines. */
const isTight = (item: ListItem): boolean =>
  item.children.filter(({ type }) => type !== 'list').length <= 1 &&
  item.children[0]?.type !== 'code';

function tightenLists<T extends MdastNodes>(node: T): T {
  if (!('children' in node)) return node;
  const children = (node.children as MdastNodes[]).map(tightenLists);
  const changed = { ...node, children } as T;
  if (changed.type === 'listItem') return { ...changed, spread: !isTight(changed) };
  if (changed.type === 'list')
    return { ...changed, spread: changed.children.some(({ spread }) => spread) };
  return changed;
}

/** A sanitised HTML tree as a Markdown tree; what Markdown cannot say stays as HTML inside it. */
export function toMarkdownTree(tree: HastRoot): MdastRoot {
  return moveEdgesOutOfEmphasis(tightenLists(toMdast(tree, HANDLERS)));
}

/** Prints plain blocks the short way, and what stands between them the long one. */
const printRoot =
  (blocks: readonly (string | null)[]): Print =>
  ({ children }: MdastRoot, _parent, state, info) => {
    const pieces: string[] = [];
    let others: RootContent[] = [];
    const endOthers = (): void => {
      if (others.length === 0) return;
      // A list behind another block may have the marks of the one before.
      state.bulletLastUsed = undefined;
      pieces.push(state.containerFlow({ type: 'root', children: others }, info));
      others = [];
    };
    for (const [i, block] of blocks.entries()) {
      if (block === null) others.push(children[i]!);
      else {
        endOthers();
        pieces.push(block);
      }
    }
    endOthers();
    return pieces.join('\n\n');
  };

const asFile = (text: string): string => (text === '' ? text : `${text}\n`);

/** A Markdown tree as text, in one house style. */
export function printMarkdown(tree: MdastRoot): string {
  const blocks = tree.children.map(plainBlock);
  if (!blocks.includes(null)) return asFile(blocks.join('\n\n'));
  return print(tree, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    handlers: {
      root: printRoot(blocks),
      text: printText,
      paragraph: printParagraph,
      heading: printHeading,
      image: printImage,
      link: printLink,
    },
    extensions: [GFM],
  });
}
