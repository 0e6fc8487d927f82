import type { FrontMatter, Json, Message } from '../types';

/** A front-matter field, found by one of the names that mean the same attribute. */
export interface Field {
  /** The key as the author spelt it. */
  key: string;
  value: Json;
}

/** An attribute's value with where it came from and which front-matter keys it used up. */
export interface Mapped<T> {
  value: T;
  /** In words, for people: "front matter `title`". Absent where there is no value. */
  origin?: string;
  used: string[];
  messages: Message[];
}

/** `headerImg`, `header-img` and `Header_Img` are one name. */
export const fold = (key: string): string => key.toLowerCase().replace(/[-_\s]/g, '');

export const isBlank = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Front matter is asked for two dozen attributes; it stays the same meanwhile. */
const folded = new WeakMap<FrontMatter, ReadonlyMap<string, Field>>();

function byFoldedName(frontMatter: FrontMatter): ReadonlyMap<string, Field> {
  const known = folded.get(frontMatter);
  if (known) return known;
  const byName = new Map<string, Field>();
  for (const [key, value] of Object.entries(frontMatter)) {
    const name = fold(key);
    if (!isBlank(value) && !byName.has(name)) byName.set(name, { key, value });
  }
  folded.set(frontMatter, byName);
  return byName;
}

/**
 * The fields that bear one of `names`, in the order of the names, blank ones left out.
 *
 * @param names folded: lower case, without `-`, `_` and blanks
 */
export function findFields(frontMatter: FrontMatter, names: readonly string[]): Field[] {
  const byName = byFoldedName(frontMatter);
  const found: Field[] = [];
  for (const name of names) {
    const field = byName.get(name);
    if (field) found.push(field);
  }
  return found;
}

/** Keys whose field says the same as `field`: with it used, they hold nothing more. */
export function sameAs(field: Field, fields: Field[]): string[] {
  if (fields.length === 1) return [field.key];
  const wanted = JSON.stringify(field.value);
  return fields.filter(({ value }) => JSON.stringify(value) === wanted).map(({ key }) => key);
}

export const nothing = <T>(value: T): Mapped<T> => ({ value, used: [], messages: [] });

export const fromField = (key: string): string => `front matter \`${key}\``;

/**
 * The first of `names` whose value `read` understands. A value that it does not understand is left
 * where it is, so that it ends in the article's `frontMatter`.
 *
 * @param read gives undefined for a value that it cannot use
 */
export function firstUsable<T>(
  frontMatter: FrontMatter,
  names: readonly string[],
  read: (value: Json) => T | undefined,
): Mapped<T | undefined> {
  const fields = findFields(frontMatter, names);
  for (const field of fields) {
    const value = read(field.value);
    if (value === undefined) continue;
    // An attribute takes the name of an object, not all that it holds.
    const used = holdsObject(field.value) ? [] : sameAs(field, fields);
    return { value, origin: fromField(field.key), used, messages: [] };
  }
  return nothing(undefined);
}

const holdsObject = (value: Json): boolean =>
  Array.isArray(value) ? value.some(holdsObject) : value !== null && typeof value === 'object';

/** A scalar as text; undefined for lists, mappings and blanks. */
export function asText(value: Json): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  return value.replace(/\s+/g, ' ').trim() || undefined;
}

/** A list of names: a list of scalars or objects with a name, or one text with commas between. */
export function asNames(value: Json): string[] | undefined {
  const items = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/[,，;；、]/)
      : [value];
  const names = items.flatMap((item) => nameOf(item) ?? []);
  return names.length > 0 ? [...new Set(names)] : undefined;
}

function nameOf(item: Json): string | undefined {
  if (item !== null && typeof item === 'object' && !Array.isArray(item)) {
    return asText(item.name ?? item.title ?? item.label ?? null);
  }
  return asText(item);
}

/** True and false in the spellings of YAML 1.1 too; undefined for anything else. */
export function asBoolean(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = asText(value)?.toLowerCase();
  if (text === 'true' || text === 'yes' || text === 'on' || text === '1') return true;
  if (text === 'false' || text === 'no' || text === 'off' || text === '0') return false;
  return undefined;
}
