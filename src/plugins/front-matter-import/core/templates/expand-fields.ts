import { isMapping } from '../is-mapping';
import { asText } from '../map/fields';
import { applyEdits, type Edit } from '../markdown/parse';
import type { FrontMatter, Json } from '../types';
import { findPlaces } from './code-ranges';
import { rangeAt } from './ranges';
import type { Family, Range } from './types';

const RAW = /\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}/g;
const NAME = String.raw`[A-Za-z_]\w{0,50}(?:\.[A-Za-z_]\w{0,50}){0,5}`;

interface Syntax {
  /** Groups `name` of a field, or `set` and `value` of a variable. */
  pattern: RegExp;
  /** Names that are the generator's own, whatever the file calls them. */
  reserved: ReadonlySet<string>;
}

/** How the texts of a generator name the fields of their own file. */
const SYNTAXES: { readonly [name in Family]?: Syntax } = {
  eleventy: {
    pattern: new RegExp(
      String.raw`\{%-?\s*set\s+(?<set>\w{1,50})\s*=\s*(?<value>"[^"\n{}]*"|'[^'\n{}]*'|\d+)\s*-?%\}(?:[ \t]*(?:\n|$))?` +
        String.raw`|(?<!\\)\{\{-?\s*(?<name>${NAME})\s*(?:\|\s*(?<filter>safe|escape|urlencode)\s*)?-?\}\}`,
      'g',
    ),
    // Both are computed: a date is no text there, and `page` knows the file.
    reserved: new Set(['page', 'date', 'collections', 'content', 'eleventy', 'pkg']),
  },
  vitepress: {
    pattern: new RegExp(String.raw`(?<!\\)\{\{\s*\$frontmatter\.(?<name>${NAME})\s*\}\}`, 'g'),
    reserved: new Set(),
  },
};

/** Writes the fields of a file, and variables that are set to a text, where its own text names them. */
export function expandFields(
  text: string,
  families: ReadonlySet<Family>,
  fields: FrontMatter,
): string {
  return [...families].reduce((body, family) => {
    const syntax = SYNTAXES[family];
    return syntax ? expandSyntax(body, syntax, fields) : body;
  }, text);
}

function expandSyntax(text: string, { pattern, reserved }: Syntax, fields: FrontMatter): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const hidden = [...text.matchAll(RAW)].map(({ index, 0: { length } }): Range => {
    return { start: index, end: index + length };
  });
  const tags = found.map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const { code } = findPlaces(text, tags);
  const known = new Map<string, Json>(Object.entries(fields));
  const edits = found.flatMap(({ index, 0: whole, groups = {} }): Edit[] => {
    const { set, value = '', name = '', filter } = groups;
    if (rangeAt(code, index) || rangeAt(hidden, index)) return [];
    const end = index + whole.length;
    if (set !== undefined) {
      known.set(set, value.replace(/^["']|["']$/g, ''));
      return [{ start: index, end, replacement: '' }];
    }
    const found = reserved.has(name.split('.')[0] ?? '') ? undefined : valueAt(name, known);
    return found === undefined ? [] : [{ start: index, end, replacement: filtered(found, filter) }];
  });
  return applyEdits(text, edits);
}

/** What a generator escapes could end an attribute or begin a tag. */
function filtered(value: string, filter: string | undefined): string {
  if (filter === 'urlencode') return encodeURIComponent(value);
  return filter === 'safe' ? value : value.replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function valueAt(name: string, known: ReadonlyMap<string, Json>): string | undefined {
  const [first = '', ...rest] = name.split('.');
  const value = rest.reduce<Json | undefined>(
    (parent, key) => (isMapping(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined),
    known.get(first),
  );
  const text = asText(value ?? null);
  // A value with tags of its own would be read as the text's.
  return text !== undefined && /\{[{%#]/.test(text) ? undefined : text;
}
