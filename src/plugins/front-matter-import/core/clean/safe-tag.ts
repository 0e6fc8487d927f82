import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { sanitize } from 'hast-util-sanitize';
import { isUnsafeAddress, SCHEMA } from '../convert/schema';

/** Elements of a page that run code, load it, or change the page around them; none is content. */
export const FOREIGN_TAGS: ReadonlySet<string> = new Set(
  'script style template noscript object embed applet base meta link frame frameset plaintext xmp'.split(
    ' ',
  ),
);

const ADDRESSES = [
  'action',
  'background',
  'cite',
  'data',
  'formaction',
  'href',
  'longdesc',
  'poster',
  'src',
  'xlink:href',
];
// An event handler is `on` and letters; `on:visible` of a component is none.
const RUNS_CODE = /^on[a-z]+$|^srcdoc$|^formaction$/i;
const STYLE_RUNS_CODE = /javascript:|expression\s*\(|-moz-binding|behavior\s*:/i;

function isUnsafe(name: string, value: string): boolean {
  if (RUNS_CODE.test(name)) return true;
  if (name === 'style') return STYLE_RUNS_CODE.test(value);
  return ADDRESSES.includes(name) && isUnsafeAddress(value);
}

/**
 * One tag of the HTML that an author wrote into Markdown, made safe. Authors style and mark up as they
 * like, so all stays but what can run code; what remains goes through the sanitiser like all HTML.
 *
 * @returns the tag to put in its place, or undefined where it is safe as it stands
 */
export function safeTag(name: string, attributes: Record<string, string>): string | undefined {
  const names = Object.keys(attributes);
  const kept = names.filter((attribute) => !isUnsafe(attribute, attributes[attribute] ?? ''));
  const element: Element = {
    type: 'element',
    tagName: name,
    properties: Object.fromEntries(
      kept.map((attribute) => [attribute, attributes[attribute] ?? '']),
    ),
    children: [],
  };
  // Addresses that run code are gone already; any other scheme (an app's own, say) is the author's affair.
  const schema = {
    ...SCHEMA,
    tagNames: [name],
    attributes: { '*': kept },
    ancestors: {},
    protocols: {},
  };
  const safe = sanitize(element, schema);
  const survived = safe.type === 'element' ? Object.keys(safe.properties) : [];
  if (safe.type === 'element' && survived.length === names.length) return undefined;
  if (safe.type !== 'element') return '';
  return toHtml(safe).replace(new RegExp(`</${name}>$`), '');
}
