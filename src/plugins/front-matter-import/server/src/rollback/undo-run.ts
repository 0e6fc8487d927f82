import type { Core } from '@strapi/strapi';
import { CHANGE, RECORD } from '../content-types';
import type { Imported } from '../destination/edits';
import { Overtaken } from '../destination/bulk/versions';
import { isRefusal } from '../destination/database-errors';
import { withRetries } from '../destination/retry';
import { findRows } from '../destination/rows';
import { targetOf, type Target } from '../destination/target';
import { ARTICLE, CATEGORY, IMAGE, TAG } from '../destination/uids';
import type { StoredRun } from '../runs/types';
import { type PresentEntry, readPresent } from './present-entries';
import { undoTogether, type UndoneTogether } from './undo-together';
import { nothingRelated, type Related, removeUnused } from './remove-unused';
import { undoDeletion } from './undo-deletion';
import { type StoredChange, undoChange, type Undone } from './undo-change';

/** So many changes are looked at together. */
const BATCH = 100;

export interface UndoOptions {
  /** False: look at what would be done, and write nothing. */
  writes: boolean;
  /** Told of each entry. */
  onEntry?: (undone: Undone) => unknown;
  /** Ends the undoing after the entries in hand; it can be taken up again. */
  signal?: AbortSignal;
}

/** How many entries of a run had which outcome. */
export type UndoSummary = Record<Undone['outcome'] | 'removed', number>;

interface RecordRow {
  id: number;
  key: string;
  file: string;
  title: string | null;
  imported: Imported | null;
  article: string | null;
}

/** The last changes of a run below an id, the newest first: later ones may rest on earlier ones. */
async function changesBelow(strapi: Core.Strapi, run: number, id: number) {
  return (await strapi.db.query(CHANGE).findMany({
    where: { run, id: { $lt: id } },
    orderBy: { id: 'desc' },
    limit: BATCH,
  })) as StoredChange[];
}

async function recordsOf(strapi: Core.Strapi, keys: readonly string[]) {
  const select = ['id', 'key', 'file', 'title', 'imported', 'article'];
  const where = { key: { $in: keys } };
  const rows = await findRows<RecordRow>(strapi, RECORD, { where, select });
  return new Map(rows.map((row) => [row.key, { ...row, imported: row.imported ?? {} }]));
}

function noteRelated(related: Related, { attributes }: Target, { values }: PresentEntry): void {
  const sets: Record<string, Set<string>> = {
    [CATEGORY]: related.categories,
    [TAG]: related.tags,
    [IMAGE]: related.images,
  };
  for (const [name, { target = '' }] of Object.entries(attributes)) {
    const value = values[name];
    const ids = Array.isArray(value) ? value : [value];
    for (const id of ids) if (typeof id === 'string') sets[target]?.add(id);
  }
}

const gone = (change: StoredChange, record: RecordRow | undefined): Undone => ({
  outcome: 'gone',
  file: record?.file ?? '',
  title: record?.title ?? null,
  documentId: change.article,
  contentType: change.contentType,
  restored: [],
  kept: [],
  reason: 'it is not there any more',
});

/**
 * Undoes what a run did: entries that it created go, those that it changed get their previous values back,
 * those that it deleted come back. What a person worked on since stays. An undoing that was stopped goes on where it was.
 */
export async function undoRun(
  strapi: Core.Strapi,
  run: StoredRun,
  { writes, onEntry, signal }: UndoOptions,
): Promise<UndoSummary> {
  const summary: UndoSummary = { deleted: 0, restored: 0, kept: 0, gone: 0, removed: 0 };
  const related = nothingRelated();
  const targets = new Map<string, Target>();
  // Whoever wanted each entry to be seen when it was made wants it when it goes.
  const isTogether = run.options.writer !== 'documents';

  function targetFor(contentType: string): Target {
    const target = targets.get(contentType) ?? targetOf(strapi, contentType);
    targets.set(contentType, target);
    return target;
  }

  /** Undoes what can be undone together; what became of those changes, by their ids. */
  async function undoSome(changes: readonly StoredChange[]): Promise<Map<number, Undone>> {
    if (!writes || !isTogether) return new Map();
    const findRecords = (keys: readonly string[]) => recordsOf(strapi, keys);
    const undoAll = () => undoTogether(strapi, targetFor(ARTICLE), { changes, findRecords });
    const done = await withRetries(() => strapi.db.transaction(undoAll)).catch((error: unknown) => {
      // One of them stands against it, and is found out by itself.
      if (!(error instanceof Overtaken) && !isRefusal(error)) throw error;
      return new Map<number, UndoneTogether>();
    });
    for (const { present } of done.values()) noteRelated(related, targetFor(ARTICLE), present);
    return new Map([...done].map(([id, { undone }]) => [id, undone]));
  }

  async function undoOne(change: StoredChange): Promise<Undone> {
    const target = targetFor(change.contentType);
    const record = (await recordsOf(strapi, [change.key])).get(change.key);
    const find = await readPresent(strapi, target, [change.article]);
    const present = find(change.article, change.articleLocale);
    const undone =
      change.kind === 'deleted'
        ? await undoDeletion({ strapi, target, change, record, present, writes })
        : record && present
          ? await undoChange({ strapi, target, change, record, present, writes })
          : gone(change, record);
    const isUndone = undone.outcome === 'deleted' || undone.outcome === 'restored';
    if (isUndone && present) noteRelated(related, target, present);
    const isDone = undone.outcome !== 'kept';
    if (writes && isDone) await strapi.db.query(CHANGE).delete({ where: { id: change.id } });
    return undone;
  }

  for (let last = Number.MAX_SAFE_INTEGER; !signal?.aborted; ) {
    const batch = await changesBelow(strapi, run.id, Math.min(last, 2 ** 31 - 1));
    if (batch.length === 0) break;
    const together = await undoSome(batch);
    for (const change of batch) {
      const done = together.get(change.id);
      if (!done && signal?.aborted) continue;
      const undone =
        done ?? (await withRetries(() => strapi.db.transaction(() => undoOne(change))));
      summary[undone.outcome] += 1;
      await onEntry?.(undone);
      last = change.id;
    }
  }
  const time = { start: Date.parse(run.startedAt), end: Date.parse(run.endedAt ?? '') };
  if (writes) summary.removed = await removeUnused(strapi, related, { ...time, isTogether });
  return summary;
}
