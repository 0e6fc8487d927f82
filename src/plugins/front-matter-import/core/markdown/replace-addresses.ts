import { editDestination } from './destination';
import { type HtmlToken, tokensOf } from './html-tokens';
import { applyEdits, descendants, type Edit, parseMarkdown } from './parse';
import { attributesOf, editAttribute } from './tag-attributes';

/** The new address of one that stands in a body; undefined: it stays. */
export type NewAddress = (address: string) => string | undefined;

const WITH_ADDRESS = new Set(['src', 'href', 'poster']);

/** A browser would take a picture of `srcset` before the one of `src`, and those have no new address. */
function ofTag(token: HtmlToken, body: string, newAddress: NewAddress): Edit[] {
  const attributes = attributesOf(token, body);
  const edits = attributes.flatMap((attribute): Edit[] => {
    const to = WITH_ADDRESS.has(attribute.name) ? newAddress(attribute.value) : undefined;
    return to === undefined ? [] : [editAttribute(attribute, to)];
  });
  const sets = edits.length > 0 ? attributes.filter(({ name }) => name === 'srcset') : [];
  return [...edits, ...sets.map(({ start, end }) => ({ start, end, replacement: '' }))];
}

/**
 * Puts new addresses into the pictures and links of a Markdown body; every other character stays, but for
 * the `srcset` beside an address that is another one now.
 */
export function replaceAddresses(body: string, newAddress: NewAddress): string {
  const edits = descendants(parseMarkdown(body)).flatMap(({ node }): Edit[] => {
    if (node.type === 'html')
      return tokensOf(node, body).flatMap((token) => ofTag(token, body, newAddress));
    if (node.type !== 'image' && node.type !== 'link' && node.type !== 'definition') return [];
    const to = newAddress(node.url);
    return to === undefined ? [] : editDestination(node, body, to);
  });
  return applyEdits(body, edits);
}
