import type { Places } from './code-ranges';
import { printAsHtml, printAsMarkdown, printInCell } from './print-piece';
import { rangeAt } from './ranges';
import type { Piece, Range } from './types';

/** A piece of the text that is replaced, with what is replaced inside of it. */
export interface Change extends Range {
  /** What stands between the tags, or null for a single tag. */
  inner: Range | null;
  children: Change[];
  /** Text, a piece, or null to leave the tags where they are. */
  replace(body: string): Piece | string | null;
}

type Surroundings = Pick<Places, 'html' | 'tables'>;

/** Looking further back for the beginning of a line would take long on a line of a megabyte. */
const MAX_LEAD = 200;
const LINE_LEAD = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;

/** Puts changes that lie within others among their children. */
export function nestChanges(changes: Change[]): Change[] {
  const top: Change[] = [];
  const open: Change[] = [];
  for (const change of [...changes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (open.length > 0 && open.at(-1)!.end <= change.start) open.pop();
    (open.at(-1)?.children ?? top).push(change);
    if (change.inner) open.push(change);
  }
  return top;
}

/** A text with changes in it; what no change covers stays as it is. */
export function renderChanges(text: string, changes: Change[], places: Surroundings): string {
  const render = (list: Change[], { start, end }: Range): string => {
    const parts: string[] = [];
    let position = start;
    for (const change of list) {
      if (change.start < position) continue;
      parts.push(text.slice(position, change.start));
      const body = change.inner ? render(change.children, change.inner) : '';
      const { before, after, printed, end: next } = placed(text, change, body, places);
      parts.push(before, printed, after);
      position = next;
    }
    return parts.join('') + text.slice(position, end);
  };
  return render(changes, { start: 0, end: text.length });
}

interface Placed {
  before: string;
  printed: string;
  after: string;
  end: number;
}

function placed(text: string, change: Change, body: string, places: Surroundings): Placed {
  const { start, end, inner } = change;
  const lead = leadOf(text, start);
  const plain = inner ? withoutPrefix(body, lead.prefix) : '';
  const result = change.replace(plain);
  const as = (printed: string): Placed => ({ before: '', printed, after: '', end });
  if (result === null)
    return as(
      inner
        ? text.slice(start, inner.start) + body + text.slice(inner.end, end)
        : text.slice(start, end),
    );
  if (typeof result === 'string')
    return lead.isWhole && result.includes('\n')
      ? {
          before: '',
          printed: withPrefix(result, lead.prefix),
          ...behind(text, end, lead.prefix, true),
        }
      : as(result);
  if (rangeAt(places.tables, start)) return as(printInCell(result));
  if (rangeAt(places.html, start) || (result.kind === 'player' && !lead.isWhole))
    return as(printAsHtml(result).text);
  const { text: printed, form, isOpen } = printAsMarkdown(result);
  if (form === 'inline') return as(printed.replaceAll('\n', `\n${lead.prefix}`));
  return {
    before: lead.isWhole ? '' : `\n\n${lead.prefix}`,
    printed: withPrefix(printed, lead.prefix),
    ...behind(text, end, lead.prefix, isOpen),
  };
}

/** What stands before an offset on its line: only what opens lists and quotes, or words too. */
function leadOf(text: string, offset: number): { prefix: string; isWhole: boolean } {
  const near = text.slice(Math.max(0, offset - MAX_LEAD), offset);
  const lineStart = near.lastIndexOf('\n') + 1;
  if (lineStart === 0 && offset > MAX_LEAD) return { prefix: '', isWhole: false };
  const line = near.slice(lineStart);
  const lead = LINE_LEAD.exec(line)?.[0] ?? '';
  return { prefix: lead.replace(/[^ \t>]/g, ' '), isWhole: lead === line };
}

/** The blank line that a block needs behind it where there is none. */
function behind(text: string, end: number, prefix: string, isOpen: boolean) {
  const rest = text.slice(end, end + MAX_LEAD);
  const blanks = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  const next = rest[blanks];
  if (next === undefined) return { after: '', end };
  if (next !== '\n') return { after: `\n\n${prefix}`, end: end + blanks };
  const isBlank = /^[ \t>]*(?:\n|$)/.test(rest.slice(blanks + 1));
  return { after: isOpen && !isBlank ? `\n${prefix.trimEnd()}` : '', end };
}

const withPrefix = (block: string, prefix: string): string =>
  block
    .split('\n')
    .map((line, index) => (index === 0 ? line : (prefix + line).trimEnd()))
    .join('\n');

/** The lines of a body as they would stand outside of the list or quote that it is in. */
function withoutPrefix(body: string, prefix: string): string {
  const lines = body.split('\n').map((line, index) => {
    if (index === 0 || prefix === '') return line;
    if (line.startsWith(prefix)) return line.slice(prefix.length);
    const same = [...line].findIndex((letter, place) => letter !== prefix[place]);
    return same < 0 ? '' : line.slice(same);
  });
  return lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
