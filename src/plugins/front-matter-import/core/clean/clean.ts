import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import type { Message, ParsedFile } from '../types';
import { articleOf } from '../page/article-of';
import { cleanHtml } from './clean-html';
import { cleanMarkdown } from './clean-markdown';
import { stripMarkdown } from './strip-markdown';
import { judges } from './switches';
import { type CleanContext, type Findings, NOTHING_FOUND } from './types';

/** A body without its boilerplate, still in the format it came in. */
export type Cleaned = Findings & { messages: Message[] } & (
    | { format: 'html'; tree: Root }
    | { format: 'markdown'; text: string; tree: MarkdownRoot }
  );

/** Strips what is no part of the article; with all evidence switched off, what can never be content. */
export function clean(
  { body, bodyFormat, bodyLine, page }: ParsedFile,
  context: CleanContext,
): Cleaned {
  if (page) {
    const article = articleOf(page, judges(context.switches));
    const cleaned = cleanHtml(article.tree, context);
    const stripped = [...article.stripped, ...cleaned.stripped];
    return { format: 'html', ...cleaned, stripped };
  }
  if (bodyFormat === 'html') return { format: 'html', ...cleanHtml(body, context) };
  const safe = cleanMarkdown(body, bodyLine);
  if (!judges(context.switches)) return { format: 'markdown', ...NOTHING_FOUND, ...safe };
  return { format: 'markdown', ...stripMarkdown(safe, context, bodyLine) };
}
