import type { BodyFormat } from '../types';
import { visibleMarkup } from './visible-markup';

const HTML_FILE = /\.x?html?$/i;

/** A tag or comment; `<https://…>` and the components of MDX (`<Chart />`) are none. */
const HTML_START = /^<(?:!--|!doctype\b|\/?[a-z][a-z0-9-]*[\s/>]|\/?[A-Z][A-Z0-9]*[\s/>])/;

/** Tables, lists and line breaks by the dozen are also written inside Markdown; they do not count. */
const BLOCK_TAG =
  /<(?:address|article|aside|blockquote|center|div|dl|figure|footer|h[1-6]|header|main|nav|ol|p|section|table|ul)[\s/>]/gi;

/** Lines that only Markdown writes: headings, fences, links, emphasis, references, table rows. */
const MARKDOWN_LINE =
  /^ {0,3}(?:#{1,6} +\S|`{3}|~{3}|(?:=|-){3,} *$|\[[^\]]+\]: |\|.*\| *$|> |[*+-] +\S)|\]\(|\*\*[^*\s]/;

const CONTAINER =
  /<(?<close>\/?)(?:article|aside|blockquote|center|div|dl|figure|main|ol|p|section|table|ul)(?=[\s/>])/gi;

/** HTML that a person wrote may hold a `**`; Markdown has its marks in every other line. */
const MARKDOWN_SHARE = 0.1;

/**
 * Whether a body is Markdown or HTML. `.html` says it; in a `.md` file the body is HTML when it begins
 * with a tag and is tags throughout: a Markdown post may begin with `<div>` or `<img>`, too.
 */
export function detectBodyFormat(path: string, body: string): BodyFormat {
  if (HTML_FILE.test(path)) return 'html';
  if (!HTML_START.test(body.trimStart())) return 'markdown';
  const markup = visibleMarkup(body);
  // Nothing but a comment or a style says nothing; plain text is Markdown.
  if (!/<[a-z]/i.test(markup) && !/<pre\b/i.test(body)) return 'markdown';
  const tags = markup.match(BLOCK_TAG)?.length ?? 0;
  return countMarkdown(markup) <= tags * MARKDOWN_SHARE ? 'html' : 'markdown';
}

/** How many containers a line opens and leaves open; fewer than none where it closes more. */
function depthOf(line: string): number {
  let depth = 0;
  // `matchAll` makes a pattern for each line.
  CONTAINER.lastIndex = 0;
  for (let tag = CONTAINER.exec(line); tag; tag = CONTAINER.exec(line))
    depth += tag.groups?.close ? -1 : 1;
  return depth;
}

/** Lines with Markdown marks, and paragraphs of bare text that no element holds. */
function countMarkdown(markup: string): number {
  let count = 0;
  let depth = 0;
  let isAfterBlank = true;
  for (const line of markup.split('\n')) {
    const isBare = isAfterBlank && depth <= 0 && /^[^\s<]/.test(line);
    if (isBare || MARKDOWN_LINE.test(line)) count += 1;
    depth += depthOf(line);
    isAfterBlank = line.trim() === '';
  }
  return count;
}
