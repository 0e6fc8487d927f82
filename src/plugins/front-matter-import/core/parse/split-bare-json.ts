import { FileError } from '../file-error';
import { lineAt, withLineFeeds, type Line } from './lines';
import type { Split } from './split-front-matter';

/** `{% raw %}` and `{{ title }}` begin templates, not objects. */
const OBJECT_START = /^\uFEFF*\{(?:\s|"|\}|$)/;

/** A first key shows that an object was meant, even where it is broken. */
const FIRST_KEY = /^\{\s{0,1000}"[^"\n]{1,80}"\s*:/;

/**
 * Cuts off a JSON object that a file begins with (Hugo's JSON front matter); null where there is none.
 * @throws FileError `front-matter-not-closed`
 */
export function splitBareJson(text: string, first: Line): Split | null {
  if (!OBJECT_START.test(first.text)) return null;
  const start = text.indexOf('{', first.start);
  const end = objectEnd(text, start);
  const isMeant = FIRST_KEY.test(text.slice(start, start + 2000));
  if (end === -1) {
    if (!isMeant) return null;
    throw new FileError(
      'front-matter-not-closed',
      `The front matter begins in line ${first.number} with \`{\` but never ends. Close it with \`}\`, and each text in it with a quote.`,
      { line: first.number },
    );
  }
  const raw = text.slice(start, end);
  if (!isMeant && !isObject(raw)) return null;
  const bodyStart = end + (/^[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(end))?.[0].length ?? 0);
  return {
    language: 'json',
    raw: withLineFeeds(raw),
    rawLine: first.number,
    body: text.slice(bodyStart),
    bodyLine: lineAt(text, bodyStart),
  };
}

/** Offset behind the brace that closes the object, or -1. Braces within texts do not count. */
function objectEnd(text: string, start: number): number {
  const marks = /["{}]/g;
  marks.lastIndex = start;
  let depth = 0;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    if (found[0] === '{') depth += 1;
    if (found[0] === '}') depth -= 1;
    if (depth === 0) return marks.lastIndex;
    if (found[0] === '"') {
      marks.lastIndex = stringEnd(text, marks.lastIndex);
      if (marks.lastIndex === 0) return -1;
    }
  }
  return -1;
}

/** Offset behind the quote that closes a text, or 0. */
function stringEnd(text: string, start: number): number {
  const marks = /\\[\s\S]|"/g;
  marks.lastIndex = start;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    if (found[0] === '"') return marks.lastIndex;
  }
  return 0;
}

function isObject(raw: string): boolean {
  try {
    JSON.parse(raw);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
