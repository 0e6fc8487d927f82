import type { Core } from '@strapi/strapi';
import type { AttributeType } from '../../../core/mapping/content-type';
import { valuesOf, type AttributeValues } from '../../../core/mapping/custom-entry';
import type { Entry, EntryImage, Json } from '../../../core/types';
import type { Target } from './target';
import type { Post } from './types';
import { ARTICLE, IMAGE } from './uids';

export type Values = AttributeValues;
export type Status = 'draft' | 'published';

/** An entry as the Document Service gives it, in one of its two versions. */
export interface ArticleVersion {
  documentId: string;
  slug: string | null;
  values: Values;
  /** All that a person can change in it, also attributes that the importer knows nothing of. */
  content: Json;
}

const SYSTEM = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

export type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

function documentIdOf(value: unknown): Json {
  return isRow(value) && typeof value.documentId === 'string' ? value.documentId : null;
}

function listOf(value: unknown): Json {
  return Array.isArray(value) ? value.map(documentIdOf) : [];
}

function scalarOf(type: string, value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (type === 'datetime') return new Date(value as string | Date).toISOString();
  // Strings, numbers and what a JSON column holds.
  return value as Json;
}

function readValue({ type, isMany }: AttributeType, value: unknown): Json {
  if (type !== 'relation') return scalarOf(type, value);
  return isMany ? listOf(value) : documentIdOf(value);
}

/** The values of a row; those of columns that were not read are null. */
export function readValues({ attributes }: Target, row: Row): Values {
  const entries = Object.entries(attributes);
  return Object.fromEntries(entries.map(([name, type]) => [name, readValue(type, row[name])]));
}

function readContent(value: unknown): Json {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(contentOrReference);
  if (!isRow(value)) return (value ?? null) as Json;
  const entries = Object.entries(value).filter(([key]) => !SYSTEM.has(key));
  return Object.fromEntries(entries.map(([key, item]) => [key, contentOrReference(item)]));
}

function contentOrReference(value: unknown): Json {
  return documentIdOf(value) ?? readContent(value);
}

/** Reads one version of an entry, or null where there is none. */
export async function readArticle(
  strapi: Core.Strapi,
  target: Target,
  { documentId, locale, status }: Version,
): Promise<ArticleVersion | null> {
  const params = { documentId, ...localeParam(locale), status, populate: '*' as const };
  const row: Row | null = await strapi.documents(target.uid).findOne(params);
  if (!row) return null;
  const values = readValues(target, row);
  return { documentId, slug: slugOf(target, values), values, content: readContent(row) };
}

/** The address of an entry; a `uid` attribute holds a text. */
export const slugOf = ({ slug }: Target, values: Values): string | null =>
  slug === null ? null : ((values[slug] ?? null) as string | null);

interface Version {
  documentId: string;
  locale: string | null;
  status: Status;
}

/** Types without locales know no such parameter. */
export const localeParam = (locale: string | null) => (locale === null ? {} : { locale });

/** What an article's attributes get from its entry; the slug is decided apart. */
function articleInput(entry: Entry): Values {
  return {
    title: entry.title,
    excerpt: entry.excerpt || null,
    body: entry.body,
    date: entry.date,
    updated: entry.updated,
    author: entry.author || null,
    source: entry.source || null,
    editor: entry.editor || null,
    link: entry.link || null,
    aliases: entry.aliases,
    frontMatter: entry.frontMatter,
    images: plain(entry.images),
    categories: entry.categories,
    tags: entry.tags,
    cover: plain(coverOf(entry)),
  };
}

/** Pictures are mappings of texts: plain data, like all that an entry holds. */
const plain = (images: EntryImage[]): Json => images as unknown as Json;

function coverOf({ cover, images }: Entry): EntryImage[] {
  if (cover === null) return [];
  return [
    images.find(({ url }) => url === cover) ?? { url: cover, alt: '', caption: '', credit: '' },
  ];
}

/** The attributes that point to Images. */
export const picturesOf = ({ attributes }: Target): string[] =>
  Object.keys(attributes).filter((name) => attributes[name]?.target === IMAGE);

/**
 * What an entry gives to its attributes; relations as names, paths and pictures. Where pictures are not to
 * be touched, it has none.
 */
export function inputOf(
  target: Target,
  { entry, custom, leavesPictures }: Pick<Post, 'entry' | 'custom' | 'leavesPictures'>,
): Values {
  const own = custom ? valuesOf(custom, entry) : {};
  const all = custom && custom.type.uid !== ARTICLE ? own : { ...articleInput(entry), ...own };
  if (!leavesPictures) return all;
  return { ...all, ...Object.fromEntries(picturesOf(target).map((name) => [name, []])) };
}

/** The values of an input that need no other document. */
export function scalarValues({ attributes, slugs }: Target, input: Values): Values {
  const entries = Object.entries(input);
  const scalars = entries.filter(
    ([name]) => attributes[name]?.type !== 'relation' && !slugs.includes(name),
  );
  return Object.fromEntries(scalars);
}

/** The publication status that an entry asks for; a type without drafts has but one. */
export const statusOf = ({ hasDrafts }: Target, entry: Entry): Status =>
  entry.draft && hasDrafts ? 'draft' : 'published';
