import { Parser } from 'htmlparser2';
import type { Html } from 'mdast';
import { offsetsInText } from './html-offsets';

/** A tag or a comment of the HTML inside Markdown, with its place in the text. */
export type HtmlToken =
  | { kind: 'open'; name: string; attributes: Record<string, string>; start: number; end: number }
  | { kind: 'close'; name: string; start: number; end: number }
  | { kind: 'comment'; data: string; start: number; end: number };

type Place = (start: number, end: number) => { start: number; end: number };

// A parser passes over a closing tag whose element began in another node.
const closingTags = (html: string, place: Place): HtmlToken[] =>
  [...html.matchAll(/<\/([a-z][^\s/>]*)[^>]*>/gi)].map((match) => ({
    kind: 'close',
    name: (match[1] ?? '').toLowerCase(),
    ...place(match.index, match.index + match[0].length),
  }));

/**
 * The tokens of one HTML node; Markdown may cut an element into several nodes, so tags need not match.
 *
 * @param text the text that the node is of; without it, places are those in the node's value
 */
export function tokensOf(node: Html, text?: string): HtmlToken[] {
  const inText = text === undefined ? (offset: number) => offset : offsetsInText(node, text);
  const place: Place = (start, end) => ({ start: inText(start), end: inText(end - 1) + 1 });
  const tokens: HtmlToken[] = [];
  const current = () => place(parser.startIndex, parser.endIndex + 1);
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      if (!isImplied)
        tokens.push({ kind: 'open', name, attributes: { ...attributes }, ...current() });
    },
    oncomment(data) {
      tokens.push({ kind: 'comment', data, ...current() });
    },
  });
  parser.end(node.value);
  return [...tokens, ...closingTags(node.value, place)].sort((a, b) => a.start - b.start);
}
