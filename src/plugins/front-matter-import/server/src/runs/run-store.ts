import type { Core } from '@strapi/strapi';
import { RUN } from '../content-types';
import { findRow, findRows } from '../destination/rows';
import { mayBeAlive, processPlace } from './process-place';
import { OPEN, type StoredRun } from './types';

type Moment = string | Date | null;

type Row = Omit<StoredRun, 'startedAt' | 'endedAt' | 'undoneAt'> & {
  startedAt: Moment;
  endedAt: Moment;
  undoneAt: Moment;
  leaseUntil: Moment;
  place: string | null;
  process: number | null;
};

const SELECT = [
  'id',
  'kind',
  'status',
  'startedAt',
  'endedAt',
  'startedBy',
  'leaseUntil',
  'place',
  'process',
  'inputs',
  'roots',
  'options',
  'counts',
  'error',
  'notes',
  'undoes',
  'undoneAt',
] as const;

const toText = (moment: Moment): string | null =>
  moment === null ? null : new Date(moment).toISOString();

/** How long a run is taken for alive without a word from it. */
export const LEASE_MS = 60_000;

/** When a run that was cut off gave its last sign of life. */
const lastSign = (leaseUntil: Moment): string | null =>
  leaseUntil === null ? null : toText(new Date(new Date(leaseUntil).getTime() - LEASE_MS));

/** Whether a run that says of itself that it goes on has a process no more. */
function isDead({ leaseUntil, place, process }: Row, now: number): boolean {
  if (leaseUntil === null || new Date(leaseUntil).getTime() < now) return true;
  return place === processPlace() && process !== null && !mayBeAlive(process);
}

function toRun(row: Row, now: number): StoredRun {
  const { leaseUntil, place: _place, process: _process, ...run } = row;
  const isCutOff = OPEN.includes(row.status) && isDead(row, now);
  return {
    ...run,
    status: isCutOff ? 'interrupted' : row.status,
    startedAt: toText(row.startedAt) ?? '',
    endedAt: toText(row.endedAt) ?? (isCutOff ? lastSign(leaseUntil) : null),
    undoneAt: toText(row.undoneAt),
  };
}

/** Reads runs; what a run writes of itself is in `lease.ts`. */
export function createRunStore(strapi: Core.Strapi) {
  return {
    /** The last runs, the newest first. */
    async list({ limit, start = 0 }: { limit: number; start?: number }): Promise<StoredRun[]> {
      const rows = (await strapi.db.query(RUN).findMany({
        select: [...SELECT],
        orderBy: { id: 'desc' },
        limit,
        offset: start,
      })) as Row[];
      return rows.map((row) => toRun(row, Date.now()));
    },

    count: (): Promise<number> => strapi.db.query(RUN).count({}),

    async find(id: number): Promise<StoredRun | null> {
      const row = await findRow<Row>(strapi, RUN, { where: { id }, select: SELECT });
      return row && toRun(row, Date.now());
    },

    /** Runs that have not ended, those whose process died among them as `interrupted`. */
    async findOpen(): Promise<StoredRun[]> {
      const where = { status: { $in: [...OPEN] } };
      const rows = await findRows<Row>(strapi, RUN, { where, select: SELECT });
      return rows.map((row) => toRun(row, Date.now()));
    },

    async markUndone(id: number, at: Date): Promise<void> {
      await strapi.db.query(RUN).update({ where: { id }, data: { undoneAt: at } });
    },
  };
}

export type RunStore = ReturnType<typeof createRunStore>;
