import type { Core } from '@strapi/strapi';
import { isSetBased } from '../destination/bulk/plain';
import { areInStep, lockVersions, Overtaken, rewriteVersions } from '../destination/bulk/versions';
import { CHANGE, LINK, RECORD } from '../content-types';
import type { Before } from '../destination/changes';
import { findEdits } from '../destination/edits';
import { findRows } from '../destination/rows';
import type { Target } from '../destination/target';
import { ARTICLE } from '../destination/uids';
import { hangingAttributes } from './hanging';
import { type PresentEntry, readPresent } from './present-entries';
import { about, editsOf, type RecordOfChange, type StoredChange, type Undone } from './undo-change';

/** A change of an article that nobody and no other run changed since. */
interface Found {
  change: StoredChange;
  record: RecordOfChange;
  present: PresentEntry;
}

/** What became of a change, and the article as it was. */
export interface UndoneTogether {
  undone: Undone;
  present: PresentEntry;
}

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

function countByArticle(changes: readonly StoredChange[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { article } of changes) counts.set(article, (counts.get(article) ?? 0) + 1);
  return counts;
}

async function findUntouched(
  strapi: Core.Strapi,
  target: Target,
  { changes, findRecords }: Batch,
): Promise<Found[]> {
  const counts = countByArticle(changes);
  const candidates = changes.filter(
    ({ kind, contentType, article }) =>
      kind !== 'deleted' && contentType === ARTICLE && counts.get(article) === 1,
  );
  if (candidates.length < 2) return [];
  const articles = candidates.map(({ article }) => article);
  // The first thing that the transaction does: what comes next is read as it is then.
  const isPresent = await lockVersions(strapi, target.uid, articles);
  const isLater = await changedLater(strapi, candidates);
  const records = await findRecords(candidates.map(({ key }) => key));
  const find = await readPresent(strapi, target, articles);
  return candidates.flatMap((change): Found[] => {
    const record = records.get(change.key);
    const present = find(change.article, change.articleLocale);
    if (!record || !present || isLater.has(change.article)) return [];
    if (!present.versions.every(isPresent)) return [];
    return editsOf({ record, present }).length > 0 ? [] : [{ change, record, present }];
  });
}

const isCreation = ({ change: { kind, before } }: Found): boolean => kind === 'created' || !before;

/** What a restoring needs; null where it changes more than values, or a version is not as it was imported. */
function valuesBefore({ attributes, slugs }: Target, { change, record, present }: Found) {
  const { values, status } = change.before as Before;
  const isPlain = Object.keys(values).every(
    (name) => attributes[name] && attributes[name].type !== 'relation' && !slugs.includes(name),
  );
  const isAsImported =
    areInStep(present.versions) &&
    present.versions.every((version) => findEdits(version.values, record.imported).size === 0);
  return isPlain && isAsImported && status === present.status ? values : null;
}

async function restore(
  strapi: Core.Strapi,
  target: Target,
  { change, record, present }: Found,
): Promise<Undone | null> {
  const data = valuesBefore(target, { change, record, present });
  if (data === null) return null;
  const { documentId: _article, locale: _locale, ...known } = (change.before as Before).record;
  if (Object.keys(data).length > 0)
    await rewriteVersions(strapi, target.uid, { versions: present.versions, data });
  await strapi.db
    .query(RECORD)
    .updateMany({ where: { id: record.id }, data: { ...known, updatedAt: new Date() } });
  const restored = Object.keys(data).sort();
  return { ...about({ change, record, present }), outcome: 'restored', restored };
}

const within = (rows: readonly { id: number }[]) => ({ id: { $in: rows.map(({ id }) => id) } });

async function remove(
  strapi: Core.Strapi,
  { uid }: Target,
  going: readonly Found[],
): Promise<void> {
  const changes = going.map(({ change }) => change);
  const versions = going.flatMap(({ present }) =>
    present.versions.filter(({ locale }) => locale === present.locale),
  );
  // The database removes the links to and from them.
  const { count } = await strapi.db.query(uid).deleteMany({ where: within(versions) });
  if (count !== versions.length) throw new Overtaken();
  const records = going.map(({ record }) => record);
  await strapi.db.query(RECORD).deleteMany({ where: within(records) });
  const source = { $in: changes.map(({ key }) => key) };
  await strapi.db.query(LINK).deleteMany({ where: { source } });
}

interface Batch {
  changes: readonly StoredChange[];
  /** What is remembered of files, by their keys. */
  findRecords: (keys: readonly string[]) => Promise<ReadonlyMap<string, RecordOfChange>>;
}

/**
 * Undoes changes of articles that nobody and no other run changed since, with a few statements for all:
 * those that the run made go, and those of which it changed values get the previous ones. Any other change
 * has to be undone by itself.
 *
 * @returns what became of them, by the changes' ids
 * @throws Overtaken if somebody wrote one of the articles meanwhile
 */
export async function undoTogether(
  strapi: Core.Strapi,
  target: Target,
  batch: Batch,
): Promise<Map<number, UndoneTogether>> {
  const done = new Map<number, UndoneTogether>();
  if (!isSetBased(strapi, target)) return done;
  const found = await findUntouched(strapi, target, batch);
  const mayDelete = hangingAttributes(strapi, target.uid).length === 0;
  const going = mayDelete ? found.filter(isCreation) : [];
  if (going.length > 0) await remove(strapi, target, going);
  for (const each of going)
    done.set(each.change.id, {
      undone: { ...about(each), outcome: 'deleted' },
      present: each.present,
    });
  for (const each of found.filter((one) => !isCreation(one))) {
    const undone = await restore(strapi, target, each);
    if (undone) done.set(each.change.id, { undone, present: each.present });
  }
  await strapi.db.query(CHANGE).deleteMany({ where: { id: { $in: [...done.keys()] } } });
  return done;
}
