import { load } from 'cheerio';
import { type ChildNode, isTag, isText } from 'domhandler';
import { FOREIGN_TAGS } from '../../core/clean/safe-tag';
import { isPlayer } from '../../core/convert/schema';

/** They come and go with the links and paragraphs that stand for what cannot be shown. */
const UNCOUNTED: ReadonlySet<string> = new Set(['a', 'p']);

/** What rendered HTML says, without what the cleaner takes on purpose: its words and its elements. */
export function meaningOf(html: string): string {
  const nodes = load(withClosedFrames(html), null, false).root().contents().toArray();
  return nodes.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

/** Written as in JSX, a frame would take the rest of the page for its contents. */
const withClosedFrames = (html: string): string =>
  html.replace(/<iframe\b[^<>]*\/>/gi, '$&</iframe>');

function textOf(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node) || FOREIGN_TAGS.has(node.name)) return '';
  if (node.name === 'iframe' && !isPlayer(node.attribs.src ?? ''))
    return linkFor(node.attribs.src ?? '');
  const inside = node.children.map(textOf).join('');
  return UNCOUNTED.has(node.name) ? inside : ` <${node.name}> ${inside} </${node.name}> `;
}

/** An embedded page becomes a link that shows its address. */
const linkFor = (address: string): string => (/^\s*(?:https?:)?\/\//i.test(address) ? address : '');
