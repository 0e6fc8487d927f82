import type { Nodes } from 'mdast';
import { applyEdits, type Edit, parseMarkdown } from '../markdown/parse';
import { blocksOfMarkdown, type TextRange } from './blocks/markdown-blocks';
import type { CleanMarkdown } from './clean-markdown';
import { stripBlocks } from './strip-blocks';
import type { CleanContext, Findings } from './types';

/** The outermost node of which nothing is left when the blocks go: an item, a list, a quotation. */
function outermost({ node, parents }: TextRange, gone: ReadonlySet<Nodes>): Nodes {
  const isGone = (one: Nodes): boolean =>
    gone.has(one) || ('children' in one && one.children.every((child) => isGone(child)));
  let outer: Nodes = node;
  for (const parent of [...parents].reverse()) {
    if (parent.type === 'root' || !isGone(parent)) break;
    outer = parent;
  }
  return outer;
}

/** The lines of a node with the empty ones below it. */
function cutOf(node: Nodes, text: string): Edit[] {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const before = text.lastIndexOf('\n', start.offset - 1) + 1;
  const isAlone = text.slice(before, start.offset).trim() === '';
  const behind =
    /^[^\S\n]*(?:\n[^\S\n]*(?=\n|$))*\n?/.exec(text.slice(end.offset))?.[0].length ?? 0;
  return [{ start: isAlone ? before : start.offset, end: end.offset + behind, replacement: '' }];
}

/**
 * Cuts blocks that are no part of the article out of Markdown; every other character stays as its
 * author wrote it.
 */
export function stripMarkdown(
  cleaned: CleanMarkdown,
  context: CleanContext,
  firstLine: number,
): CleanMarkdown & Findings {
  const { gone, stripped, messages, ...findings } = stripBlocks(
    blocksOfMarkdown(cleaned.tree, firstLine),
    context,
  );
  const all = {
    ...findings,
    stripped: [...cleaned.stripped, ...stripped],
    messages: [...cleaned.messages, ...messages],
  };
  if (gone.length === 0) return { ...cleaned, ...all };
  const nodes = new Set(gone.map(({ handle }) => handle.node));
  const outer = new Set(gone.map(({ handle }) => outermost(handle, nodes)));
  const text = applyEdits(
    cleaned.text,
    [...outer].flatMap((node) => cutOf(node, cleaned.text)),
  );
  return { text, tree: parseMarkdown(text), ...all };
}
