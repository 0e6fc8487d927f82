import type { Core } from '@strapi/strapi';
import { localeParam, type ArticleVersion } from '../destination/article-values';
import type { Before, BeforeDeletion, Change, Changes, Version } from '../destination/changes';
import { hashOf } from '../destination/hash';
import type { StoredRecord } from '../destination/record-row';
import type { Records } from '../destination/records';
import { usedAmong } from '../destination/references';
import { targetOf, type Target } from '../destination/target';
import type { Outcome } from '../destination/types';
import { readPresent, type OnEdited } from '../destination/update-article';
import { findWork } from './worked-on';

/** What becomes of entries whose files are gone, where they do not simply stay. */
export type MissingAction = 'unpublish' | 'delete';

/** What became of an entry whose file is gone. */
export interface Retired {
  outcome: Outcome;
  reason: string;
  /** What became other of an entry that is still there. */
  changed: string[];
  /** What a person did to it, where it therefore stays. */
  kept: string[];
}

interface Surroundings {
  strapi: Core.Strapi;
  records: Records;
  changes: Changes;
  onEdited: OnEdited;
}

interface Case extends Surroundings {
  target: Target;
  key: string;
  record: StoredRecord & { documentId: string };
  draft: ArticleVersion;
  published: ArticleVersion | null;
  versions: (Version & { id: number })[];
}

const GONE = 'its file is gone';
const NOTHING = { changed: [], kept: [] };

const whereOf = ({ record }: Case) => ({
  documentId: record.documentId,
  ...localeParam(record.locale),
});

type Row = Omit<Version, 'isPublished'> & { id: number };

async function versionsOf(
  strapi: Core.Strapi,
  { uid }: Target,
  { documentId, locale }: { documentId: string; locale: string | null },
): Promise<Case['versions']> {
  const where = { documentId, ...localeParam(locale) };
  const select = ['id', 'createdAt', 'updatedAt', 'publishedAt'];
  const rows = (await strapi.db.query(uid).findMany({ where, select })) as Row[];
  return rows.map((row) => ({ ...row, isPublished: row.publishedAt !== null }));
}

type WithoutRecord<Change extends Before> = Omit<Change, 'record'>;

async function note(
  found: Case,
  kind: Change['kind'],
  before: WithoutRecord<Before> | WithoutRecord<BeforeDeletion>,
): Promise<void> {
  const { changes, key, target, record } = found;
  const { id: _id, ...known } = record;
  const { documentId, locale } = record;
  const what = { key, kind, contentType: target.uid, documentId, locale };
  await changes.add([{ ...what, before: { ...before, record: known } }]);
}

/** All that makes the entry again. */
async function beforeDeletion(found: Case): Promise<WithoutRecord<BeforeDeletion>> {
  const { records, record, draft, published, versions } = found;
  return {
    values: draft.values,
    status: published ? 'published' : 'draft',
    published: published?.values ?? null,
    versions: versions.map(({ id: _id, ...version }) => version),
    whole: await records.findWhole(record.id),
  };
}

async function unpublish(found: Case): Promise<Retired> {
  const { strapi, records, target, record, published } = found;
  if (!target.hasDrafts) {
    const reason = `${GONE}; \`${target.uid}\` has no drafts, so that it could only be deleted`;
    return { outcome: 'skipped', reason, ...NOTHING };
  }
  // So that a file that comes back is told from a person who publishes.
  const imported = { ...record.imported, status: hashOf('draft') };
  if (published) {
    await note(found, 'updated', { values: {}, status: 'published' });
    await strapi.documents(target.uid).unpublish(whereOf(found));
  }
  await records.markMissing(record.id, 'unpublished', imported);
  return published
    ? { outcome: 'updated', reason: `unpublished: ${GONE}`, changed: ['status'], kept: [] }
    : { outcome: 'unchanged', reason: `${GONE}; it is a draft already`, ...NOTHING };
}

async function remove(found: Case): Promise<Retired> {
  const { strapi, records, target, record, published } = found;
  await note(found, 'deleted', await beforeDeletion(found));
  const entries = strapi.documents(target.uid);
  // Whoever listens for what is no longer public hears of it.
  if (published && target.hasDrafts) await entries.unpublish(whereOf(found));
  await entries.delete(whereOf(found));
  await records.markMissing(record.id, 'deleted', record.imported);
  return { outcome: 'updated', reason: `deleted: ${GONE}`, ...NOTHING };
}

/** Why the entry stays although its file is gone; null where it may go. */
async function reasonToStay(found: Case, action: MissingAction): Promise<Retired | null> {
  const { strapi, target, record, onEdited, versions } = found;
  const { edited, added } = findWork(strapi, target, { ...found, imported: record.imported });
  const kept = [
    ...(onEdited === 'overwrite' ? [] : edited),
    // What could not be brought back is deleted for nobody.
    ...(onEdited !== 'overwrite' || action === 'delete' ? added : []),
  ];
  if (kept.length > 0) return { outcome: 'kept', reason: GONE, changed: [], kept };
  if (action === 'unpublish') return null;
  const ids = versions.map(({ id }) => id);
  if ((await usedAmong(strapi, target.uid, ids)).size === 0) return null;
  return {
    outcome: 'skipped',
    reason: `${GONE}; it stays, because entries point to it`,
    ...NOTHING,
  };
}

/**
 * Unpublishes or deletes the entry of a file that is gone, but for one that a person worked on.
 * @returns null where there is nothing to do any more
 */
export async function retire(
  surroundings: Surroundings,
  key: string,
  action: MissingAction,
): Promise<Retired | null> {
  const { strapi, records } = surroundings;
  const record = await records.lock(key);
  // Another import may have found the file elsewhere, or a person may have deleted the entry.
  if (!record?.documentId) return null;
  const { documentId, locale, imported } = record;
  const target = targetOf(strapi, record.contentType);
  const present = await readPresent({ strapi, target }, { documentId, locale, imported });
  if (!present) return null;
  const { draft } = present;
  const versions = await versionsOf(strapi, target, { documentId, locale });
  const published = target.hasDrafts ? present.published : draft;
  const placed = { ...record, documentId };
  const found: Case = { ...surroundings, target, key, record: placed, draft, published, versions };
  const stays = await reasonToStay(found, action);
  if (stays) return stays;
  return action === 'unpublish' ? unpublish(found) : remove(found);
}
