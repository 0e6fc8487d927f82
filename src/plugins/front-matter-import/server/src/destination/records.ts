import type { Core } from '@strapi/strapi';
import { RECORD } from '../content-types';
import type { Imported } from './edits';
import { insertRows } from './bulk/rows';
import {
  isOf,
  KNOWN,
  type Row,
  STORED,
  type StoredRecord,
  toKnown,
  toRow,
  toStored,
  type WholeRecord,
  type Written,
} from './record-row';
import { findRow, findRows, lockRows } from './rows';
import type { Failure, Known, Missing, Post } from './types';

/** The record that holds the claim on a set of translations. */
export interface FirstRecord {
  id: number;
  file: string;
  article: string | null;
}

/** An address that a record keeps for its entry. */
interface Claim {
  slug: string;
  locale: string | null;
  uid: string;
}

/** A record with the address that it keeps. */
interface ClaimRow {
  id: number;
  slug: string;
  /** "" for a type without locales. */
  locale: string;
}

/**
 * Reads and writes import records. They go to the database directly, not through the Document
 * Service: they are the importer's memory, and nobody waits for events about them.
 */
export function createRecords(strapi: Core.Strapi) {
  const query = () => strapi.db.query(RECORD);

  /**
   * Writes the record that `lock` found. Where it found none, this must create one: looking again
   * could find that of another import, and the article that was written for this one would be left over.
   */
  async function write(known: { id: number } | null, data: Record<string, unknown>) {
    if (known) await query().update({ where: { id: known.id }, data });
    else await query().create({ data });
  }

  return {
    /** What stands in the records with these keys, without what only an update needs. */
    async findAll(keys: readonly string[]): Promise<Map<string, Known>> {
      const where = { key: { $in: keys } };
      const select = ['key', ...KNOWN];
      const rows = await findRows<Row & { key: string }>(strapi, RECORD, { where, select });
      return new Map(rows.map((row) => [row.key, toKnown(row)]));
    },

    /** The hashes of the files' bytes when they were imported last. */
    async findHashes(keys: readonly string[]): Promise<Map<string, string>> {
      const where = { key: { $in: keys }, sourceHash: { $notNull: true } };
      const select = ['key', 'sourceHash'];
      const rows = await findRows<{ key: string; sourceHash: string }>(strapi, RECORD, {
        where,
        select,
      });
      return new Map(rows.map(({ key, sourceHash }) => [key, sourceHash]));
    },

    /**
     * Reads a record and keeps others from writing it until the transaction ends. The update that
     * changes nothing locks the row; on SQLite it takes the write lock at once, where a transaction
     * that begins by reading could only fail later, against another one that does the same.
     */
    async lock(key: string): Promise<StoredRecord | null> {
      await query().updateMany({ where: { key }, data: { key } });
      const row = await findRow<Row>(strapi, RECORD, { where: { key }, select: STORED });
      return row && toStored(row);
    },

    /**
     * Reads many records and keeps others from writing them until the transaction ends, as `lock` does
     * with one. What is read is what they hold now, whenever the transaction began.
     */
    async findStored(keys: readonly string[]): Promise<Map<string, StoredRecord>> {
      const [key] = keys;
      await query().updateMany({ where: { key }, data: { key } });
      const rows = await lockRows<Row & { key: string }>(strapi, RECORD, {
        where: { key: { $in: keys } },
        select: ['key', ...STORED],
      });
      return new Map(rows.map((row) => [row.key, toStored(row)]));
    },

    /** Ids of the records that have a slug. */
    async findClaims({ slug, locale, uid }: Claim): Promise<number[]> {
      const where = { slug, articleLocale: locale ?? '', ...isOf(uid) };
      const rows = await findRows<Pick<Row, 'id'>>(strapi, RECORD, { where, select: ['id'] });
      return rows.map(({ id }) => id);
    },

    /** The records that have one of the slugs. */
    async findClaimed(slugs: readonly string[], uid: string): Promise<ClaimRow[]> {
      const where = { slug: { $in: slugs }, ...isOf(uid) };
      const select = ['id', 'slug', 'articleLocale'];
      type Claimed = { id: number; slug: string; articleLocale: string | null };
      const rows = await findRows<Claimed>(strapi, RECORD, { where, select });
      return rows.map(({ id, slug, articleLocale }) => ({ id, slug, locale: articleLocale ?? '' }));
    },

    async releaseClaims(ids: number[]): Promise<void> {
      if (ids.length === 0) return;
      await query().updateMany({ where: { id: { $in: ids } }, data: { slug: null } });
    },

    /** The record with the claim on a set of translations; others wait for it until the transaction ends. */
    async lockFirst(translationOf: string): Promise<FirstRecord | null> {
      await query().updateMany({ where: { translationOf }, data: { translationOf } });
      const select = ['id', 'file', 'article'];
      return findRow<FirstRecord>(strapi, RECORD, { where: { translationOf }, select });
    },

    async releaseTranslations(id: number): Promise<void> {
      await query().update({ where: { id }, data: { translationOf: null } });
    },

    /** What the file that an article was first made of brought to it. */
    async findImported(documentId: string): Promise<Imported[]> {
      const where = { article: documentId };
      const select = ['imported'];
      const rows = await findRows<Pick<Row, 'imported'>>(strapi, RECORD, { where, select });
      return rows.flatMap(({ imported }) => (imported ? [imported] : []));
    },

    async writeImported(known: StoredRecord | null, post: Post, written: Written): Promise<void> {
      await write(known, toRow(post, written));
    },

    /** The same for a record that is there, in one statement. */
    async rewrite(id: number, post: Post, written: Written): Promise<void> {
      const data = { ...toRow(post, written), updatedAt: new Date() };
      await query().updateMany({ where: { id }, data });
    },

    /** Remembers posts that have no records yet. */
    async createAll(posts: readonly { post: Post; written: Written }[]): Promise<void> {
      await insertRows(
        strapi,
        RECORD,
        posts.map(({ post, written }) => toRow(post, written)),
      );
    },

    /** Records of sets of translations, by the set: those whose file the document was first made of. */
    async findFirsts(groups: readonly string[]): Promise<Set<string>> {
      const where = { translationOf: { $in: groups } };
      const select = ['translationOf'];
      const rows = await findRows<Pick<Row, 'translationOf'>>(strapi, RECORD, { where, select });
      return new Set(rows.flatMap(({ translationOf }) => translationOf ?? []));
    },

    /** Remembers the description that a section's page gave to its category. */
    async writeSection(
      known: StoredRecord | null,
      { key, file, description }: { key: string; file: string; description: string },
    ): Promise<void> {
      await write(known, { key, file, status: 'imported', imported: { description } });
    },

    /** Remembers values that were written apart from an import of the file. */
    async writeHashes(id: number, imported: Imported): Promise<void> {
      await query().updateMany({ where: { id }, data: { imported, updatedAt: new Date() } });
    },

    /** Remembers what became of an entry because its file was gone. */
    async markMissing(id: number, missing: Missing, imported: Imported): Promise<void> {
      await query().update({ where: { id }, data: { missing, imported } });
    },

    /** All that a record holds, for writing it again. */
    async findWhole(id: number): Promise<WholeRecord> {
      const { id: _id, ...row } = (await query().findOne({ where: { id } })) as Row & WholeRecord;
      return row;
    },

    /** The file's path relative to the Strapi project. */
    async fileOf(id: number): Promise<string> {
      const row = await findRow<{ file: string }>(strapi, RECORD, {
        where: { id },
        select: ['file'],
      });
      return row?.file ?? '';
    },

    async writeFailure(known: StoredRecord | null, failure: Failure): Promise<void> {
      const { identity, error, warnings } = failure;
      await write(known, { ...identity, status: 'failed', error, warnings });
    },
  };
}

export type Records = ReturnType<typeof createRecords>;
