import { Parser } from 'htmlparser2';
import type { Html } from 'mdast';

/** A tag or a comment of the HTML inside Markdown, with its place in the whole text. */
export type HtmlToken =
  | { kind: 'open'; name: string; attributes: Record<string, string>; start: number; end: number }
  | { kind: 'close'; name: string; start: number; end: number }
  | { kind: 'comment'; data: string; start: number; end: number };

// A parser passes over a closing tag whose element began in another node.
const closingTags = (html: string, offset: number): HtmlToken[] =>
  [...html.matchAll(/<\/([a-z][^\s/>]*)[^>]*>/gi)].map((match) => ({
    kind: 'close',
    name: (match[1] ?? '').toLowerCase(),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));

/** The tokens of one HTML node; Markdown may cut an element into several nodes, so tags need not match. */
export function tokensOf(node: Html): HtmlToken[] {
  const offset = node.position?.start.offset ?? 0;
  const tokens: HtmlToken[] = [];
  const place = () => ({ start: offset + parser.startIndex, end: offset + parser.endIndex + 1 });
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      if (!isImplied)
        tokens.push({ kind: 'open', name, attributes: { ...attributes }, ...place() });
    },
    oncomment(data) {
      tokens.push({ kind: 'comment', data, ...place() });
    },
  });
  parser.end(node.value);
  return [...tokens, ...closingTags(node.value, offset)].sort((a, b) => a.start - b.start);
}
