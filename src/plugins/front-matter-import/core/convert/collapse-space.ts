import type { Element, ElementContent, Root, Text } from 'hast';

/**
 * White space as a browser shows it: runs become one blank, and those beside the edges of blocks and
 * beside other white space nothing. The rules are those of `hast-util-minify-whitespace`, in one pass
 * that leaves the given tree alone.
 */

/** Elements that begin and end a line: white space beside their edges shows nothing. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center col colgroup dd dialog dir div dl dt figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section ' +
    'summary table tbody td tfoot th thead tr ul wbr'
  ).split(' '),
);

/** Elements that show something themselves: white space beside them counts. */
const SHOWN = new Set('audio iframe img input picture select svg textarea video'.split(' '));

/** Elements that a reader sees nothing of. */
const PASSED_OVER = new Set('dialog rp source track'.split(' '));

const SPACES = /[\t\n\v\f\r ]+/g;
const NEEDS_COLLAPSING = /[\t\n\v\f\r]| {2}/;
const ONLY_SPACE = /^[\t\n\f\r ]*$/;

/** Whether white space before and after a piece shows nothing. */
interface Edges {
  before: boolean;
  after: boolean;
}

interface Collapsed {
  children: ElementContent[];
  /** Whether white space right behind shows nothing. */
  endsInSpace: boolean;
}

/** True where white space beside the node shows nothing, false where it shows, undefined if others decide. */
function boundaryOf(node: ElementContent): boolean | undefined {
  if (node.type === 'text') return ONLY_SPACE.test(node.value) ? undefined : false;
  if (node.type !== 'element') return undefined;
  if (SHOWN.has(node.tagName)) return false;
  if (BLOCKS.has(node.tagName)) return true;
  if (PASSED_OVER.has(node.tagName)) return undefined;
  for (const child of node.children) {
    const boundary = boundaryOf(child);
    if (boundary !== undefined) return boundary;
  }
  return undefined;
}

/** For each child, whether white space at its end shows nothing. */
function aftersOf(children: readonly ElementContent[], after: boolean): boolean[] {
  const afters = new Array<boolean>(children.length);
  let next = after;
  for (let index = children.length - 1; index >= 0; index -= 1) {
    afters[index] = next;
    next = boundaryOf(children[index]!) ?? next;
  }
  return afters;
}

function collapseText(node: Text, { before, after }: Edges): [Text | null, boolean] {
  const { value } = node;
  const text = NEEDS_COLLAPSING.test(value) ? value.replace(SPACES, ' ') : value;
  const start = before && text.startsWith(' ') ? 1 : 0;
  const hasTail = start !== text.length && text.endsWith(' ');
  const end = hasTail && after ? text.length - 1 : text.length;
  if (start === end) return [null, before];
  return [{ type: 'text', value: text.slice(start, end) }, hasTail && !after];
}

function collapseElement(node: Element, edges: Edges): [Element, boolean] {
  // White space in `<pre>` is text.
  if (node.tagName === 'pre') return [node, true];
  const inner = BLOCKS.has(node.tagName) ? { before: true, after: true } : edges;
  const { children, endsInSpace } = collapseChildren(node.children, inner);
  return [{ ...node, children }, SHOWN.has(node.tagName) ? false : endsInSpace];
}

function collapseChildren(nodes: readonly ElementContent[], { before, after }: Edges): Collapsed {
  const afters = aftersOf(nodes, after);
  const children: ElementContent[] = [];
  let isBefore = before;
  nodes.forEach((node, index) => {
    const edges = { before: isBefore, after: afters[index]! };
    if (node.type === 'text') {
      const [text, isSpace] = collapseText(node, edges);
      isBefore = isSpace;
      if (text) children.push(text);
    } else if (node.type === 'element') {
      const [element, isSpace] = collapseElement(node, edges);
      isBefore = isSpace;
      children.push(element);
    }
  });
  return { children, endsInSpace: isBefore || after };
}

/** The tree with its white space as a reader sees it; comments stay behind. */
export function collapseSpace(tree: Root): Root {
  const edges = { before: true, after: true };
  return { ...tree, children: collapseChildren(tree.children as ElementContent[], edges).children };
}
