import { applyEdits } from '../markdown/parse';
import { findPlaces } from './code-ranges';
import { rangeAt } from './ranges';

const MARK = /^[ \t]*\[\[toc\]\][ \t]*(?:\n|$)/gim;

/** Takes the mark of a table of contents away, which is made anew wherever the article is shown. */
export function expandToc(text: string): string {
  const found = [...text.matchAll(MARK)];
  const { code } = findPlaces(text);
  const edits = found
    .filter(({ index }) => !rangeAt(code, index))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length, replacement: '' }));
  return applyEdits(text, edits);
}
