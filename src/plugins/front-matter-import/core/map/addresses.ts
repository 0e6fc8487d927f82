import type { FrontMatter, Json } from '../types';
import { asText, findFields, firstUsable, fromField, type Mapped } from './fields';

const LINK_NAMES = [
  'link',
  'canonical',
  'canonicalurl',
  'originalurl',
  'sourceurl',
  'original',
  'source',
  'url',
];
const ALIAS_NAMES = ['aliases', 'alias', 'redirectfrom', 'permalink', 'url'];
const PERMALINK_NAMES = ['permalink', 'url'];

/** `:title` and `{{ page.fileSlug }}` are patterns for all posts of a site, not an address. */
const isPattern = (text: string): boolean =>
  /(?:^|\/):\w|\{[{%]/.test(text) || NAMED_PATTERNS.has(text);

/** Jekyll's names for patterns. */
const NAMED_PATTERNS = new Set(['date', 'pretty', 'ordinal', 'weekdate', 'none']);

const isAbsolute = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/** The address where the post first stood. */
export function mapLink(frontMatter: FrontMatter, more: readonly string[]): Mapped<string | null> {
  const found = firstUsable(frontMatter, [...LINK_NAMES, ...more], (value) => {
    const text = asText(value);
    return text && isAbsolute(text) ? text : undefined;
  });
  return { ...found, value: found.value ?? null };
}

// A comma is legal in a path, so a text is one address.
function addressesOf(value: Json): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => {
    // `permalink: false` keeps a page from being written.
    const text = typeof item === 'boolean' ? undefined : asText(item);
    return text && !isPattern(text) ? text : [];
  });
}

/** Addresses at which the post stood before, so that a site can redirect them. */
export function mapAliases(frontMatter: FrontMatter, more: readonly string[]): Mapped<string[]> {
  const fields = findFields(frontMatter, [...ALIAS_NAMES, ...more]).filter(
    // An absolute `url` is the post's link, not one of its paths.
    ({ key, value }) => key.toLowerCase() !== 'url' || !addressesOf(value).some(isAbsolute),
  );
  const value = [...new Set(fields.flatMap((field) => addressesOf(field.value)))];
  const used = fields.filter((field) => addressesOf(field.value).length > 0).map(({ key }) => key);
  if (value.length === 0) return { value, used: [], messages: [] };
  return { value, used, origin: used.map(fromField).join(', '), messages: [] };
}

/** The fields in which a post says its own address, with that address. */
export function findPermalinks(
  frontMatter: FrontMatter,
  more: readonly string[] = [],
): { key: string; value: string }[] {
  return findFields(frontMatter, [...PERMALINK_NAMES, ...more]).flatMap(({ key, value }) => {
    const [address] = Array.isArray(value) ? [] : addressesOf(value);
    return address ? { key, value: address } : [];
  });
}

/** The pattern for its address that a post has or gets, with placeholders in it. */
export function findPattern(
  frontMatter: FrontMatter,
  more: readonly string[] = [],
): string | undefined {
  return findFields(frontMatter, [...PERMALINK_NAMES, ...more])
    .flatMap(({ value }) => (typeof value === 'string' ? value.trim() : []))
    .find(isPattern);
}
