import { findPlaces } from './code-ranges';
import { applyEdits, type Edit } from '../markdown/parse';
import { rangeAt } from './ranges';

const LIST = /\{:([^{}\n]{1,300})\}/g;

/** Classes, ids, attributes and `toc`. */
const ATTRIBUTE = String.raw`(?:[.#][\w-]+|[\w:-]+=(?:"[^"]*"|'[^']*')|toc)(?=[\s.#}]|$)`;
const ATTRIBUTES = new RegExp(String.raw`^\s*(?:${ATTRIBUTE}\s*)+:?\s*$`);

/** `{:wide: .a width="1"}` on its own line gives a list of attributes a name. */
const NAMED = new RegExp(
  String.raw`^[ \t]{0,3}\{:([\w-]+):[ \t]+(?:${ATTRIBUTE}[ \t]*)+\}[ \t]*$`,
  'gm',
);

const MAX_LEAD = 200;
const LIST_ITEM = /(?:^|\n)([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+[^\n]{0,100}\n)$/;

/** Takes kramdown's attribute lists away: `{: .class}` behind what it describes, or on its own line. */
export function expandKramdown(text: string): string {
  const isList = listForm([...text.matchAll(NAMED)].map(([, name = '']) => name));
  const found = [...text.matchAll(LIST)].filter(([, inside = '']) => isList(inside));
  if (found.length === 0) return text;
  const { code } = findPlaces(text);
  const edits = found
    .filter(({ index }) => !rangeAt(code, index))
    .flatMap(({ index, 0: whole }) => cut(text, index, index + whole.length) ?? []);
  return applyEdits(text, edits);
}

/** Tells what is an attribute list; `{:name}` is one only where the text gives that name. */
function listForm(names: string[]): (inside: string) => boolean {
  const words = new Set(names);
  return (inside) => {
    const own = /^([\w-]+):[ \t]/.exec(inside)?.[1];
    if (own !== undefined) return words.has(own);
    const rest = inside.replace(/(?<=^|\s)[\w-]+(?=\s|$)/g, (word) =>
      words.has(word) ? '' : word,
    );
    return ATTRIBUTES.test(rest) || (rest !== inside && rest.trim() === '');
  };
}

function cut(text: string, start: number, end: number): Edit | null {
  const before = text.slice(Math.max(0, start - MAX_LEAD), start);
  const lead = /(?:^|\n)([ \t>]*)$/.exec(before)?.[1];
  const behind = /^[ \t]{0,100}(?:\n|$)/.exec(text.slice(end, end + MAX_LEAD))?.[0];
  if (lead !== undefined && behind !== undefined) {
    const lineStart = start - lead.length;
    const isContents = /\btoc\b/.test(text.slice(start, end));
    const item = isContents
      ? (LIST_ITEM.exec(text.slice(Math.max(0, lineStart - MAX_LEAD), lineStart))?.[1] ?? '')
      : '';
    return { start: lineStart - item.length, end: end + behind.length, replacement: '' };
  }
  // Directly behind a link, a picture, emphasis or code, or at the start of a list item.
  if (/[)\]*_`>"']$/.test(before)) return { start, end, replacement: '' };
  if (/(?:^|\n)[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/.test(before))
    return { start, end: end + (/[ \t]/.test(text[end] ?? '') ? 1 : 0), replacement: '' };
  return behind === undefined ? null : atLineEnd(before, start, end);
}

/** Nothing that kramdown reads, but authors put it behind a heading or a paragraph all the same. */
function atLineEnd(before: string, start: number, end: number): Edit | null {
  const blanks = /[ \t]+$/.exec(before)?.[0].length ?? 0;
  const isHeading = /(?:^|\n)#{1,6}[ \t][^\n]*$/.test(before);
  return blanks > 0 || isHeading ? { start: start - blanks, end, replacement: '' } : null;
}
