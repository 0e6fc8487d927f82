import type { Range } from './types';

/** A tag of MDX: a component, whose name begins with a capital, `<>`, or an element of HTML. */
export interface JsxTag extends Range {
  name: string;
  role: 'open' | 'close' | 'single';
  /** Attributes whose values are known, by their names in lower case. */
  attributes: Record<string, string>;
  /** All attributes in order; the source of a value between braces, and null for one without any. */
  written: WrittenAttribute[];
}

export interface WrittenAttribute {
  name: string;
  value: string | null;
  isComputed: boolean;
}

/** What an expression between braces stands for; undefined for what only a program knows. */
export type Reader = (expression: string) => string | undefined;

const COMPONENT = /<(\/?)([A-Z][\w.]*)?(?=[\s/>])/g;
const ELEMENT = /<(\/?)([a-z][a-z\d-]*)(?=[\s/>])/g;
const MAX_LENGTH = 5000;

/** Finds the components of a text, in order, wherever they stand. */
export const scanJsx = (text: string, read: Reader): JsxTag[] => scan(text, COMPONENT, read);

/** Finds the elements of HTML, of which MDX writes the attributes as it does those of components. */
export const scanElements = (text: string, read: Reader): JsxTag[] => scan(text, ELEMENT, read);

function scan(text: string, pattern: RegExp, read: Reader): JsxTag[] {
  const tags: JsxTag[] = [];
  let position = 0;
  for (const opener of text.matchAll(pattern)) {
    const [whole, slash = '', name = ''] = opener;
    if (opener.index < position) continue;
    const inside = opener.index + whole.length;
    const end = endOfTag(text, inside);
    if (end === null || (name === '' && end !== inside)) continue;
    const source = text.slice(inside, end);
    position = end + 1;
    const written = readAttributes(source.replace(/\/$/, ''));
    tags.push({
      name,
      role: slash ? 'close' : source.endsWith('/') ? 'single' : 'open',
      attributes: knownAttributes(written, read),
      written,
      start: opener.index,
      end: position,
    });
  }
  return tags;
}

/** The place of the `>` that is in no string and no braces. */
function endOfTag(text: string, from: number): number | null {
  let depth = 0;
  let quote = '';
  const limit = Math.min(text.length, from + MAX_LENGTH);
  for (let place = from; place < limit; place += 1) {
    const letter = text[place]!;
    if (quote) quote = letter === quote ? '' : quote;
    else if (/["'`]/.test(letter)) quote = letter;
    else if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    else if (letter === '>' && depth === 0) return place;
    else if (letter === '<' && depth === 0) return null;
  }
  return null;
}

const NAME = /\s*([^\s={}"'`/]+)(\s*=\s*)?/y;
const VALUE = /"([^"]*)"|'([^']*)'|([^\s{}]+)/y;

function readAttributes(text: string): WrittenAttribute[] {
  const found: WrittenAttribute[] = [];
  let place = 0;
  while (place < text.length) {
    NAME.lastIndex = place;
    const named = NAME.exec(text);
    if (!named) {
      // `{...props}` and whatever else is no attribute.
      const start = place + (/^\s*/.exec(text.slice(place))?.[0].length ?? 0);
      place = text[start] === '{' ? endOfBraces(text, start) : start + 1;
      continue;
    }
    place = NAME.lastIndex;
    const name = named[1] ?? '';
    if (named[2] === undefined) found.push({ name, value: null, isComputed: false });
    else if (text[place] === '{') {
      const end = endOfBraces(text, place);
      found.push({ name, value: text.slice(place + 1, end - 1).trim(), isComputed: true });
      place = end;
    } else {
      VALUE.lastIndex = place;
      const [whole = '', double, single, bare] = VALUE.exec(text) ?? [];
      found.push({ name, value: double ?? single ?? bare ?? '', isComputed: false });
      place += Math.max(whole.length, 1);
    }
  }
  return found;
}

/** The place behind the brace that closes the one at `from`. */
function endOfBraces(text: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let place = from; place < text.length; place += 1) {
    const letter = text[place]!;
    if (quote) quote = letter === quote ? '' : quote;
    else if (/["'`]/.test(letter)) quote = letter;
    else if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    if (depth === 0 && letter === '}' && !quote) return place + 1;
  }
  return text.length;
}

function knownAttributes(written: WrittenAttribute[], read: Reader): Record<string, string> {
  return Object.fromEntries(
    written.flatMap(({ name, value, isComputed }): [string, string][] => {
      const known = value === null ? undefined : isComputed ? read(value) : value;
      return known === undefined ? [] : [[name.toLowerCase(), known.trim()]];
    }),
  );
}
