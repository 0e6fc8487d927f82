import { applyEdits } from '../markdown/parse';
import type { FrontMatter } from '../types';
import { findPlaces } from './code-ranges';
import { dedent } from './dedent';
import { elementChanges } from './expand-elements';
import { labelOf } from './label-of-tab';
import { readerOf } from './mdx-values';
import { joinRanges, rangeAt } from './ranges';
import { type Change, nestChanges, renderChanges } from './render';
import type { Report } from './report';
import { type JsxTag, type Reader, scanElements, scanJsx } from './scan-jsx';
import { stripEsm } from './strip-esm';
import { JSX } from './tags/jsx';
import type { Piece, Range } from './types';

const EXPRESSION =
  /(?<![\\{$=])\{\s*(?:([A-Za-z_$][\w$.]{0,100})[^{}\n]{0,500}|(["'])(?:(?!\2)[^\\{}\n]){0,500}\2\s*)\}/g;
const MAX_DEPTH = 50;

/**
 * Takes from MDX what only a program can show: statements, comments and components.
 *
 * @param fields the file's own, which its text may name
 */
export function expandMdx(source: string, report: Report, fields: FrontMatter): string {
  const read = readerOf(source, fields);
  const plain = stripComments(stripEsm(source, () => codeOf(source, [])));
  report.startText(plain);
  const tags = scanJsx(plain, read);
  const code = codeOf(plain, tags);
  const isFree = ({ start }: Range): boolean => !rangeAt(code, start);
  const free = tags.filter(isFree);
  const elements = scanElements(plain, read).filter(isFree);
  const inTags = joinRanges([...free, ...elements]);
  const expressions = [...plain.matchAll(EXPRESSION)].filter(
    ({ index }) => !rangeAt(code, index) && !rangeAt(inTags, index),
  );
  const changes = [
    ...changesOf(free, report),
    ...elementChanges(plain, elements, read),
    ...expressions.flatMap((match) => expressionChange(match, read, report)),
  ];
  return renderChanges(plain, nestChanges(changes), {
    html: [],
    tables: [],
  });
}

/** A value that stands in the file is written where its name stood. */
function expressionChange(match: RegExpExecArray, read: Reader, report: Report): Change[] {
  const { index: start, 0: whole, 1: name } = match;
  const value = read(whole.slice(1, -1).trim());
  if (value === undefined) {
    if (name !== undefined) report.add(`{${name}}`, start);
    return [];
  }
  const text = value.replace(/</g, '&lt;');
  return [{ start, end: start + whole.length, inner: null, children: [], replace: () => text }];
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
    // Docusaurus' mark of the end of an excerpt.
    const replacement = /^\{\/\*\s*truncate\s*\*\/\}$/.test(text.slice(start, end))
      ? '<!-- truncate -->'
      : '';
    if (!rangeAt(code, start)) edits.push({ start, end, replacement });
    start = text.indexOf('{/*', end);
  }
  return applyEdits(text, edits);
}

function changesOf(tags: JsxTag[], report: Report): Change[] {
  const changes: Change[] = [];
  const waiting: JsxTag[] = [];
  const label = labelOf();
  const push = (open: JsxTag, close: JsxTag | null) => {
    const tag = label(open, waiting);
    changes.push({
      start: open.start,
      end: (close ?? open).end,
      inner: close && { start: open.end, end: close.start },
      children: [],
      replace: (body) => meaning(tag, body, report),
    });
  };
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
