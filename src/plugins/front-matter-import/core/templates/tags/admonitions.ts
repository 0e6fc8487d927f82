import type { Piece } from '../types';
import { quote } from './pieces';

/** The names under which generators write a box beside the text. */
export const ADMONITIONS = [
  'note',
  'tip',
  'info',
  'hint',
  'important',
  'warning',
  'warn',
  'caution',
  'danger',
  'error',
  'attention',
  'success',
  'question',
  'example',
  'abstract',
  'todo',
  'bug',
  'failure',
  'notice',
  'callout',
  'alert',
  'admonition',
] as const;

/** What says only that there is a box, or how it is drawn. */
const NAMELESS = new Set(
  '|note|notice|callout|alert|admonition|default|primary|secondary|no-icon|md'.split('|'),
);

const NAMES: Readonly<Record<string, string>> = { warn: 'Warning' };

const capitalised = (word: string): string =>
  word.slice(0, 1).toUpperCase() + word.slice(1).replace(/[-_]/g, ' ');

/**
 * The one form of all boxes: a quote under its title or kind in bold. Every renderer shows it, while
 * `> [!NOTE]` is a box on GitHub only.
 */
export function admonition(kind: string, title: string, body: string): Piece {
  const word = kind.toLowerCase();
  const name = NAMES[word] ?? (NAMELESS.has(word) ? 'Note' : capitalised(word));
  return quote(body, title || name);
}
