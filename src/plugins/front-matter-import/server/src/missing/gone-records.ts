import { resolve, sep } from 'node:path';
import type { Core } from '@strapi/strapi';
import { RECORD } from '../content-types';
import type { IsGone } from '../destination/moved';
import { findRows } from '../destination/rows';
import { targetOf } from '../destination/target';
import type { Missing } from '../destination/types';
import { ARTICLE } from '../destination/uids';
import { isSourcePath } from '../sources/is-source-path';
import type { MissingAction } from './retire';

/** The record of a file that is gone. */
export interface GoneRecord {
  /** The record's key. */
  key: string;
  /** Where the file stood, below the root. */
  path: string;
  documentId: string;
  contentType: string;
  locale: string | null;
  slug: string | null;
  title: string | null;
}

/** What is known of the files that stood below a folder when they were imported. */
export interface RecordsBelow {
  /** How many of them have entries, as far as the import knows. */
  total: number;
  gone: GoneRecord[];
}

interface Row extends Omit<GoneRecord, 'path' | 'documentId' | 'locale' | 'contentType'> {
  id: number;
  /** Relative to the project. */
  file: string;
  article: string;
  articleLocale: string | null;
  contentType: string | null;
  missing: Missing | null;
}

/** So many records are looked at together. */
const BATCH = 1000;

const SELECT = [
  'id',
  'key',
  'file',
  'article',
  'articleLocale',
  'contentType',
  'missing',
  'slug',
  'title',
];

/** All records with entries. A search for the folder's name would need no less: databases read all, too. */
async function* batches(strapi: Core.Strapi): AsyncGenerator<Row[]> {
  for (let last = 0; ; ) {
    const batch = (await strapi.db.query(RECORD).findMany({
      where: { id: { $gt: last }, article: { $notNull: true } },
      select: SELECT,
      orderBy: { id: 'asc' },
      limit: BATCH,
    })) as Row[];
    if (batch.length === 0) return;
    yield batch;
    last = batch.at(-1)?.id ?? last;
  }
}

interface Place {
  /** Real, absolute path of the folder. */
  root: string;
  /** The project's folder. */
  appDir: string;
}

/** A file's path below the root; null for one that an import of the root would not take. */
function pathBelow({ root, appDir }: Place, file: string): string | null {
  const absolute = resolve(appDir, file);
  const start = root.endsWith(sep) ? root : `${root}${sep}`;
  if (!absolute.startsWith(start)) return null;
  const path = absolute.slice(start.length).split(sep).join('/');
  return isSourcePath(path) ? path : null;
}

const localeKey = (documentId: string, locale: string | null): string => `${documentId} ${locale}`;

/** The records whose entries are still there: a person may have deleted one. */
async function withEntries<Found extends { row: Row }>(
  strapi: Core.Strapi,
  found: readonly Found[],
): Promise<Found[]> {
  const typeOf = ({ row }: Found): string => row.contentType ?? ARTICLE;
  const types = [...new Set(found.map(typeOf))].filter((uid) => uid in strapi.contentTypes);
  const present = new Set<string>();
  for (const uid of types) {
    const target = targetOf(strapi, uid);
    const ids = found.filter((each) => typeOf(each) === uid).map(({ row }) => row.article);
    const where = { documentId: { $in: ids } };
    const select = ['documentId', 'locale'];
    type Entry = { documentId: string; locale: string | null };
    for (const { documentId, locale } of await findRows<Entry>(strapi, target.uid, {
      where,
      select,
    }))
      present.add(localeKey(documentId, target.isLocalized ? locale : null));
  }
  return found.filter(({ row }) => present.has(localeKey(row.article, row.articleLocale || null)));
}

const toGone = ({ row, path }: { row: Row; path: string }): GoneRecord => ({
  key: row.key,
  path,
  documentId: row.article,
  contentType: row.contentType ?? ARTICLE,
  locale: row.articleLocale || null,
  slug: row.slug,
  title: row.title,
});

/**
 * Finds the records of files that stood below a folder and are gone, but for those with which an earlier
 * run did the same already.
 *
 * @param isGone whether a file stands no more where it was imported from, nor anywhere else
 */
export async function findGone(
  strapi: Core.Strapi,
  place: Place,
  { isGone, action }: { isGone: IsGone; action: MissingAction },
): Promise<RecordsBelow> {
  const isDone = ({ missing }: Row): boolean =>
    missing === 'deleted' || (missing === 'unpublished' && action === 'unpublish');
  const below: RecordsBelow = { total: 0, gone: [] };
  for await (const batch of batches(strapi)) {
    const found = batch.flatMap((row) => {
      const path = pathBelow(place, row.file);
      return path === null || row.missing === 'deleted' ? [] : { row, path };
    });
    below.total += found.length;
    const gone = found.filter(({ row }) => !isDone(row) && isGone(row.file));
    below.gone.push(...(await withEntries(strapi, gone)).map(toGone));
  }
  return below;
}
