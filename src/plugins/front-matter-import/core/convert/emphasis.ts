import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';

/**
 * In CommonMark `**新闻：**正文` is no emphasis: closing stars behind punctuation must be followed by
 * a blank or more punctuation, and Chinese has no blanks. Moving the punctuation out of the emphasis
 * gives `**新闻**：正文`, which says the same and works.
 */
const LEADING = /^[\p{P}\p{S}\s]+/u;
const TRAILING = /[\p{P}\p{S}\s]+$/u;
const WORD_AT_START = /^[^\p{P}\p{S}\s]/u;
const WORD_AT_END = /[^\p{P}\p{S}\s]$/u;

type Emphasised = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>;

const isEmphasised = (node: Nodes): node is Emphasised =>
  node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';

/** A new tree in which no emphasis begins or ends with punctuation beside a word. */
export function moveEdgesOutOfEmphasis(root: Root): Root {
  return { ...root, children: tidy(root.children) };
}

function tidy<T extends Nodes>(children: T[]): T[] {
  const tidied: T[] = [];
  for (const [index, child] of children.entries()) {
    const inner = hasChildren(child)
      ? { ...child, children: tidy(child.children as Nodes[]) }
      : child;
    if (!isEmphasised(inner)) {
      tidied.push(inner);
      continue;
    }
    const before = children[index - 1];
    const after = children[index + 1];
    const pieces = split(inner, {
      leading: before !== undefined && WORD_AT_END.test(edgeText(before, -1)),
      trailing: after !== undefined && WORD_AT_START.test(edgeText(after, 0)),
    });
    tidied.push(...(pieces as T[]));
  }
  return tidied;
}

const hasChildren = (node: Nodes): node is Parents => 'children' in node;

function edgeText(node: Nodes, index: 0 | -1): string {
  if ('value' in node) return node.type === 'text' ? node.value : '';
  const edge = hasChildren(node) ? (node.children as Nodes[]).at(index) : undefined;
  return edge ? edgeText(edge, index) : '';
}

/** Cuts the punctuation at the asked ends off an emphasis and gives it back beside it. */
function split(
  node: Emphasised,
  sides: { leading: boolean; trailing: boolean },
): PhrasingContent[] {
  const children = [...node.children];
  const outside: { before: string; after: string } = { before: '', after: '' };
  const first = children[0];
  if (sides.leading && first?.type === 'text') {
    outside.before = LEADING.exec(first.value)?.[0] ?? '';
    children[0] = { ...first, value: first.value.slice(outside.before.length) };
  }
  const last = children.at(-1);
  if (sides.trailing && last?.type === 'text') {
    outside.after = TRAILING.exec(last.value)?.[0] ?? '';
    children[children.length - 1] = {
      ...last,
      value: last.value.slice(0, last.value.length - outside.after.length),
    };
  }
  const left = children.filter((child) => child.type !== 'text' || child.value !== '');
  const text = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);
  return [
    ...text(outside.before),
    ...(left.length > 0 ? [{ ...node, children: left }] : []),
    ...text(outside.after),
  ];
}
