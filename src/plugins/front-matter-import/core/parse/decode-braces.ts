import type { Json } from '../types';

/** Stand for encoded braces while YAML is read; from a plane that no font and no text uses. */
const SHIELDED_OPEN = '\u{F007B}';
const SHIELDED_CLOSE = '\u{F007D}';

/**
 * Whether a crawler wrote every brace of the file as a character reference, front matter included: there
 * are such references, and not one brace. A text about HTML entities has braces of its own or none.
 */
export function hasEncodedBraces(text: string): boolean {
  return /&#12[35];/.test(text) && !/[{}]/.test(text);
}

/**
 * The front matter of such a file in a form that YAML reads as text: a value that begins with `&` would
 * be an anchor, and one that begins with a brace an object.
 */
export function shieldBraces(raw: string): string {
  return raw.replaceAll('&#123;', SHIELDED_OPEN).replaceAll('&#125;', SHIELDED_CLOSE);
}

/** The same value with its braces back, in every text and key of it, however deep. */
export function decodeBraces(value: string): string;
export function decodeBraces(value: { [key: string]: Json }): { [key: string]: Json };
export function decodeBraces(value: Json): Json;
export function decodeBraces(value: Json): Json {
  if (typeof value === 'string') return decodeText(value);
  if (Array.isArray(value)) return value.map((item) => decodeBraces(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [decodeText(key), decodeBraces(item)]),
  );
}

function decodeText(text: string): string {
  return text
    .replaceAll('&#123;', '{')
    .replaceAll('&#125;', '}')
    .replaceAll(SHIELDED_OPEN, '{')
    .replaceAll(SHIELDED_CLOSE, '}');
}
