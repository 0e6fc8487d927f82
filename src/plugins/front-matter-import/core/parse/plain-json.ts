import { FileError } from '../file-error';
import type { Json, Message } from '../types';

/** What a reader makes of a front-matter block. */
export interface EngineResult {
  value: Json;
  messages: Message[];
}

/** Deeper than any post's front matter, and far above what a recursive reader can take. */
const MAX_DEPTH = 100;

interface PlainJsonOptions {
  /** Most values and characters that may come out; stops YAML aliases that repeat each other. */
  maxSize?: number;
  /** Turns an object of a reader's own class into plain data; undefined leaves it as it is. */
  fromObject?: (value: object) => Json | undefined;
}

/**
 * Copies a value that a reader made into plain JSON data: no class, no shared part, no `__proto__`.
 * Numbers that JSON cannot hold become text.
 * @throws FileError `front-matter-unsafe-key`, `front-matter-aliases`, `front-matter-syntax`
 */
export function toPlainJson(value: unknown, options: PlainJsonOptions = {}): Json {
  const { maxSize = Infinity, fromObject = () => undefined } = options;
  const above = new Set<object>();
  let size = 0;

  function spend(amount: number): void {
    size += amount;
    if (size > maxSize) {
      throw aliases(
        'The YAML aliases (`*name`) repeat so much that the front matter would explode',
      );
    }
  }

  function copy(current: unknown): Json {
    spend(1);
    if (typeof current !== 'object' || current === null) {
      const scalar = copyScalar(current);
      if (typeof scalar === 'string') spend(scalar.length);
      return scalar;
    }
    return fromObject(current) ?? copyNested(current);
  }

  function copyNested(current: object): Json {
    if (above.has(current)) throw aliases('A YAML alias (`*name`) lies within what it repeats');
    if (above.size === MAX_DEPTH) throw tooDeep();
    above.add(current);
    const copied = Array.isArray(current) ? current.map(copy) : copyObject(current);
    above.delete(current);
    return copied;
  }

  function copyObject(current: object): { [key: string]: Json } {
    const copied: { [key: string]: Json } = {};
    for (const [key, item] of Object.entries(current)) {
      if (key === '__proto__') throw unsafeKey();
      spend(key.length);
      copied[key] = copy(item);
    }
    return copied;
  }

  return copy(value);
}

function copyScalar(value: unknown): Json {
  // PostgreSQL holds no NUL, which YAML and JSON can write as `\0`.
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD');
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'bigint' ? value.toString() : null;
}

function aliases(what: string): FileError {
  return new FileError('front-matter-aliases', `${what}. Write the values out instead.`);
}

/** The error for values nested deeper than any reader should follow. */
export function tooDeep(cause?: unknown): FileError {
  return new FileError(
    'front-matter-syntax',
    `The front matter is nested more than ${MAX_DEPTH} levels deep. Close the open brackets, or make it flatter.`,
    { cause },
  );
}

/** The error for `__proto__`, which programs that merge objects would take for an instruction. */
export function unsafeKey(line?: number): FileError {
  return new FileError(
    'front-matter-unsafe-key',
    'The front matter has the key `__proto__`, which is refused because it can change how programs work. Rename or remove it.',
    { line },
  );
}
