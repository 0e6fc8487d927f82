import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Message, Stripped } from '../../../core/types';
import { CHANGE, RECORD } from '../content-types';
import type { Imported } from '../destination/edits';
import { isOf } from '../destination/record-row';
import { targetOf } from '../destination/target';
import { ARTICLE } from '../destination/uids';
import { readPresent } from '../destination/update-article';

/** Which entry is meant. */
export interface EntryPlace {
  contentType: string;
  documentId: string;
  /** Null: of a type without locales, or whichever there is. */
  locale: string | null;
}

/** What an import knows of an entry that it made. */
export interface ImportedEntry {
  /** The name by which records know the file. */
  file: string;
  preset: string | null;
  site: string | null;
  importedAt: string;
  /** The run that changed the entry last; null where its changes are not remembered. */
  run: number | null;
  stripped: Stripped[];
  warnings: Message[];
  /** The attributes that a person changed since. */
  edited: string[];
}

interface Row {
  file: string;
  preset: string | null;
  site: string | null;
  articleLocale: string | null;
  imported: Imported | null;
  stripped: Stripped[] | null;
  warnings: Message[] | null;
  updatedAt: string | Date;
}

async function findRow(strapi: Core.Strapi, place: EntryPlace): Promise<Row> {
  const { contentType, documentId, locale } = place;
  const where = { article: documentId, ...isOf(contentType) };
  const orderBy = { id: 'asc' };
  const rows = (await strapi.db.query(RECORD).findMany({ where, orderBy })) as Row[];
  const found = locale === null ? rows[0] : rows.find((row) => row.articleLocale === locale);
  if (found) return found;
  throw new errors.NotFoundError('This entry was not imported: nothing is known of a file of it.');
}

async function lastRunOf(strapi: Core.Strapi, { documentId }: EntryPlace): Promise<number | null> {
  const where = { article: documentId };
  const newest = { where, select: ['run'], orderBy: { id: 'desc' }, limit: 1 };
  const [change] = (await strapi.db.query(CHANGE).findMany(newest)) as { run: number }[];
  return change?.run ?? null;
}

async function editsOf(strapi: Core.Strapi, place: EntryPlace, row: Row): Promise<string[]> {
  const target = targetOf(strapi, place.contentType);
  const locale = row.articleLocale || null;
  const imported = row.imported ?? {};
  const before = { documentId: place.documentId, locale, imported };
  const present = await readPresent({ strapi, target }, before);
  return [...(present?.edits ?? [])];
}

/**
 * Tells where an entry came from, and what became of it.
 * @throws NotFoundError for an entry that no import made
 */
export async function findImported(strapi: Core.Strapi, place: EntryPlace): Promise<ImportedEntry> {
  if (place.contentType !== ARTICLE && !strapi.contentTypes[place.contentType as typeof ARTICLE])
    throw new errors.NotFoundError(`There is no content type \`${place.contentType}\`.`);
  const row = await findRow(strapi, place);
  const { file, preset, site } = row;
  return {
    ...{ file, preset, site },
    importedAt: new Date(row.updatedAt).toISOString(),
    run: await lastRunOf(strapi, place),
    stripped: row.stripped ?? [],
    warnings: row.warnings ?? [],
    edited: await editsOf(strapi, place, row),
  };
}
