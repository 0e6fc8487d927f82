import type { Core } from '@strapi/strapi';
import type { Entry, Json } from '../../../core/types';
import { ARTICLE } from './uids';

/** The article's attributes that hold a value of their own. */
const SCALARS = [
  'title',
  'slug',
  'excerpt',
  'body',
  'date',
  'updated',
  'author',
  'source',
  'editor',
  'link',
  'aliases',
  'frontMatter',
] as const;

/** The article's attributes that point to other documents; their values are documentIds. */
const LISTS = ['images', 'categories', 'tags'] as const;

export const ATTRIBUTES = [...SCALARS, ...LISTS, 'cover'] as const;

export type Attribute = (typeof ATTRIBUTES)[number];
export type Relation = (typeof LISTS)[number] | 'cover';
export type Values = { [Name in Attribute]?: Json };
export type Status = 'draft' | 'published';

/** An article as the Document Service gives it, in one of its two versions. */
export interface ArticleVersion {
  documentId: string;
  slug: string | null;
  values: Values;
  /** All that a person can change in it, also attributes that the importer knows nothing of. */
  content: Json;
}

const DATES = new Set<string>(['date', 'updated']);
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

function scalarOf(name: string, value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (DATES.has(name)) return new Date(value as string | Date).toISOString();
  // Strings, numbers and what a JSON column holds.
  return value as Json;
}

/** The values of a row; those of columns that were not read are null. */
export function readValues(row: Row): Values {
  const values: Values = { cover: documentIdOf(row.cover) };
  for (const name of SCALARS) values[name] = scalarOf(name, row[name]);
  for (const name of LISTS) values[name] = listOf(row[name]);
  return values;
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

/** Reads one version of an article, or null where there is none. */
export async function readArticle(
  strapi: Core.Strapi,
  params: { documentId: string; locale: string; status: Status },
): Promise<ArticleVersion | null> {
  const row = await strapi.documents(ARTICLE).findOne({ ...params, populate: '*' });
  if (!row) return null;
  const { documentId, slug } = row as { documentId: string; slug?: string | null };
  return { documentId, slug: slug ?? null, values: readValues(row), content: readContent(row) };
}

/** The values of an entry that need no other document. The slug is decided apart. */
export function scalarValues(entry: Entry): Values {
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
  };
}

/** The publication status that an entry asks for. */
export const statusOf = (entry: Entry): Status => (entry.draft ? 'draft' : 'published');
