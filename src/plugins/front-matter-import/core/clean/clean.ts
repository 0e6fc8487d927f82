import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import type { Message, ParsedFile } from '../types';
import { cleanHtml } from './clean-html';
import { cleanMarkdown } from './clean-markdown';
import type { Findings } from './types';

/** A body without its boilerplate, still in the format it came in. */
export type Cleaned = Findings & { messages: Message[] } & (
    | { format: 'html'; tree: Root }
    | { format: 'markdown'; text: string; tree: MarkdownRoot }
  );

/**
 * Strips what is no part of the article.
 *
 * @param judge false: only what can never be content (comments, scripts, style sheets)
 */
export function clean({ body, bodyFormat, bodyLine }: ParsedFile, judge: boolean): Cleaned {
  if (bodyFormat === 'html') return { format: 'html', messages: [], ...cleanHtml(body, judge) };
  return {
    format: 'markdown',
    fields: { credits: {} },
    strippedPictures: [],
    ...cleanMarkdown(body, bodyLine),
  };
}
