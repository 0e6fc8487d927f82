import type { Core } from '@strapi/strapi';
import { isSetBased } from '../destination/bulk/plain';
import { CHANGE, LINK, RECORD } from '../content-types';
import { findRows } from '../destination/rows';
import type { Target } from '../destination/target';
import { ARTICLE } from '../destination/uids';
import { hangingAttributes } from './hanging';
import { type PresentEntry, readPresent } from './present-entries';
import { about, editsOf, type RecordOfChange, type StoredChange, type Undone } from './undo-change';

const mayDeleteRows = (strapi: Core.Strapi, target: Target): boolean =>
  isSetBased(strapi, target) && hangingAttributes(strapi, target.uid).length === 0;

/** The articles that another run changed later than this one. */
async function changedLater(strapi: Core.Strapi, changes: readonly StoredChange[]) {
  const [{ run } = { run: 0 }] = changes;
  const oldest = Math.min(...changes.map(({ id }) => id));
  const where = {
    article: { $in: changes.map(({ article }) => article) },
    run: { $ne: run },
    id: { $gt: oldest },
  };
  const rows = await findRows<{ article: string }>(strapi, CHANGE, { where, select: ['article'] });
  return new Set(rows.map(({ article }) => article));
}

function countBy(changes: readonly StoredChange[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { article } of changes) counts.set(article, (counts.get(article) ?? 0) + 1);
  return counts;
}

/** An entry that goes. */
export interface Removed {
  undone: Undone;
  present: PresentEntry;
}

/**
 * Removes articles that a run created, with a few statements for all of them: those that nobody and no
 * other run changed since. Any other change has to be undone by itself.
 *
 * @returns what was removed, by the change's id
 */
export async function removeTogether(
  strapi: Core.Strapi,
  target: Target,
  {
    changes,
    records,
  }: { changes: readonly StoredChange[]; records: ReadonlyMap<string, RecordOfChange> },
): Promise<Map<number, Removed>> {
  const counts = countBy(changes);
  const candidates = changes.filter(
    ({ kind, contentType, article }) =>
      kind === 'created' && contentType === ARTICLE && counts.get(article) === 1,
  );
  const removed = new Map<number, Removed>();
  if (candidates.length < 2 || !mayDeleteRows(strapi, target)) return removed;
  const isLater = await changedLater(strapi, candidates);
  const find = await readPresent(
    strapi,
    target,
    candidates.map(({ article }) => article),
  );
  const going: { change: StoredChange; record: RecordOfChange; present: PresentEntry }[] = [];
  for (const change of candidates) {
    const record = records.get(change.key);
    const present = find(change.article, change.articleLocale);
    if (!record || !present || isLater.has(change.article)) continue;
    const found = { change, record, present };
    if (editsOf(found).length > 0) continue;
    going.push(found);
    removed.set(change.id, { undone: { ...about(found), outcome: 'deleted' }, present });
  }
  await removeRows(strapi, target, going);
  return removed;
}

async function removeRows(
  strapi: Core.Strapi,
  { uid }: Target,
  going: readonly { change: StoredChange; record: RecordOfChange }[],
): Promise<void> {
  if (going.length === 0) return;
  const changes = going.map(({ change }) => change);
  for (const locale of new Set(changes.map(({ articleLocale }) => articleLocale))) {
    const ofLocale = changes.filter((change) => change.articleLocale === locale);
    const documentId = { $in: ofLocale.map(({ article }) => article) };
    // The database removes the links to and from them.
    await strapi.db.query(uid).deleteMany({ where: { documentId, locale } });
  }
  const idsOf = (rows: readonly { id: number }[]) => ({ id: { $in: rows.map(({ id }) => id) } });
  await strapi.db.query(RECORD).deleteMany({ where: idsOf(going.map(({ record }) => record)) });
  const source = { $in: changes.map(({ key }) => key) };
  await strapi.db.query(LINK).deleteMany({ where: { source } });
  await strapi.db.query(CHANGE).deleteMany({ where: idsOf(changes) });
}
