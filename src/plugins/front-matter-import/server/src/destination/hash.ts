import { hash } from 'node:crypto';
import type { Json } from '../../../core/types';

/** sha256 of a text or of bytes, in hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content);

// PostgreSQL's `jsonb` gives keys back in its own order.
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

const SHORT = 16;

/** A short hash of a value, the same whatever the order of its keys. Tells whether a value changed. */
export function hashOf(value: Json): string {
  return sha256(JSON.stringify(sorted(value))).slice(0, SHORT);
}
