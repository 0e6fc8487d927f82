import type { Json } from '../types';

/** A value that stands in a program, as far as it is written out there; undefined for what is computed. */
export interface Literal {
  value: Json | undefined;
  /** The place behind it. */
  end: number;
}

const BLANKS = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const STRING =
  /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"|`(?:[^`\\$]|\\[\s\S]|\$(?!\{))*`/y;
const WORD = /[\w$.+-]+/y;
const KEY = /[A-Za-z_$][\w$-]*|\d+/y;
const DATE = /new\s+Date\(\s*/y;
const MAX_DEPTH = 20;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const skipBlanks = (text: string, at: number): number =>
  at + (match(BLANKS, text, at)?.length ?? 0);

/**
 * Reads a literal of JavaScript: texts, numbers, lists and objects. Nothing is run, so that a part which
 * is computed is left out.
 */
export function readLiteral(text: string, start: number, depth = 0): Literal {
  const at = skipBlanks(text, start);
  const literal = depth < MAX_DEPTH ? readKnown(text, at, depth) : undefined;
  const end = skipBlanks(text, literal?.end ?? at);
  // `'a' + b` and `[…].map(…)` only begin with a literal.
  if (literal && endsAt(text, literal.end, end))
    return { value: literal.value, end: skipExpression(text, end) };
  if (literal && depth === 0) return { value: literal.value, end };
  return { value: undefined, end: skipExpression(text, at) };
}

/** Whether an expression is over: a comma or a bracket follows, a type, or something else on the next line. */
function endsAt(text: string, end: number, next: number): boolean {
  const letter = text[next] ?? '';
  if (letter === '' || /[,;\]})]/.test(letter)) return true;
  if (/^(?:as|satisfies)\s/.test(text.slice(next, next + 12))) return true;
  return text.slice(end, next).includes('\n') && !/[-+*/.?(=&|<>[`]/.test(letter);
}

function readKnown(text: string, at: number, depth: number): Literal | undefined {
  if (text[at] === '{') return readObject(text, at + 1, depth);
  if (text[at] === '[') return readList(text, at + 1, depth);
  const string = match(STRING, text, at);
  if (string !== undefined) return { value: unquote(string), end: at + string.length };
  const date = match(DATE, text, at);
  if (date !== undefined) {
    const inner = readKnown(text, at + date.length, depth);
    const end = skipBlanks(text, inner?.end ?? at);
    return typeof inner?.value === 'string' && text[end] === ')'
      ? { value: inner.value, end: end + 1 }
      : undefined;
  }
  const word = match(WORD, text, at) ?? '';
  const isNumber = /^[+-]?\d+(?:\.\d+)?$/.test(word);
  const value = isNumber ? Number(word) : WORDS.get(word);
  return value === undefined ? undefined : { value, end: at + word.length };
}

const WORDS = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const ESCAPES: { readonly [letter: string]: string } = { n: '\n', t: '\t', r: '\r', '\n': '' };

const unquote = (string: string): string =>
  string
    .slice(1, -1)
    .replace(/\\(?:u([\da-f]{4})|([\s\S]))/gi, (_, code?: string, letter: string = '') =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPES[letter] ?? letter),
    );

function readList(text: string, start: number, depth: number): Literal | undefined {
  const items: Json[] = [];
  let at = skipBlanks(text, start);
  while (at < text.length && text[at] !== ']') {
    const { value, end } = readLiteral(text, at, depth + 1);
    if (value !== undefined) items.push(value);
    at = skipBlanks(text, end);
    if (text[at] === ',') at = skipBlanks(text, at + 1);
    else if (text[at] !== ']') return undefined;
  }
  return at < text.length ? { value: items, end: at + 1 } : undefined;
}

function readObject(text: string, start: number, depth: number): Literal | undefined {
  const fields: [string, Json][] = [];
  let at = skipBlanks(text, start);
  while (at < text.length && text[at] !== '}') {
    const string = match(STRING, text, at);
    const key = string ?? match(KEY, text, at);
    const colon = skipBlanks(text, at + (key?.length ?? 0));
    const isField = key !== undefined && text[colon] === ':';
    const { value, end } = isField
      ? readLiteral(text, colon + 1, depth + 1)
      : { value: undefined, end: skipExpression(text, at) };
    if (isField && value !== undefined) fields.push([string ? unquote(string) : key, value]);
    at = skipBlanks(text, end);
    if (text[at] === ',') at = skipBlanks(text, at + 1);
    else if (text[at] !== '}') return undefined;
  }
  return at < text.length ? { value: Object.fromEntries(fields), end: at + 1 } : undefined;
}

/** The place of the comma or bracket that ends the expression around `at`. */
function skipExpression(text: string, at: number): number {
  let depth = 0;
  let place = at;
  while (place < text.length) {
    const letter = text[place]!;
    const string = /["'`]/.test(letter) ? match(STRING, text, place) : undefined;
    if (string) {
      place += string.length;
      continue;
    }
    if (/[([{]/.test(letter)) depth += 1;
    else if (/[)\]}]/.test(letter)) {
      if (depth === 0) return place;
      depth -= 1;
    } else if ((letter === ',' || letter === ';') && depth === 0) return place;
    place += 1;
  }
  return place;
}
