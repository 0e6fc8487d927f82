import { parse, TomlDate, TomlError } from 'smol-toml';
import { FileError } from '../file-error';
import type { Json } from '../types';
import { quoted } from './lines';
import { toPlainJson, type EngineResult } from './plain-json';

/**
 * Reads TOML. Dates become their ISO text with the offset they were written with, or without any zone;
 * integers that a number cannot hold become text.
 * @param firstLine line of the file where `raw` begins, for messages
 * @throws FileError `front-matter-syntax`, `front-matter-unsafe-key`
 */
export function parseToml(raw: string, firstLine = 1): EngineResult {
  const value = toPlainJson(read(raw, firstLine), { fromObject: dateText });
  return { value, messages: [] };
}

function read(raw: string, firstLine: number): unknown {
  try {
    return parse(raw, { integersAsBigInt: 'asNeeded', maxDepth: 100 });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const line = firstLine + error.line - 1;
    const text = raw.split('\n')[error.line - 1] ?? '';
    const reason = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '');
    throw new FileError(
      'front-matter-syntax',
      `The front matter is not valid TOML in line ${line}: ${quoted(text)} (${reason}). Write \`key = "value"\`, with texts in quotes and each key once.`,
      { line, cause: error },
    );
  }
}

/** The parser keeps milliseconds and writes them always; whole seconds are given as written. */
function dateText(value: object): Json | undefined {
  return value instanceof TomlDate ? value.toISOString().replace('.000', '') : undefined;
}
