import { findPlaces } from './code-ranges';
import { rangeAt } from './ranges';
import { type Change, nestChanges, renderChanges } from './render';
import type { Report } from './report';
import { admonition, ADMONITIONS } from './tags/admonitions';
import type { Piece, Range } from './types';

const LINE = /^([ \t>]*)(:{3,})[ \t]*(?:([A-Za-z][\w-]*)([^\n]*))?$/gm;

const NAMES: ReadonlySet<string> = new Set([...ADMONITIONS, 'details', 'theorem']);
/** They say how their contents are drawn, and nothing to a reader. */
const UNWRAPPED: ReadonlySet<string> = new Set(
  'code-group code-tabs v-pre raw tabs center left right justify'.split(' '),
);

const MAX_DEPTH = 50;

interface Line extends Range {
  colons: number;
  name: string;
  title: string;
}

/** Turns `:::tip Title` … `:::` of Docusaurus and VitePress into quotes. */
export function expandAdmonitions(text: string, report: Report): string {
  const lines = [...text.matchAll(LINE)].map(readLine);
  if (pairLines(lines).length === 0) return text;
  const places = findPlaces(text);
  const pairs = pairLines(lines.filter(({ start }) => !rangeAt(places.code, start)));
  const changes = pairs.map(
    ([open, close]): Change => ({
      start: open.start,
      end: close.end,
      inner: { start: open.end, end: close.start },
      children: [],
      replace: (body) => {
        const piece = meaning(open, body);
        if (piece === null) report.add(`:::${open.name}`, open.start);
        return piece;
      },
    }),
  );
  return renderChanges(text, nestChanges(changes), places);
}

function readLine(match: RegExpExecArray): Line {
  const [whole, lead = '', colons = '', name = '', rest = ''] = match;
  const title = rest.replace(/\{[^{}]*\}\s*$/, '').trim();
  return {
    start: match.index + lead.length,
    end: match.index + whole.length,
    colons: colons.length,
    name,
    title: /^\[(.*)\]$/.exec(title)?.[1] ?? title,
  };
}

/** A line of colons ends the innermost box that was opened with no more of them. */
function pairLines(lines: Line[]): [Line, Line][] {
  const pairs: [Line, Line][] = [];
  const waiting: Line[] = [];
  for (const line of lines) {
    if (line.name) {
      if (waiting.length < MAX_DEPTH) waiting.push(line);
      continue;
    }
    let index = waiting.length - 1;
    while (index >= 0 && waiting[index]!.colons > line.colons) index -= 1;
    const open = waiting[index];
    if (!open) continue;
    waiting.length = index;
    pairs.push([open, line]);
  }
  return pairs;
}

function meaning({ name, title }: Line, body: string): Piece | null {
  const kind = name.toLowerCase();
  if (UNWRAPPED.has(kind)) return { kind: 'text', text: body };
  // VuePress' tabs of code, by their names.
  if (kind === 'code-group-item') {
    const label = title.replace(/:active$/, '').trim();
    return { kind: 'text', text: label ? `**${label}**\n\n${body}` : body };
  }
  return NAMES.has(kind) ? admonition(kind, title, body) : null;
}
