import type { Range } from './types';

/** A component between angle brackets; its name begins with a capital, or it is `<>`. */
export interface JsxTag extends Range {
  name: string;
  role: 'open' | 'close' | 'single';
  attributes: Record<string, string>;
}

const OPENER = /<(\/?)([A-Z][\w.]*)?(?=[\s/>])/g;
const MAX_LENGTH = 5000;

/** Finds the components of a text, in order, wherever they stand. */
export function scanJsx(text: string): JsxTag[] {
  const tags: JsxTag[] = [];
  let position = 0;
  for (const opener of text.matchAll(OPENER)) {
    const [whole, slash = '', name = ''] = opener;
    if (opener.index < position) continue;
    const inside = opener.index + whole.length;
    const end = endOfTag(text, inside);
    if (end === null || (name === '' && end !== inside)) continue;
    const attributes = text.slice(inside, end);
    position = end + 1;
    tags.push({
      name,
      role: slash ? 'close' : attributes.endsWith('/') ? 'single' : 'open',
      attributes: readAttributes(attributes),
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

const ATTRIBUTE =
  /([A-Za-z_][\w-]*)=(?:"([^"]*)"|'([^']*)'|\{\s*(?:"([^"]*)"|'([^']*)'|`([^`$]*)`|([^{}]*))\s*\})/g;

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      values.find((value) => value !== undefined)?.trim() ?? '',
    ]),
  );
}
