import { asBoolean, asNames, asText } from '../map/fields';
import { parseDate } from '../map/parse-date';
import { slugify } from '../map/slug';
import type { Json } from '../types';
import type { TransformName } from './config';

/** Undefined for a value that the transform cannot read. */
type Read = (value: Json, timezone: string) => Json | undefined;

/** A decimal number, also `4,5` and `4/5` (what stands before the slash), and `4 stars`. */
function toNumber(value: Json): number | undefined {
  const found = /^[+-]?\d+(?:[.,]\d+)?(?=$|[\s/%])/.exec(asText(value) ?? '');
  return found ? Number(found[0].replace(',', '.')) : undefined;
}

const toText = (value: Json): string | undefined => asText(value) ?? asNames(value)?.join(', ');

/** One path from the root down: of `Food/Soup`, of `Food > Soup`, or of a list. */
function toPath(value: Json): Json | undefined {
  const parts = typeof value === 'string' ? value.split(/[/>]/).map((part) => part.trim()) : value;
  const names = asNames(Array.isArray(parts) ? parts.filter((part) => part !== '') : parts);
  return names && [names];
}

export const TRANSFORMS: { readonly [Name in TransformName]: Read } = {
  text: toText,
  number: toNumber,
  boolean: asBoolean,
  date: parseDate,
  list: asNames,
  path: toPath,
  slug: (value) => slugify(toText(value) ?? '') || undefined,
};

/** Types of attributes that can hold what a transform gives. */
const TEXTS = ['string', 'text', 'richtext'];
export const TRANSFORM_FITS: { readonly [Name in TransformName]: readonly string[] } = {
  text: [...TEXTS, 'email', 'enumeration', 'uid', 'json', 'relation', 'time'],
  number: ['integer', 'biginteger', 'float', 'decimal', 'json', ...TEXTS],
  boolean: ['boolean', 'json'],
  date: ['datetime', 'date', 'time', 'json', ...TEXTS],
  list: ['json', 'relation', ...TEXTS],
  path: ['json', 'relation'],
  slug: ['uid', 'json', 'relation', ...TEXTS],
};
