import { applyEdits } from '../markdown/parse';
import { findPlaces } from './code-ranges';
import { rangeAt } from './ranges';

/** `{#id}` or `{.class #id}` behind the words of a heading, with `#` or nothing behind. */
const ATX =
  /^(?: {0,3}>)*[ \t]*#{1,6}[ \t][^\n]*?([ \t]{0,9}\{[#.][^{}\n`]{1,200}\})[ \t]*#*[ \t]*$/gm;
const SETEXT =
  /^[^\n]{1,500}?([ \t]{0,9}\{[#.][^{}\n`]{1,200}\})[ \t]*\n {0,3}(?:=+|-{2,})[ \t]*$/gm;

/** Takes the ids and classes away that kramdown, Hugo and Docusaurus let headings have. */
export function expandHeadingIds(text: string): string {
  const found = [...text.matchAll(ATX), ...text.matchAll(SETEXT)];
  if (found.length === 0) return text;
  const { code } = findPlaces(text);
  const edits = found
    .map(({ index, 0: whole, 1: list = '' }) => {
      const start = index + whole.lastIndexOf(list);
      return { start, end: start + list.length, replacement: '' };
    })
    .filter(({ start }) => !rangeAt(code, start));
  return applyEdits(text, edits);
}
