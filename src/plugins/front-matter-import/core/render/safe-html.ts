import type { Nodes, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { linkUnknownEmbeds } from '../convert/embeds';
import { SCHEMA } from '../convert/schema';
import { stripUnsafeData } from '../convert/unsafe';
import { parseHtml } from '../html/parse-html';
import { toHast } from '../html/to-hast';
import { renderMarkdown } from './render-markdown';

/** HTML of a tree that holds nothing which could run, load a page or send a form. */
export function safeHtml(tree: Nodes): string {
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [tree] };
  return toHtml(stripUnsafeData(sanitize(linkUnknownEmbeds(root).tree, SCHEMA) as Root));
}

/** The same of Markdown, as a reader sees it. */
export const safeHtmlOfMarkdown = (text: string): string =>
  safeHtml(toHast(parseHtml(renderMarkdown(text))));
