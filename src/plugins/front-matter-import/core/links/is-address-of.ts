import { slugify } from '../map/slug';
import { decodeAddress, splitAddress } from './address';
import { bareNames, foldPathName, namesOf } from './names-of';

/** What tells whether an address is a post's. */
export interface Addressed {
  /** Path below the site's root. */
  path: string;
  slug: string;
  /** ISO 8601 in UTC. */
  date: string | null;
  aliases: readonly string[];
  categories: readonly string[][];
  /** Whether `aliases` hold the address that the site's pattern gives. */
  hasPattern: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

/** An address without what servers do not tell apart. */
const fold = (address: string): string =>
  foldPathName(decodeAddress(splitAddress(address).path))
    .replace(/^(?:https?:)?\/\/[^/]+/, '')
    .replace(/(?:\/index)?\.html?$/, '')
    .replace(/^\/+|\/+$/g, '');

/**
 * Whether a post stood at an address: one that it names itself, or one whose last part is its name
 * and whose every other part is told by its date, folders or categories.
 */
export function isAddressOf(address: string, post: Addressed): boolean {
  const wanted = fold(address);
  if (wanted === '') return false;
  if (post.aliases.some((alias) => fold(alias) === wanted)) return true;
  const parts = wanted.split('/');
  const name = parts.pop() ?? '';
  if (!namesOf(post.path).includes(name) && post.slug !== name) return false;
  // A name alone says little where the site has its own pattern.
  if (parts.length === 0) return !post.hasPattern;
  const dates = datesOf(post.date);
  const folders = foldersOf(post);
  return parts.every((part) => (/^\d{1,4}$/.test(part) ? dates.has(part) : folders.has(part)));
}

/** Years, months and days around a date: the site may count them in another zone. */
function datesOf(date: string | null): Set<string> {
  if (date === null) return new Set();
  const days = [-DAY, 0, DAY].map((shift) => new Date(Date.parse(date) + shift).toISOString());
  const parts = days.flatMap((day) => /^(\d{4})-(\d\d)-(\d\d)/.exec(day)?.slice(1) ?? []);
  return new Set(parts.flatMap((part) => [part, part.replace(/^0/, '')]));
}

function foldersOf({ path, categories }: Addressed): Set<string> {
  const folders = path.split('/').flatMap((part) => bareNames(part.replace(/^_/, '')));
  const names = categories.flat().flatMap((name) => [foldPathName(name), slugify(name)]);
  return new Set([...folders, ...names]);
}
