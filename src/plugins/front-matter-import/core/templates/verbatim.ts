import { joinRanges, rangeAt } from './ranges';
import type { Range, Tag } from './types';

/** A tag whose contents are no Markdown, up to its end tag. */
export interface Verbatim extends Range {
  open: Tag;
  close: Tag;
}

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`\n]*$)|~{3,})/gm;

/**
 * Finds verbatim blocks before anything reads the text as Markdown: a sample of code between
 * `{% highlight %}` and `{% endhighlight %}` may look like a fence, and a fence may show a tag.
 */
export function findVerbatim(
  text: string,
  tags: Tag[],
  isVerbatim: (tag: Tag) => boolean,
): Verbatim[] {
  const fences = findFences(text);
  const inlineCode = findInlineCode(text, tags.filter(isVerbatim));
  const closeOf = closeFinder(tags);
  const found: Verbatim[] = [];
  let position = 0;
  let fence = 0;
  for (const tag of tags) {
    if (tag.role !== 'open' || tag.start < position || !isVerbatim(tag)) continue;
    while (fence < fences.length && fences[fence]!.start < tag.start) {
      const { start, end } = fences[fence]!;
      if (start >= position) position = end;
      fence += 1;
    }
    if (tag.start < position || rangeAt(inlineCode, tag.start)) continue;
    const close = closeOf(tag);
    if (!close) continue;
    found.push({ open: tag, close, start: tag.start, end: close.end });
    position = close.end;
  }
  return found;
}

function closeFinder(tags: Tag[]): (open: Tag) => Tag | undefined {
  const closes = new Map<string, Tag[]>();
  for (const tag of tags) {
    if (tag.role !== 'close') continue;
    const key = `${tag.syntax} ${tag.name}`;
    const list = closes.get(key);
    if (list) list.push(tag);
    else closes.set(key, [tag]);
  }
  const next = new Map<string, number>();
  return (open) => {
    const key = `${open.syntax} ${open.name}`;
    const list = closes.get(key) ?? [];
    let index = next.get(key) ?? 0;
    while (index < list.length && list[index]!.start < open.end) index += 1;
    next.set(key, index);
    return list[index];
  };
}

/** Closed fences, as far as single lines tell; an unclosed one is left to the Markdown parser. */
function findFences(text: string): Range[] {
  const lines = [...text.matchAll(FENCE)].map((match) => {
    const mark = match[1] ?? '';
    const lineEnd = text.indexOf('\n', match.index + match[0].length);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const isBare = text.slice(match.index + match[0].length, end).trim() === '';
    return { start: match.index, end, mark, isBare };
  });
  const ranges: Range[] = [];
  let open: (typeof lines)[number] | undefined;
  for (const line of lines) {
    if (!open) open = line;
    else if (line.isBare && line.mark.startsWith(open.mark)) {
      ranges.push({ start: open.start, end: line.end });
      open = undefined;
    }
  }
  return ranges;
}

/** Code between backticks on the lines of some tags. */
function findInlineCode(text: string, tags: Tag[]): Range[] {
  const ranges: Range[] = [];
  let lineEnd = -1;
  for (const { start } of tags) {
    if (start <= lineEnd) continue;
    const lineStart = text.lastIndexOf('\n', start) + 1;
    const end = text.indexOf('\n', start);
    lineEnd = end < 0 ? text.length : end;
    ranges.push(...codeSpans(text.slice(lineStart, lineEnd), lineStart));
  }
  return joinRanges(ranges);
}

function codeSpans(line: string, offset: number): Range[] {
  const runs = [...line.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ index, length }));
  const next = new Map<number, number>();
  const partner = new Array<number>(runs.length);
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const { length } = runs[index]!;
    partner[index] = next.get(length) ?? -1;
    next.set(length, index);
  }
  const spans: Range[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const other = partner[index]!;
    if (other < 0) continue;
    const { index: end, length } = runs[other]!;
    spans.push({ start: offset + runs[index]!.index, end: offset + end + length });
    index = other;
  }
  return spans;
}
