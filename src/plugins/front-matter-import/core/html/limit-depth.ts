import { type AnyNode, Element, hasChildren, isTag, type ParentNode } from 'domhandler';
import { append } from '../append';

/** Deeper than any page that a person wrote; what walks the tree calls itself once a level. */
const MAX_DEPTH = 200;

const LINE_TAGS = new Set(
  'p div section article li tr h1 h2 h3 h4 h5 h6 blockquote pre'.split(' '),
);

/** All texts and childless elements below a node, in order; a break where a block began. */
function leavesOf(node: ParentNode): AnyNode[] {
  const leaves: AnyNode[] = [];
  const waiting: AnyNode[] = [...node.children].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isTag(next) && LINE_TAGS.has(next.name) && leaves.length > 0)
      leaves.push(new Element('br', {}), new Element('br', {}));
    if (hasChildren(next) && next.children.length > 0)
      append(waiting, [...next.children].reverse());
    else leaves.push(next);
  }
  return leaves;
}

function flatten(node: ParentNode): void {
  const leaves = leavesOf(node);
  for (const [i, leaf] of leaves.entries()) {
    leaf.parent = node;
    leaf.prev = leaves[i - 1] ?? null;
    leaf.next = leaves[i + 1] ?? null;
  }
  // domhandler's types leave out that children are ordinary nodes.
  node.children = leaves;
}

/**
 * Flattens what is nested deeper than any article, in the given tree: its texts and pictures stay, in
 * their order. Markup made to hurt nests tens of thousands of elements.
 */
export function limitDepth(root: ParentNode): void {
  const waiting: { node: ParentNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth >= MAX_DEPTH) flatten(node);
    else
      for (const child of node.children)
        if (hasChildren(child)) waiting.push({ node: child, depth: depth + 1 });
  }
}
