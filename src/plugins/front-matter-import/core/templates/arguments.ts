import type { Arguments } from './types';

const ARGUMENT =
  /(?:([A-Za-z_][\w-]*)=)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s,]+))/g;

/** Reads `word "two words" name=value`, with or without commas between. */
export function parseArguments(raw: string): Arguments {
  const positional: string[] = [];
  const named: Record<string, string> = {};
  for (const [, name, double, single, back, word] of raw.matchAll(ARGUMENT)) {
    const quoted = (double ?? single)?.replace(/\\(["'\\])/g, '$1');
    const value = quoted ?? back ?? word ?? '';
    if (name === undefined) positional.push(value);
    else named[name.toLowerCase()] = value;
  }
  return { positional, named };
}
