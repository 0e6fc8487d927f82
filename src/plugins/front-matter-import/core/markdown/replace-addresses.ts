import type { Html, Nodes } from 'mdast';
import { offsetsInText } from './html-offsets';
import { applyEdits, descendants, type Edit, parseMarkdown } from './parse';

/** New addresses by the ones that stand in a body. */
export type Addresses = ReadonlyMap<string, string>;

// Blanks and brackets would end a Markdown address.
const escapeAddress = (address: string): string =>
  address.replace(/[\s()<>]/g, (character) => encodeURIComponent(character));

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How Markdown may write an address. */
const forms = (address: string): string[] =>
  address.includes('&') ? [address, address.replaceAll('&', '&amp;')] : [address];

/** The address of a node is the last thing in it but for a title, so its last occurrence is meant. */
function editAddress(text: string, node: Nodes, from: string, to: string): Edit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const title = 'title' in node && node.title ? text.lastIndexOf(node.title, end) : end;
  const inNode = text.slice(start, title);
  const form = forms(from).find((each) => inNode.includes(each));
  if (form === undefined) return [];
  const at = start + inNode.lastIndexOf(form);
  return [{ start: at, end: at + form.length, replacement: escapeAddress(to) }];
}

function editHtml(node: Html, body: string, addresses: Addresses): Edit[] {
  const inText = offsetsInText(node, body);
  return [...addresses].flatMap(([from, to]) => {
    const attribute = new RegExp(
      `(\\s(?:src|href|poster)\\s*=\\s*["']?)(${escapeRegExp(from).replaceAll('&', '&(?:amp;)?')})(?=["'\\s>])`,
      'gi',
    );
    return [...node.value.matchAll(attribute)].map((match) => {
      const start = inText(match.index + (match[1] ?? '').length);
      return {
        start,
        end: start + match[2]!.length,
        replacement: to.replace(/["'<>\s]/g, encodeURIComponent),
      };
    });
  });
}

/** Puts new addresses into the pictures and links of a Markdown body; every other character stays. */
export function replaceAddresses(body: string, addresses: Addresses): string {
  if (addresses.size === 0) return body;
  const edits = descendants(parseMarkdown(body)).flatMap(({ node }): Edit[] => {
    if (node.type === 'html') return editHtml(node, body, addresses);
    if (node.type !== 'image' && node.type !== 'link' && node.type !== 'definition') return [];
    const to = addresses.get(node.url);
    return to === undefined ? [] : editAddress(body, node, node.url, to);
  });
  return applyEdits(body, edits);
}
