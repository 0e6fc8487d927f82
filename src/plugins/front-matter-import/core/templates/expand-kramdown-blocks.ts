import { applyEdits, type Edit } from '../markdown/parse';
import { findPlaces } from './code-ranges';
import { rangeAt } from './ranges';

/** `{::comment}`, `{:/comment}` and the short end `{:/}`; `{::options …/}` has none. */
const TAG = /\{:(?::(comment|nomarkdown|options(?: [^{}\n]*)?\/?)|\/(?:comment|nomarkdown)?)\}/g;

/**
 * Takes kramdown's extensions away: comments with their contents, `nomarkdown` without them, and the
 * options of the converter.
 */
export function expandKramdownBlocks(text: string): string {
  const { code } = findPlaces(text);
  const tags = [...text.matchAll(TAG)].filter(({ index }) => !rangeAt(code, index));
  const edits: Edit[] = [];
  let open: RegExpExecArray | undefined;
  for (const tag of tags) {
    const name = tag[1];
    if (name?.startsWith('options')) edits.push(cut(text, tag, tag));
    else if (name !== undefined) open ??= tag;
    else if (open) {
      const isComment = open[1] === 'comment';
      edits.push(
        ...(isComment ? [cut(text, open, tag)] : [open, tag].map((each) => cut(text, each, each))),
      );
      open = undefined;
    }
  }
  return applyEdits(text, edits);
}

/** From one tag to another, with the line end behind what stands alone on its lines. */
function cut(text: string, from: RegExpExecArray, to: RegExpExecArray): Edit {
  const start = from.index;
  const end = to.index + to[0].length;
  const isAlone = (start === 0 || text[start - 1] === '\n') && text[end] === '\n';
  return { start, end: isAlone ? end + 1 : end, replacement: '' };
}
