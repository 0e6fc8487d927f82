import { collapse } from '../../html/hast';
import type { Line } from './lines-of-html';

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}\s/;
const MARKERS = /^\s*(?:>\s?|[-*+]\s+|\d+[.)]\s+)*(?:#{1,6}\s+)?/;

/** What a reader sees of one line, near enough for counting: no links' addresses, no marks of emphasis. */
const visible = (line: string): string =>
  collapse(
    line
      .replace(MARKERS, '')
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/<[^>]*>/g, '')
      .replace(/[*_`~\\]/g, ''),
  );

/** The lines of a Markdown body, paragraphs joined, without parsing it; code is left out. */
export function linesOfMarkdown(body: string): Line[] {
  const lines: Line[] = [];
  let open: string[] = [];
  let isCode = false;
  const end = () => {
    const text = visible(open.join(' '));
    if (text !== '') lines.push({ text, isHeading: HEADING.test(open[0] ?? '') });
    open = [];
  };
  for (const line of body.split('\n')) {
    if (FENCE.test(line)) isCode = !isCode;
    const isStart = /^\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|>)/.test(line);
    if (isCode || FENCE.test(line) || line.trim() === '' || isStart) end();
    if (!isCode && !FENCE.test(line) && line.trim() !== '' && !/^\s*\|/.test(line)) open.push(line);
    if (HEADING.test(line) || / {2}$|\\$/.test(line)) end();
  }
  end();
  return lines;
}
