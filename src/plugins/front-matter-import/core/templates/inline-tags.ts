import type { Nodes } from 'mdast';
import { parseMarkdown } from '../markdown/parse';

/** `#tag` and `#tag/below`, behind a blank or a bracket, with at least one character that is no digit. */
const TAG =
  /(?<=^|[\s(（,，。])#(?=[\p{N}_/-]*[\p{L}\p{M}\p{Emoji_Presentation}_-])([\p{L}\p{M}\p{N}\p{Emoji_Presentation}_/-]+)/gu;

const OPAQUE: ReadonlySet<Nodes['type']> = new Set([
  'heading',
  'code',
  'inlineCode',
  'html',
  'link',
]);

/** The `#tags` that stand in the prose of a body, without `#`, in order, without repeats. */
export function inlineTags(body: string): string[] {
  if (!body.includes('#')) return [];
  const tags = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'text') for (const [, tag = ''] of node.value.matchAll(TAG)) tags.add(tag);
    if ('children' in node && !OPAQUE.has(node.type)) node.children.forEach(visit);
  };
  visit(parseMarkdown(body));
  return [...tags];
}
