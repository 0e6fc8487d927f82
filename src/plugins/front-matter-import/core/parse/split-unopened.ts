import { closingLine } from './fences';
import { linesOf, withLineFeeds, type Line } from './lines';
import type { Split } from './split-front-matter';

/** All that may stand in a YAML block, line by line: fields, list items, indented lines, comments. */
const YAML_LINE = /^(?:[\w-]+[ \t]*:(?:\s.*)?|-\s.*|[ \t].*|#.*|)$/;

/**
 * Cuts off front matter without an opening fence, as Hexo wrote it until version 3: `title: …` lines
 * up to `---`, or the members of a JSON object up to `;;;`. Null where there is none.
 */
export function splitUnopened(text: string, first: Line): Split | null {
  const start = first.text.replace(/^\uFEFF+/, '');
  if (/^"[^"]*"\s*:/.test(start)) {
    const split = cutAt(text, first, ';;;');
    return split && { ...split, language: 'json', raw: `{${split.raw}}` };
  }
  // Text over `---` is a Markdown heading, too; so it must hold fields only, and a title.
  if (!/^[a-z][\w-]*[ \t]*:(?:\s|$)/.test(start)) return null;
  const split = cutAt(text, first, '---');
  return split && holdsFields(split.raw) ? split : null;
}

/**
 * Cuts off front matter between lines of four dashes or more, which Hexo reads, too. In other files
 * those are rules, so fields must stand between them, and a title. Null where there is none.
 */
export function splitLongFenced(text: string, first: Line): Split | null {
  const mark = /^-{4,}$/.exec(first.text.replace(/^\uFEFF+/, '').trimEnd())?.[0];
  if (mark === undefined) return null;
  const split = cutAt(text, first, mark, { start: first.next, number: first.number + 1 });
  return split && holdsFields(split.raw) ? split : null;
}

function holdsFields(raw: string): boolean {
  if (!/^title[ \t]*:/m.test(raw)) return false;
  for (const line of linesOf(raw)) {
    if (!YAML_LINE.test(line.text)) return false;
  }
  return true;
}

function cutAt(
  text: string,
  first: Line,
  mark: string,
  { start, number }: Pick<Line, 'start' | 'number'> = first,
): Split | null {
  const closing = closingLine(text, first, [mark]);
  if (!closing) return null;
  return {
    language: 'yaml',
    raw: withLineFeeds(text.slice(start, closing.start)).replace(/^\uFEFF+/, ''),
    rawLine: number,
    body: text.slice(closing.next),
    bodyLine: closing.number + 1,
  };
}
