import type { Imported } from './edits';
import type { Identity, Known, Post } from './types';
import { ARTICLE } from './uids';

/** A record with all that an update of its article needs. */
export interface StoredRecord extends Known {
  id: number;
  imported: Imported;
  /** The set of translations that the record has the claim on. */
  translationOf: string | null;
}

/** A record's columns but for its id. */
export type WholeRecord = Record<string, unknown>;

/** A record as it is read. */
export interface Row {
  id: number;
  status: Known['status'];
  sourceHash: string | null;
  pipeline: string | null;
  site: string | null;
  revisitAt: string | Date | null;
  missing: Known['missing'];
  article: string | null;
  /** "" for a type without locales: two empty ones are never the same to a unique index. */
  articleLocale: string | null;
  contentType: string | null;
  slug: string | null;
  title: string | null;
  translationOf: string | null;
  imported?: Imported | null;
}

/** Records from before there were other content types name none. */
export const isOf = (contentType: string) =>
  contentType === ARTICLE
    ? { $or: [{ contentType }, { contentType: { $null: true } }] }
    : { contentType };

/** What an import made of a file. */
export interface Written {
  documentId: string;
  locale: string | null;
  slug: string | null;
  title: string | null;
  /** The set of translations that later ones find the article by; null where another file's does that. */
  translationOf: string | null;
  imported: Imported;
}

/** The columns of what is known of a file. */
export const KNOWN = [
  'id',
  'status',
  'sourceHash',
  'pipeline',
  'site',
  'revisitAt',
  'missing',
  'contentType',
  'article',
  'articleLocale',
  'slug',
  'title',
] as const;

export function toKnown(row: Row): Known {
  return {
    status: row.status,
    sourceHash: row.sourceHash,
    pipeline: row.pipeline,
    site: row.site,
    revisitAt: row.revisitAt === null ? null : new Date(row.revisitAt).toISOString(),
    missing: row.missing,
    contentType: row.contentType ?? ARTICLE,
    documentId: row.article,
    locale: row.articleLocale || null,
    slug: row.slug,
    title: row.title,
  };
}

/** Those of all that an update needs. */
export const STORED = [...KNOWN, 'translationOf', 'imported'];

export function toStored(row: Row): StoredRecord {
  const { id, translationOf, imported } = row;
  return { ...toKnown(row), id, translationOf, imported: imported ?? {} };
}

/** The columns of what an import made of a post. */
export function toRow(post: Post, written: Written): Record<string, unknown> {
  const { documentId: article, locale, slug, title, imported, translationOf } = written;
  const contentType = post.custom?.type.uid ?? ARTICLE;
  const { preset, site, origins, stripped, warnings, revisitAt, ownName } = post;
  const about = { preset, site, ownName, origins, stripped, warnings, revisitAt };
  // The file is there, and well.
  const cleared = { missing: null, error: null };
  const place = { contentType, article, articleLocale: locale ?? '' };
  const what = { ...place, slug, title, translationOf, imported };
  return { ...post.identity, status: 'imported', ...about, ...cleared, ...what };
}

/** True if the file was imported as it is, with the same options, and time changed nothing since. */
export function isUpToDate(known: Known, identity: Identity, now: number): boolean {
  return (
    known.status === 'imported' &&
    // A file that comes back brings its entry back.
    known.missing === null &&
    known.sourceHash === identity.sourceHash &&
    known.pipeline === identity.pipeline &&
    (known.revisitAt === null || Date.parse(known.revisitAt) > now)
  );
}
