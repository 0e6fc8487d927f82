import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { syntaxFor, TREE } from './gfm';

/** Parses CommonMark with GitHub's extensions; every node knows its place in the text. */
export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text, { extensions: [syntaxFor(text)], mdastExtensions: TREE });

/** A node with what is around it. */
export interface Placed {
  node: Nodes;
  parent: Parents;
  before: Nodes | undefined;
  after: Nodes | undefined;
}

/** Every node below `parent`, in the order of the text. */
export function descendants(parent: Parents): Placed[] {
  const found: Placed[] = [];
  const visit = (around: Parents): void => {
    const children = around.children as Nodes[];
    for (const [index, node] of children.entries()) {
      found.push({ node, parent: around, before: children[index - 1], after: children[index + 1] });
      if ('children' in node) visit(node);
    }
  };
  visit(parent);
  return found;
}

/** A change of a text: `[start, end)` becomes `replacement`. */
export interface Edit {
  start: number;
  end: number;
  replacement: string;
}

/** Applies edits; of two that overlap the one that begins first counts. */
export function applyEdits(text: string, edits: Edit[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, replacement } of [...edits].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    if (start < position) continue;
    result += text.slice(position, start) + replacement;
    position = end;
  }
  return result + text.slice(position);
}
