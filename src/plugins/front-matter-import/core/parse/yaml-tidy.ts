import { isMap, isScalar, visit, type Alias, type Document, type Scalar, type YAMLMap } from 'yaml';
import { FileError } from '../file-error';
import type { Message } from '../types';
import { unsafeKey } from './plain-json';

/** The line of the file for an offset in the block. */
export type LineOf = (offset: number) => number;

/** More aliases than any post has; resolving each one looks through all anchors. */
const MAX_ALIASES = 1000;

/**
 * Prepares a YAML tree for becoming JSON: numbers that would lose their form become text, keys become
 * text. Changes the tree, which is the reader's and used once.
 * @returns a warning for each key that stands twice
 * @throws FileError `front-matter-unsafe-key`, `front-matter-aliases`, `front-matter-syntax`
 */
export function tidyYaml(document: Document.Parsed, lineOf: LineOf): Message[] {
  const messages: Message[] = [];
  const anchors = new Set<string>();
  let aliasCount = 0;
  visit(document, {
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor !== undefined) anchors.add(node.anchor);
      if (isScalar(node)) keepForm(node);
      if (isMap(node)) messages.push(...tidyKeys(node, lineOf));
    },
    Alias: (_key, alias) => {
      aliasCount += 1;
      checkAlias(alias, { anchors, aliasCount, line: lineOf(alias.range?.[0] ?? 0) });
    },
  });
  return messages;
}

/** `0123`, `1.0` or a number of 20 digits is a name or a version; as a number it would change. */
function keepForm(scalar: Scalar): void {
  if (typeof scalar.value !== 'number' || scalar.source === undefined) return;
  if (String(scalar.value) !== scalar.source) scalar.value = scalar.source;
}

function tidyKeys(map: YAMLMap, lineOf: LineOf): Message[] {
  const messages: Message[] = [];
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    // A merge key (`<<`) is a symbol; it may stand more than once.
    if (!isScalar(key) || typeof key.value === 'symbol') continue;
    key.value = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    const line = lineOf(key.range?.[0] ?? 0);
    if (key.value === '__proto__') throw unsafeKey(line);
    if (seen.has(key.value)) messages.push(duplicate(String(key.value), line));
    seen.add(key.value);
  }
  return messages;
}

function duplicate(key: string, line: number): Message {
  const message = `The key \`${key}\` stands twice; the value in line ${line} counts. Remove one of them.`;
  return { code: 'duplicate-key', message, line };
}

interface AliasContext {
  anchors: ReadonlySet<string>;
  aliasCount: number;
  line: number;
}

function checkAlias(alias: Alias, { anchors, aliasCount, line }: AliasContext): void {
  if (aliasCount > MAX_ALIASES) {
    const message = `The front matter has more than ${MAX_ALIASES} YAML aliases (\`*name\`). Write the values out instead.`;
    throw new FileError('front-matter-aliases', message, { line });
  }
  // `title: *Bold*` was meant as text.
  if (!anchors.has(alias.source)) {
    const message = `\`*${alias.source}\` in line ${line} is a YAML alias of nothing. Put the value in quotes.`;
    throw new FileError('front-matter-syntax', message, { line });
  }
}
