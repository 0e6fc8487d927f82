import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast';

/** Small, pure questions about a hast tree, and ways to make a new one from it. */

/** Elements that begin and end a line of their own. */
const BLOCK_TAGS = new Set(
  (
    'address article aside audio blockquote body caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe li main nav object ol p pre section summary ' +
    'table tbody td tfoot th thead tr ul video'
  ).split(' '),
);

export const isElement = (node: Nodes): node is Element => node.type === 'element';

export const isNamed = (node: Nodes, ...names: string[]): boolean =>
  node.type === 'element' && names.includes(node.tagName);

export const isBlock = (node: Nodes): node is Element =>
  node.type === 'element' && BLOCK_TAGS.has(node.tagName);

/** Whether a node shows nothing: white space (the ideographic and no-break ones too), or a comment. */
export const isInvisible = (node: Nodes): boolean =>
  node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');

export const hasBlock = (node: Element): boolean =>
  node.children.some((child) => isElement(child) && (isBlock(child) || hasBlock(child)));

export const element = (
  tagName: string,
  children: ElementContent[],
  properties: Properties = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** All elements below a node, in the order of the text; only those called `name` if it is given. */
export function descendants(node: Root | Element, name?: string): Element[] {
  const found: Element[] = [];
  const visit = ({ children }: Root | Element): void => {
    for (const child of children) {
      if (!isElement(child)) continue;
      if (name === undefined || child.tagName === name) found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

const BLANK = 0x20;
const NO_BREAK = 0xa0;

/** Whether there is white space that is no single blank. */
function hasRuns(text: string): boolean {
  let isBehindBlank = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > BLANK && code < NO_BREAK) isBehindBlank = false;
    else if (code === BLANK) {
      if (isBehindBlank) return true;
      isBehindBlank = true;
    } else {
      if (isOddSpace(code)) return true;
      isBehindBlank = false;
    }
  }
  return false;
}

/** What `\s` stands for, but for the blank. */
const isOddSpace = (code: number): boolean =>
  code < BLANK
    ? code >= 0x09 && code <= 0x0d
    : code === NO_BREAK ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff;

/**
 * Runs of white space (U+00A0 and U+3000 too) as one blank; single blanks are that already. Most texts
 * have none, and a look at each character tells that in half the time that the pattern takes.
 */
export const collapseRuns = (text: string): string =>
  hasRuns(text) ? text.replace(/\s{2,}|[^\S ]/g, ' ') : text;

/** The same without any at the ends. */
export const collapse = (text: string): string => collapseRuns(text).trim();

/** The text as it stands, each `<br>` and each edge of a block a line end. */
export function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (isNamed(node, 'br')) return '\n';
  const text = (node.children as Nodes[]).map(rawText).join('');
  return isBlock(node) ? `\n${text}\n` : text;
}

/** A node's text on one line. */
export const visibleText = (node: Nodes): string => collapse(rawText(node));

/** The tree without the nodes in `gone`, and without the blocks that are empty for it. */
export function without<T extends Root | Element>(node: T, gone: ReadonlySet<Nodes>): T {
  const { children } = node as { children: RootContent[] };
  let left: RootContent[] | undefined;
  for (const [i, child] of children.entries()) {
    const kept = keptOf(child, gone);
    if (kept !== child) left ??= children.slice(0, i);
    if (kept) left?.push(kept);
  }
  return left ? { ...node, children: left } : node;
}

function keptOf(child: RootContent, gone: ReadonlySet<Nodes>): RootContent | undefined {
  if (gone.has(child)) return undefined;
  if (!isElement(child)) return child;
  const kept = without(child, gone);
  const isEmptied =
    kept.children.length < child.children.length && kept.children.every(isInvisible);
  return isEmptied && !isNamed(child, 'td', 'th') ? undefined : kept;
}
