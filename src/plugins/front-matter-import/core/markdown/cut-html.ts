import type { Edit, Placed } from './parse';

/** Stands where HTML was that kept other things apart; a reader sees nothing of it. */
export const SEPARATOR = '<!-- -->';

const INLINE_PARENTS: ReadonlySet<string> = new Set(
  'paragraph heading tableCell emphasis strong delete link linkReference'.split(' '),
);

/** Blanks and line ends, with the marks of quotes behind these. */
const GAP = /[ \t]*(?:\n[ \t>]*)*/y;
const isGap = (text: string, start: number, end: number): boolean => {
  GAP.lastIndex = start;
  GAP.test(text);
  return GAP.lastIndex >= end;
};

/**
 * What to cut so that ranges of one HTML node vanish and all around them is read as before: an empty
 * line ends HTML, a blank at its end breaks a line, two lists without anything between them are one.
 *
 * @param ranges in order, none inside of another
 */
export function cutHtml(ranges: readonly Edit[], item: Placed, text: string): Edit[] {
  if (INLINE_PARENTS.has(item.parent.type)) return ranges.map((range) => cutInline(range, text));
  const cuts = joinOver(ranges, text);
  const [first] = cuts;
  const start = item.node.position?.start.offset ?? 0;
  const end = item.node.position?.end.offset ?? start;
  if (!first) return [];
  const isLed = isGap(text, start, first.start);
  const isAll = isLed && isGap(text, first.end, end);
  const replacement = isLed && (isAll ? separates(item, text) : endsWithItsLine(text, first.start));
  return cuts.map((cut, index) => {
    if (index > 0 || !isLed) return cutLines(cut, text, start);
    if (isAll || replacement) return { ...cut, replacement: replacement ? SEPARATOR : '' };
    // What follows must be the beginning of the HTML now.
    GAP.lastIndex = cut.end;
    GAP.test(text);
    return { ...cut, end: GAP.lastIndex };
  });
}

/** Two blanks that are left at the end of a line would break it; one of them stays. */
function cutInline(range: Edit, text: string): Edit {
  if (range.end < text.length && text[range.end] !== '\n') return range;
  let { start } = range;
  while (/^[ \t]{2}$/.test(text.slice(Math.max(0, start - 2), start))) start -= 1;
  return { ...range, start };
}

function joinOver(ranges: readonly Edit[], text: string): Edit[] {
  const joined: Edit[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && isGap(text, last.end, range.start)) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

/** With the line end before it, if nothing else stands on the lines. */
function cutLines(cut: Edit, text: string, nodeStart: number): Edit {
  const lineStart = text.lastIndexOf('\n', cut.start - 1);
  const rest = /^[ \t]*(?=\n|$)/.exec(text.slice(cut.end, cut.end + 200))?.[0];
  const isAlone = lineStart >= nodeStart && /^\n[ \t>]*$/.test(text.slice(lineStart, cut.start));
  if (!isAlone || rest === undefined) return cut;
  return { ...cut, start: lineStart, end: cut.end + rest.length };
}

/** Comments, scripts and style sheets end with the line of their end, other HTML at an empty line. */
const endsWithItsLine = (text: string, start: number): boolean =>
  /^<(?:!|\?|(?:script|style|pre|textarea)(?=[\s>]))/i.test(text.slice(start, start + 10));

/** Whether the blocks around would become one, or a list or quote would lose its form. */
function separates({ before, after, parent }: Placed, text: string): boolean {
  if (parent.type !== 'root') return true;
  if (!before || !after) return false;
  // Of several comments in a row the first one stays for all.
  if (before.type === 'code') return !/[`~]/.test(text[before.position?.start.offset ?? 0] ?? '');
  if (before.type !== 'list' && before.type !== 'footnoteDefinition') return false;
  const start = after.position?.start.offset ?? 0;
  const isIndented = /[ \t]/.test(text[text.lastIndexOf('\n', start - 1) + 1] ?? '');
  return isIndented || after.type === before.type || after.type === 'html';
}
