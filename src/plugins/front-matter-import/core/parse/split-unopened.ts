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
  if (!split || !/^title[ \t]*:/m.test(split.raw)) return null;
  for (const line of linesOf(split.raw)) {
    if (!YAML_LINE.test(line.text)) return null;
  }
  return split;
}

function cutAt(text: string, first: Line, mark: string): Split | null {
  const closing = closingLine(text, first, [mark]);
  if (!closing) return null;
  return {
    language: 'yaml',
    raw: withLineFeeds(text.slice(first.start, closing.start)).replace(/^\uFEFF+/, ''),
    rawLine: first.number,
    body: text.slice(closing.next),
    bodyLine: closing.number + 1,
  };
}
