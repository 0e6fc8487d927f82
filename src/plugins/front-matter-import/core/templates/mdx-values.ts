import { isMapping } from '../is-mapping';
import { asText } from '../map/fields';
import { readLiteral } from '../parse/script-literal';
import type { FrontMatter, Json } from '../types';
import type { Reader } from './scan-jsx';

const IMPORT = /^import\s+([\w$]+)\s+from\s+["']([^"'\n]+\.[a-z\d]{2,5})(?:\?[^"'\n]*)?["']/gm;
const CONSTANT = /^export\s+(?:const|let|var)\s+([\w$]+)\s*(?::[^=\n]{0,100})?=\s*/gm;
const FILE_CALL = /^(?:require|useBaseUrl|withBase)\(\s*(["'`])([^"'`\n]+)\1\s*\)(?:\.default)?$/;
const NAME = /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*$/;

/** Nobody shows a longer value in a text. */
const MAX_LENGTH = 2000;

/** The names under which generators give a page its front matter. */
const FIELDS = ['frontmatter', 'frontMatter', 'meta', 'metadata'];

/** Reads expressions of an MDX file whose values stand in it: imported files, constants and its own fields. */
export function readerOf(source: string, fields: FrontMatter): Reader {
  const known = new Map<string, Json>(FIELDS.map((name) => [name, fields]));
  for (const { 1: name = '', 2: path = '' } of source.matchAll(IMPORT))
    if (!/\.(?:[cm]?[jt]sx?|mdx?|astro|vue|svelte|json)$/i.test(path)) known.set(name, path);
  for (const { index, 0: opening, 1: name = '' } of source.matchAll(CONSTANT)) {
    const start = index + opening.length;
    const { value } = readLiteral(source.slice(start, start + MAX_LENGTH), 0, 1);
    if (value !== undefined) known.set(name, value);
  }
  return (expression) => {
    const file = FILE_CALL.exec(expression)?.[2];
    if (file !== undefined) return file;
    if (NAME.test(expression) && !/^(?:true|false|null|undefined)$/.test(expression))
      return follow(expression.split(/\??\./), known);
    const { value } = readLiteral(`${expression},`, 0, 1);
    return typeof value === 'string' ? value : asText(value ?? null);
  };
}

function follow([first = '', ...rest]: string[], known: ReadonlyMap<string, Json>) {
  let value = known.get(first);
  for (const name of rest) {
    if (isMapping(value)) value = Object.hasOwn(value, name) ? value[name] : undefined;
    // An imported picture is an object in Astro and Next.js, and has a `default` for `require`.
    else if (typeof value !== 'string' || !/^(?:src|default)$/.test(name)) return undefined;
  }
  return asText(value ?? null);
}
