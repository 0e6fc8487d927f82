import type { FrontMatter, Json } from '../types';
import { firstUsable, type Mapped } from './fields';
import { readWikiName } from './wiki-name';

const COVER_NAMES = [
  'headimg',
  'cover',
  'coverimage',
  'thumbnail',
  'image',
  'banner',
  'featuredimage',
  'featureimage',
  'heroimage',
  'headerimg',
  'headerimage',
  'ogimage',
  'hero',
];

const PLACEHOLDER_HOSTS = new Set([
  'picsum.photos',
  'loremflickr.com',
  'placehold.co',
  'placehold.it',
  'placekitten.com',
  'via.placeholder.com',
  'dummyimage.com',
  'fakeimg.pl',
]);

const isWeb = (address: string): boolean => /^(?:https?:)?\/\//i.test(address);

function hostOf(address: string): string {
  const absolute = address.startsWith('//') ? `https:${address}` : address;
  return URL.canParse(absolute) ? new URL(absolute).hostname : '';
}

/** Whether a picture only fills a hole: a random or made-up one from a service for that. */
export const isPlaceholder = (address: string): boolean => PLACEHOLDER_HOSTS.has(hostOf(address));

/** Whether an address leads to the web and not to a file beside the post. */
export const isRemote = (address: string): boolean => isWeb(address);

/**
 * The real address behind a picture proxy that has it as its whole query:
 * `https://proxy.example/?https://real.example/a.png` → `https://real.example/a.png`.
 */
export function unwrapProxy(address: string): string {
  const trimmed = address.trim();
  const wrapped = /^https?:\/\/[^?#]+\?((?:https?:)?\/\/\S+|https?%3A%2F%2F\S+)$/i.exec(
    trimmed,
  )?.[1];
  if (!wrapped) return trimmed;
  if (!/^https?%3A/i.test(wrapped)) return wrapped;
  try {
    return decodeURIComponent(wrapped);
  } catch (error) {
    if (error instanceof URIError) return trimmed; // a stray % is none of an address that is wrapped
    throw error;
  }
}

function addressOf(value: Json): string | undefined {
  if (Array.isArray(value)) return value.length > 0 ? addressOf(value[0] ?? null) : undefined;
  if (value !== null && typeof value === 'object') {
    return addressOf(value.url ?? value.src ?? value.image ?? value.path ?? null);
  }
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return readWikiName(value)?.target ?? value.trim();
}

/**
 * The cover's address, its proxy unwrapped; a placeholder is none.
 * @param more further names of the field
 */
export function mapCover(frontMatter: FrontMatter, more: readonly string[]): Mapped<string | null> {
  const found = firstUsable(frontMatter, [...COVER_NAMES, ...more], (value) => {
    const address = addressOf(value);
    if (!address || isPlaceholder(address) || /^data:/i.test(address)) return undefined;
    return unwrapProxy(address);
  });
  // Of several pictures one is the cover; of a picture that gets no Image the reference must stay.
  const first = found.used[0] === undefined ? null : frontMatter[found.used[0]];
  const isWhole = !Array.isArray(first) || first.length === 1;
  const used = isWhole && isRemote(found.value ?? '') ? found.used : [];
  return { ...found, value: found.value ?? null, used };
}
