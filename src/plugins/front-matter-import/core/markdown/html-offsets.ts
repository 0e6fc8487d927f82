import type { Html } from 'mdast';
import { lineEnds, lineIndex } from './line-index';

/**
 * Says where in the text a character of an HTML node stands. Inside of a list or a quote the node's
 * value lacks what each line begins with, so its lines are laid on the text from their ends.
 */
export function offsetsInText(node: Html, text: string): (offset: number) => number {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (node.value.length === end - start) return (offset) => start + offset;
  const ends = lineEnds(node.value);
  const endsInText = lineEnds(text.slice(start, end));
  return (offset) => {
    const line = lineIndex(ends, offset);
    const lineStart = line === 0 ? 0 : (endsInText[line - 1] ?? 0) + 1;
    // Of a tab that the list or quote takes half of, the other half stands in the value as blanks.
    return start + Math.max(lineStart, (endsInText[line] ?? 0) - ((ends[line] ?? 0) - offset));
  };
}
