import { editDestination } from '../markdown/destination';
import { type HtmlToken, tokensOf } from '../markdown/html-tokens';
import { applyEdits, descendants, type Edit, parseMarkdown } from '../markdown/parse';
import { attributesOf, editAttribute } from '../markdown/tag-attributes';
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
    return to === undefined ? [] : editDestination(node, body, to);
  });
  return applyEdits(
    body,
    edits.filter(({ start }) => !rangeAt(code, start)),
  );
}

function ofTag(token: HtmlToken, body: string, addresses: NewAddresses): Edit[] {
  if (token.kind !== 'open' || token.name !== 'a') return [];
  return attributesOf(token, body).flatMap((attribute): Edit[] => {
    const to = attribute.name === 'href' ? addresses.get(attribute.value) : undefined;
    return to === undefined ? [] : [editAttribute(attribute, to)];
  });
}
