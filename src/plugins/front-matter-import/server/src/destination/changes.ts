import type { Core } from '@strapi/strapi';
import { CHANGE } from '../content-types';
import type { Status, Values } from './article-values';
import { insertRows } from './bulk/rows';
import type { StoredRecord, WholeRecord } from './record-row';

/** How an entry was before a run changed it. */
export interface Before {
  /** Previous values of the attributes that the run wrote; relations as documentIds. */
  values: Values;
  /** Its previous publication. */
  status: Status;
  /** What was remembered of its file. */
  record: Omit<StoredRecord, 'id'>;
}

/** A version of an entry as it stood in its table. */
export interface Version {
  isPublished: boolean;
  createdAt: unknown;
  updatedAt: unknown;
  publishedAt: unknown;
}

/** How an entry was before a run deleted it: with all that makes it again. */
export interface BeforeDeletion extends Before {
  /** Values of the published version; null where there was none. */
  published: Values | null;
  versions: Version[];
  whole: WholeRecord;
}

/** What a run did to one entry. */
export interface Change {
  /** Key of the file's record. */
  key: string;
  kind: 'created' | 'updated' | 'deleted';
  contentType: string;
  documentId: string;
  locale: string | null;
  /** Null for an entry that the run created. */
  before: Before | BeforeDeletion | null;
}

/**
 * Remembers what a run does, in the transaction that does it, so that it can be undone.
 * @param run its id; null for an import that nobody can undo: nothing is remembered
 */
export const createChanges = (strapi: Core.Strapi, run: number | null) => ({
  async add(changes: readonly Change[]): Promise<void> {
    if (run === null) return;
    const rows = changes.map(({ documentId: article, locale: articleLocale, ...change }) => ({
      ...change,
      run,
      article,
      articleLocale,
    }));
    await insertRows(strapi, CHANGE, rows);
  },
});

export type Changes = ReturnType<typeof createChanges>;
