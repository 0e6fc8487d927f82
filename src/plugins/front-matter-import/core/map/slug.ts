import { pinyin } from 'pinyin-pro';
import { transliterate } from 'transliteration';
import type { FrontMatter } from '../types';
import { findPermalinks } from './addresses';
import { asText, findFields, fromField } from './fields';

const MAX_LENGTH = 80;
const HAN = /\p{Script=Han}/u;

function toLatin(text: string): string {
  if (!HAN.test(text)) return transliterate(text);
  return pinyin(text, { type: 'array', toneType: 'none', nonZh: 'consecutive', v: true })
    .map((part) => transliterate(part))
    .join(' ');
}

function cutAtWord(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug;
  const cut = slug.slice(0, maxLength + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : slug.slice(0, maxLength);
}

/**
 * A slug of lower-case ASCII letters, digits and hyphens. Chinese becomes pinyin without tones, other
 * scripts are transliterated.
 *
 * @param maxLength longest slug; it is cut at a word boundary
 * @returns "" for a text without any letter or digit
 */
export function slugify(text: string, maxLength = MAX_LENGTH): string {
  const words = toLatin(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[a-z0-9]+/g);
  return cutAtWord(words?.join('-') ?? '', maxLength);
}

// Names that say where a file stands, not what it is about.
const NAMELESS =
  /^(?:_?index|readme|post|article|page|content|untitled|default|new-?post|main|\d+)$/i;
/** Folders that hold a whole site: their index is its home page. */
const ROOT_FOLDER = /^(?:pages|src|source|app)$/i;
/** Where a generator makes addresses of names, it means every other name. */
const FOLDER_ITSELF = /^(?:_?index|readme)$/i;
const DATE_PREFIX = /^\d{4}-\d{1,2}-\d{1,2}[-_ ]?/;
const EXTENSION = /\.[a-z]+$/i;

/** How a preset reads the names of files. */
export interface NameForm {
  /** How they give the slug, where it is more than a date and a name. */
  fileName?: RegExp | undefined;
  /** Whether every name is an address, `page` and `1` too. */
  areAddresses?: boolean;
}

/**
 * The part of a path that names its post: `2020-01-02-hello.md` → `hello`, `hello/index.md` → `hello`.
 *
 * @param form how the names of the site's files are to be read
 */
export function nameFromPath(
  path: string,
  { fileName, areAddresses = false }: NameForm = {},
): string | undefined {
  const parts = path
    .split('/')
    .map((part) => fileName?.exec(part)?.groups?.slug ?? part.replace(DATE_PREFIX, ''));
  const file = (parts.pop() ?? '').replace(EXTENSION, '');
  if (file && !(areAddresses ? FOLDER_ITSELF : NAMELESS).test(file)) return file;
  const folder = FOLDER_ITSELF.test(file) ? parts.pop() : undefined;
  return folder && !NAMELESS.test(folder) && !ROOT_FOLDER.test(folder) ? folder : undefined;
}

function lastSegment(address: string): string {
  const path = address.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, '');
  return (path.split('/').filter(Boolean).pop() ?? '').replace(/\.html?$/i, '');
}

/** Docusaurus, Gatsby and Starlight let a slug be a whole path, `/guides/set-up`; `AC/DC live` is none. */
const slugOf = (text: string): string => (/^\S*\/\S*$/.test(text) ? lastSegment(text) : text);

interface SlugSources {
  frontMatter: FrontMatter;
  path: string;
  title: string;
  /** Crawled files are named after their title, in whatever form: the title itself serves better. */
  fileNameCounts: boolean;
  /** Names (folded) of further fields with the post's address. */
  permalinks?: readonly string[];
  names?: NameForm;
}

/** The slug: front matter's, else the permalink's or the file name's, else the title's. */
export function mapSlug(sources: SlugSources) {
  const { frontMatter, path, title, fileNameCounts } = sources;
  const fields = findFields(frontMatter, ['slug']);
  const named = fields.map(({ key, value }) => ({
    text: slugOf(asText(value) ?? ''),
    origin: fromField(key),
    // A slug that has to be rewritten is kept as its author wrote it, too.
    used: slugify(asText(value) ?? '') === value ? [key] : [],
  }));
  const addresses = findPermalinks(frontMatter, sources.permalinks).map(({ key, value }) => ({
    text: lastSegment(value),
    origin: fromField(key),
    used: [] as string[],
  }));
  const file = fileNameCounts
    ? [{ text: nameFromPath(path, sources.names) ?? '', origin: 'file name', used: [] }]
    : [];
  const fromTitle = [{ text: title, origin: 'title', used: [] }];

  for (const { text, origin, used } of [...named, ...addresses, ...file, ...fromTitle]) {
    const value = slugify(text);
    if (value) return { value, origin, used, messages: [] };
  }
  return { value: slugify(path) || 'post', origin: 'path', used: [], messages: [] };
}
