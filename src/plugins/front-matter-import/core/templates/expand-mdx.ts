import { applyEdits } from '../markdown/parse';
import { findPlaces } from './code-ranges';
import { rangeAt } from './ranges';
import { type Change, nestChanges, renderChanges } from './render';
import type { Report } from './report';
import { type JsxTag, scanJsx } from './scan-jsx';
import { stripEsm } from './strip-esm';
import { JSX } from './tags/jsx';
import type { Piece, Range } from './types';

const EXPRESSION = /(?<![\\{$=])\{([A-Za-z_$][\w$.]{0,100})[^{}\n]{0,500}\}/g;
const MAX_DEPTH = 50;

/** Takes from MDX what only a program can show: statements, comments and components. */
export function expandMdx(source: string, report: Report): string {
  const plain = stripComments(stripEsm(source, () => codeOf(source, [])));
  report.startText(plain);
  const tags = scanJsx(plain);
  const code = codeOf(plain, tags);
  const free = tags.filter(({ start }) => !rangeAt(code, start));
  for (const { index, 1: name = '' } of plain.matchAll(EXPRESSION))
    if (!rangeAt(code, index) && !rangeAt(free, index)) report.add(`{${name}}`, index);
  return renderChanges(plain, nestChanges(changesOf(free, report)), {
    html: [],
    tables: [],
  });
}

const codeOf = (text: string, masked: Range[]): Range[] => findPlaces(text, masked, false).code;

function stripComments(text: string): string {
  if (!text.includes('{/*') || !text.includes('*/}')) return text;
  const code = codeOf(text, []);
  const edits = [];
  let start = text.indexOf('{/*');
  while (start >= 0) {
    const close = text.indexOf('*/}', start);
    if (close < 0) break;
    const end = close + 3;
    if (!rangeAt(code, start)) edits.push({ start, end, replacement: '' });
    start = text.indexOf('{/*', end);
  }
  return applyEdits(text, edits);
}

function changesOf(tags: JsxTag[], report: Report): Change[] {
  const changes: Change[] = [];
  const waiting: JsxTag[] = [];
  const push = (open: JsxTag, close: JsxTag | null) =>
    changes.push({
      start: open.start,
      end: (close ?? open).end,
      inner: close && { start: open.end, end: close.start },
      children: [],
      replace: (body) => meaning(open, body, report),
    });
  for (const tag of tags) {
    if (tag.role === 'single') push(tag, null);
    else if (tag.role === 'open') {
      if (waiting.length < MAX_DEPTH) waiting.push(tag);
    } else if (waiting.at(-1)?.name === tag.name) push(waiting.pop()!, tag);
    else {
      const index = waiting.map(({ name }) => name).lastIndexOf(tag.name);
      if (index < 0) continue;
      waiting.length = index + 1;
      push(waiting.pop()!, tag);
    }
  }
  return changes;
}

/** Children stand as deep as their component; indented by four they would be code. */
function dedent(body: string): string {
  const lines = body.split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const depth = depths.reduce((least, next) => Math.min(least, next), Infinity);
  return lines.map((line) => line.slice(Math.min(depth, line.search(/\S|$/)))).join('\n');
}

function meaning(tag: JsxTag, inner: string, report: Report): Piece | string | null {
  const body = dedent(inner);
  if (tag.name === '') return body;
  const rule = Object.hasOwn(JSX, tag.name) ? JSX[tag.name] : undefined;
  const piece = rule?.expand({ positional: [], named: tag.attributes }, body, '') ?? null;
  if (piece?.kind === 'text') return piece.text;
  if (piece) return piece;
  report.add(`<${tag.name}>`, tag.start);
  // Nothing is lost: a component without children says something only by its attributes.
  return tag.role === 'single' ? null : body;
}
