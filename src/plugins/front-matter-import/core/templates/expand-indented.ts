import { findPlaces } from './code-ranges';
import { rangeAt } from './ranges';
import { type Change, renderChanges } from './render';
import { admonition } from './tags/admonitions';

const OPENER =
  /^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*(?:[ \t]+[\w-]+)*)(?:[ \t]+"([^"\n]*)")?[ \t]*$/gm;

const INDENT = 4;
const MAX_DEPTH = 20;

/** Turns the boxes of MkDocs, `!!! note "Title"` or `??? note` above indented lines, into quotes. */
export function expandIndented(text: string, depth = 0): string {
  const openers = [...text.matchAll(OPENER)];
  if (openers.length === 0 || depth === MAX_DEPTH) return text;
  const places = findPlaces(text);
  const changes: Change[] = [];
  let position = 0;
  for (const { index, 0: line, 1: lead = '', 2: words = '', 3: title } of openers) {
    if (index < position || rangeAt(places.code, index)) continue;
    const body = indentedBelow(text, index + line.length, lead.length + INDENT);
    if (body === null) continue;
    position = body.end;
    const [kind = ''] = words.split(/\s/);
    changes.push({
      start: index + lead.length,
      end: body.end,
      inner: null,
      children: [],
      // An empty title in quotes asks for a box without one.
      replace: () => admonition(kind, title ?? '', expandIndented(body.text, depth + 1)),
    });
  }
  return renderChanges(text, changes, places);
}

/** The lines that are indented by so much, with blank ones between, as they would stand at the margin. */
function indentedBelow(text: string, from: number, depth: number) {
  const lines: string[] = [];
  let end = from;
  let start = from + 1;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const lineEnd = next < 0 ? text.length : next;
    const line = text.slice(start, lineEnd).replaceAll('\t', '    ');
    const isBlank = line.trim() === '';
    if (!isBlank && line.search(/\S/) < depth) break;
    lines.push(line.slice(depth));
    if (!isBlank) end = lineEnd;
    start = lineEnd + 1;
  }
  const body = lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return body === '' ? null : { text: body, end };
}
