import { findFields, fold, fromField, isBlank } from '../map/fields';
import type { Entry, FrontMatter, Json, Origins } from '../types';
import type { FileFacts } from './config';

/** What a rule can draw from: the file, and what the import itself found in it. */
export interface Scope {
  file: FileFacts;
  entry: Entry;
  origins: Origins;
  /** IANA zone of dates that name none. */
  timezone: string;
}

/** A value by its name. */
export interface Found {
  value: Json;
  /** In words, for people: "front matter `title`". */
  origin: string;
  /** The keys under which it stands in the front matter, from the top down. */
  used?: string[];
  /** The attribute of the entry that it is. */
  field?: keyof Entry;
}

const isMapping = (value: Json): value is FrontMatter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of the front matter; `extra.score` is one within `extra`. */
export function inFrontMatter(frontMatter: FrontMatter, name: string): Found | undefined {
  const [field] = findFields(frontMatter, [fold(name)]);
  if (field) return { value: field.value, origin: fromField(field.key), used: [field.key] };
  const dot = name.indexOf('.');
  if (dot === -1) return undefined;
  const [parent] = findFields(frontMatter, [fold(name.slice(0, dot))]);
  if (!parent || !isMapping(parent.value)) return undefined;
  const inner = inFrontMatter(parent.value, name.slice(dot + 1));
  const used = [parent.key, ...(inner?.used ?? [])];
  return inner && { value: inner.value, origin: fromField(used.join('.')), used };
}

/** What the import makes of every file, by the name of the attribute. */
export const FOUND_ATTRIBUTES = [
  'title',
  'slug',
  'date',
  'updated',
  'author',
  'source',
  'editor',
  'link',
  'excerpt',
  'body',
  'aliases',
  'categories',
  'tags',
  'cover',
  'images',
  'frontMatter',
] as const satisfies readonly (keyof Entry)[];

/** What the import itself found for an attribute of Article. */
export function findAttribute(name: string, { entry, origins }: Scope): Found | undefined {
  const field = FOUND_ATTRIBUTES.find((attribute) => attribute === name);
  if (field === undefined) return undefined;
  // Pictures are mappings of texts: plain data, like all that an entry holds.
  const value = entry[field] as Json;
  if (isBlank(value)) return undefined;
  return { value, field, origin: origins[field] ?? (field === 'body' ? 'body' : 'the body') };
}

/** A field of the front matter, else what the import itself found under that name, else the path. */
export function lookUp(name: string, scope: Scope): Found | undefined {
  const { path, frontMatter } = scope.file;
  const found = inFrontMatter(frontMatter, name) ?? findAttribute(name, scope);
  return found ?? (name === 'path' ? { value: path, origin: 'path' } : undefined);
}

/** Front matter without the fields at some places; a mapping that is emptied so goes, too. */
export function withoutPlaces(
  frontMatter: FrontMatter,
  places: readonly (readonly string[])[],
): FrontMatter {
  if (places.length === 0) return frontMatter;
  const entries = Object.entries(frontMatter).flatMap(([key, value]): [string, Json][] => {
    const below = places.filter(([first]) => first === key).map(([, ...rest]) => rest);
    if (below.length === 0) return [[key, value]];
    if (below.some((rest) => rest.length === 0) || !isMapping(value)) return [];
    const left = withoutPlaces(value, below);
    return Object.keys(left).length > 0 ? [[key, left]] : [];
  });
  return Object.fromEntries(entries);
}
