import { applyEdits, type Edit } from '../markdown/parse';
import { rangeAt } from './ranges';
import type { Range } from './types';

const STATEMENT =
  /^(?:import\s*(?:["'{*]|[\w$]+[\s,][^\n]*(?:\bfrom\b|,\s*\{)|[\w$]+\s*,?\s*$)|export\s*(?:(?:const|let|var|function|default|async|class)\b|[{*]))/;

const isStatement = (line: string): boolean => STATEMENT.test(line.slice(0, 1000));

/** Takes the `import` and `export` statements of MDX away, which stand at the start of a line. */
export function stripEsm(text: string, codeOf: () => Range[]): string {
  const lines = text.split('\n');
  if (!lines.some(isStatement)) return text;
  const code = codeOf();
  const edits: Edit[] = [];
  let depth = 0;
  let start = -1;
  let blankAt = -1;
  let offset = 0;
  const finish = (end: number) => {
    edits.push({ start, end, replacement: '' });
    start = -1;
  };
  for (const line of lines) {
    const isBlank = line.trim() === '';
    if (start >= 0 && isBlank && depth <= 0) finish(offset);
    else if (start >= 0 && isBlank && blankAt < 0) blankAt = offset;
    if (start < 0 && isStatement(line) && !rangeAt(code, offset)) {
      start = offset;
      depth = 0;
      blankAt = -1;
    }
    if (start >= 0) depth += balance(line);
    offset += line.length + 1;
  }
  // Braces that never close: the statement ends where its paragraph does.
  if (start >= 0) finish(depth > 0 && blankAt >= 0 ? blankAt : text.length);
  return applyEdits(text, edits).replace(/^\n+/, edits[0]?.start === 0 ? '' : '$&');
}

function balance(line: string): number {
  let depth = 0;
  for (const letter of line)
    if (/[({[]/.test(letter)) depth += 1;
    else if (/[)}\]]/.test(letter)) depth -= 1;
  return depth;
}
