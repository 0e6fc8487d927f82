/** What may stand before a page's first tag. */
const BEFORE = /^(?:\s|\ufeff|<\?xml[^>]*>|<!--[\s\S]*?-->)*/;
const DECLARED = /^<(?:!doctype\s+html|html|head|body)[\s>]/i;
const HAS_BODY = /<(?:body|head|title)[\s>]/i;

/** Regions that a page has and an article alone has not. */
const LANDMARKS = ['header', 'nav', 'main', 'footer', 'aside'];
const ENOUGH_LANDMARKS = 2;

/** As far as is looked for a page's first tags; some begin with long comments. */
const HEAD_LENGTH = 100_000;

/** A page that a program has yet to fill in: a layout with tags of a template language. */
const TEMPLATE = /<title>[^<]*(?:\{\{|\{%|<%|<\?php)|^\s*(?:\{%|\{\{|<%|<\?php)/i;

const countLandmarks = (html: string): number =>
  LANDMARKS.filter((name) => new RegExp(`<${name}[\\s>]`, 'i').test(html)).length;

/**
 * Whether HTML is a whole page and not just a post's text: it says so at its start, or has the regions
 * of one.
 *
 * @param isAlone whether it is all of its file: what stands under front matter is a text by its
 *   author's word, if it does not say otherwise
 */
export function isWholePage(html: string, isAlone: boolean): boolean {
  const start = BEFORE.exec(html)?.[0].length ?? 0;
  const head = html.slice(start, start + HEAD_LENGTH);
  if (TEMPLATE.test(head)) return false;
  if (DECLARED.test(head)) return HAS_BODY.test(head);
  return isAlone && head.startsWith('<') && countLandmarks(html) >= ENOUGH_LANDMARKS;
}
