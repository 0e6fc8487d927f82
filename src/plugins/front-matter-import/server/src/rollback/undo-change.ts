import type { Core } from '@strapi/strapi';
import { CHANGE, LINK, RECORD } from '../content-types';
import { localeParam, type Values } from '../destination/article-values';
import type { Before, BeforeDeletion } from '../destination/changes';
import { findEdits, type Imported } from '../destination/edits';
import { hashOf } from '../destination/hash';
import { findRows } from '../destination/rows';
import type { Target } from '../destination/target';
import type { PresentEntry } from './present-entries';

/** A change as it stands in the database. */
export interface StoredChange {
  id: number;
  run: number;
  key: string;
  kind: 'created' | 'updated' | 'deleted';
  contentType: string;
  article: string;
  articleLocale: string | null;
  before: Before | BeforeDeletion | null;
}

/** What undoing a change comes to. */
export interface Undone {
  outcome: 'deleted' | 'restored' | 'kept' | 'gone';
  file: string;
  title: string | null;
  documentId: string;
  contentType: string;
  /** Attributes that get their previous values back. */
  restored: string[];
  /** Attributes that a person changed since, and that therefore stay. */
  kept: string[];
  /** Why it was kept, where no attribute says so. */
  reason: string | null;
}

/** What is remembered of the file of a change. */
export interface RecordOfChange {
  id: number;
  file: string;
  title: string | null;
  imported: Imported;
}

interface Case {
  strapi: Core.Strapi;
  target: Target;
  change: StoredChange;
  record: RecordOfChange;
  present: PresentEntry;
  /** False for a look at what would be done. */
  writes: boolean;
}

/** What a person changed since the last import, attributes and publication. */
export function editsOf({ record, present }: Pick<Case, 'record' | 'present'>): string[] {
  const edits = [...findEdits(present.values, record.imported)];
  const wasStatus = record.imported.status;
  const isStatusEdited = wasStatus !== undefined && wasStatus !== hashOf(present.status);
  return isStatusEdited ? [...edits, 'status'] : edits;
}

/** The entry of a change, of which nothing has been undone yet. */
export const about = ({
  change,
  record,
  present,
}: Pick<Case, 'change' | 'record' | 'present'>): Omit<Undone, 'outcome'> => ({
  file: record.file,
  title: record.title,
  documentId: present.documentId,
  contentType: change.contentType,
  restored: [],
  kept: [],
  reason: null,
});

/** Why an entry is not undone before later runs that changed it; null where there are none. */
export async function laterThan(strapi: Core.Strapi, change: StoredChange): Promise<string | null> {
  const { id, run, article, articleLocale } = change;
  const where = { id: { $gt: id }, run: { $ne: run }, article, articleLocale };
  const rows = await findRows<{ run: number }>(strapi, CHANGE, { where, select: ['run'] });
  const runs = [...new Set(rows.map((row) => row.run))];
  return runs.length > 0 ? `changed by run ${runs.join(', ')} since; undo that first` : null;
}

async function deleteEntry({ strapi, target, change, record, present }: Case): Promise<void> {
  const { documentId, locale } = present;
  await strapi.documents(target.uid).delete({ documentId, ...localeParam(locale) });
  await strapi.db.query(RECORD).delete({ where: { id: record.id } });
  await strapi.db.query(LINK).deleteMany({ where: { source: change.key } });
}

async function restoreStatus(found: Case, before: Before): Promise<void> {
  const { strapi, target, present } = found;
  if (present.status === before.status) return;
  const { documentId, locale } = present;
  const where = { documentId, ...localeParam(locale) };
  if (before.status === 'draft') await strapi.documents(target.uid).unpublish(where);
  else await strapi.documents(target.uid).publish(where);
}

async function restoreEntry(found: Case, before: Before, values: Values): Promise<void> {
  const { strapi, target, record, present } = found;
  const { documentId, locale } = present;
  const data: object = values;
  const isPublic = present.status === 'published' && before.status === 'published';
  if (Object.keys(values).length > 0) {
    const version = isPublic && target.hasDrafts ? ({ status: 'published' } as const) : {};
    await strapi
      .documents(target.uid)
      .update({ documentId, ...localeParam(locale), data, ...version });
  }
  await restoreStatus(found, before);
  const { documentId: _article, locale: _locale, ...known } = before.record;
  await strapi.db.query(RECORD).update({ where: { id: record.id }, data: known });
}

/** Undoes one change, as far as nobody worked on the entry since. */
export async function undoChange(found: Case): Promise<Undone> {
  const { strapi, change, writes } = found;
  const reason = await laterThan(strapi, change);
  if (reason !== null) return { ...about(found), outcome: 'kept', reason };
  const edits = editsOf(found);
  const { before } = change;
  if (change.kind === 'created' || !before) {
    if (edits.length > 0) return { ...about(found), outcome: 'kept', kept: edits };
    if (writes) await deleteEntry(found);
    return { ...about(found), outcome: 'deleted' };
  }
  const isEdited = new Set(edits);
  const values = Object.fromEntries(
    Object.entries(before.values).filter(([name]) => !isEdited.has(name)),
  );
  const status = isEdited.has('status') ? found.present.status : before.status;
  if (writes) await restoreEntry(found, { ...before, status }, values);
  const kept = edits.filter((name) => name in before.values || name === 'status');
  const names = Object.keys(values).sort();
  const restored = status === found.present.status ? names : [...names, 'status'];
  return { ...about(found), outcome: 'restored', restored, kept };
}
