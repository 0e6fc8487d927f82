import type { FrontMatter, Json, ParsedFile } from '../../types';

const ADDRESSES = [
  'link',
  'canonical',
  'canonical_url',
  'original_url',
  'source_url',
  'url',
  'guid',
];

const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function hostIn(frontMatter: FrontMatter): string | undefined {
  const address = ADDRESSES.map((name) => textOf(frontMatter[name])).find(
    (text) => text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text),
  );
  return address && new URL(address).hostname.toLowerCase();
}

/**
 * The site that a crawled post comes from: the host of its original address; else its author, for
 * feeds name themselves so; else its folder.
 */
export function siteKeyOf({ frontMatter, path }: Pick<ParsedFile, 'frontMatter' | 'path'>): string {
  const host = hostIn(frontMatter);
  if (host) return `host ${host}`;
  const author = textOf(frontMatter.author);
  if (author) return `author ${author}`;
  return `folder ${path.split('/').slice(0, -1).join('/')}`;
}
