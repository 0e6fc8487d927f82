import { decodeHTML } from 'entities';
import type { Definition, Link } from 'mdast';
import { type HtmlToken, tokensOf } from '../markdown/html-tokens';
import { applyEdits, descendants, type Edit, parseMarkdown } from '../markdown/parse';
import { opaqueElements } from '../templates/code-ranges';
import { rangeAt } from '../templates/ranges';

/** New addresses by the ones that stand in a body. */
export type NewAddresses = ReadonlyMap<string, string>;

/**
 * Puts new addresses into the links of a Markdown body; every other character stays. An address that
 * is its own text (`<https://…>`) stays, too: it is what the author shows.
 */
export function replaceLinks(body: string, addresses: NewAddresses): string {
  if (addresses.size === 0) return body;
  const code = /<(?:pre|code)[\s>]/i.test(body) ? opaqueElements(body, []) : [];
  const edits = descendants(parseMarkdown(body)).flatMap(({ node }): Edit[] => {
    if (node.type === 'html')
      return tokensOf(node, body).flatMap((token) => ofTag(token, body, addresses));
    if (node.type !== 'link' && node.type !== 'definition') return [];
    const to = addresses.get(node.url);
    return to === undefined ? [] : ofNode(node, body, to);
  });
  return applyEdits(
    body,
    edits.filter(({ start }) => !rangeAt(code, start)),
  );
}

// A destination between angle brackets or without blanks, and a title behind it.
const DESTINATION = String.raw`(?:<((?:\\.|[^<>\\])*)>|((?:\\.|[^\s\\])*?))`;
const TITLE = String.raw`(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?`;
const LINK = new RegExp(String.raw`^\]\(\s*${DESTINATION}${TITLE}\s*\)$`, 'ds');
const DEFINITION = new RegExp(
  String.raw`^\[(?:\\.|[^\]\\])+\]:\s*${DESTINATION}${TITLE}\s*$`,
  'ds',
);

function ofNode(node: Link | Definition, body: string, to: string): Edit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const from = node.type === 'definition' ? start : closingBracket(node, body, start);
  const match = (node.type === 'definition' ? DEFINITION : LINK).exec(body.slice(from, end));
  const place = match?.indices?.[1] ?? match?.indices?.[2];
  if (from === -1 || !place) return [];
  return [{ start: from + place[0], end: from + place[1], replacement: asDestination(to) }];
}

function closingBracket({ children }: Link, body: string, start: number): number {
  return body.indexOf('](', children.at(-1)?.position?.end.offset ?? start + 1);
}

// Blanks and brackets would end a Markdown address.
const asDestination = (address: string): string =>
  address.replace(/[\s()<>]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );

const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/dis;

function ofTag(token: HtmlToken, body: string, addresses: NewAddresses): Edit[] {
  if (token.kind !== 'open' || token.name !== 'a') return [];
  const match = HREF.exec(body.slice(token.start, token.end));
  const place = match?.indices?.[1] ?? match?.indices?.[2] ?? match?.indices?.[3];
  const to = addresses.get(decodeHTML(match?.[1] ?? match?.[2] ?? match?.[3] ?? ''));
  if (!place || to === undefined) return [];
  const replacement = to.replace(/&/g, '&amp;').replace(/["'<>\s]/g, encodeURIComponent);
  return [{ start: token.start + place[0], end: token.start + place[1], replacement }];
}
