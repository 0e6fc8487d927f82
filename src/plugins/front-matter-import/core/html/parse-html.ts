import { load } from 'cheerio';
import type { Document } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { parsePlain } from './parse-plain';

// No person nests so deep; what the standard's parser does grows with the square of the depth.
const DEEP = 1000;

const SHORTEST_TAG = '<b>'.length;

const TAG =
  /<(?<close>\/?)(?:div|span|section|article|ul|ol|li|blockquote|font|table|b|i|em|strong)\b/gi;

/** Whether the tags nest deeper than any person writes. */
function isDeep(html: string): boolean {
  if (html.length < DEEP * SHORTEST_TAG) return false;
  let depth = 0;
  for (const { groups } of html.matchAll(TAG)) {
    depth += groups?.close ? -1 : 1;
    if (depth > DEEP) return true;
    if (depth < 0) depth = 0;
  }
  return false;
}

/** Parses a piece of HTML as browsers do, or, where it is made to hurt, as fast as it can be read. */
export function parseHtml(html: string): Document {
  if (isDeep(html)) return parseDocument(html);
  return parsePlain(html) ?? load(html, null, false).root()[0]!;
}
