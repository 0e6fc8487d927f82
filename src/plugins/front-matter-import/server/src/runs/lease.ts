import type { Core } from '@strapi/strapi';
import { RUN } from '../content-types';
import { withRetries } from '../destination/retry';
import { UsageError } from '../usage-error';
import { findOverlap } from './overlap';
import { processPlace } from './process-place';
import { createRunStore, LEASE_MS } from './run-store';
import { type NewRun, OPEN, type RunEnd, type StoredRun } from './types';

const HEARTBEAT_MS = 10_000;

/** Nobody reads more of them. */
const MOST_NOTES = 100;

type Counts = NonNullable<RunEnd['counts']>;

/** A run that holds the lease on its roots. */
export interface OpenRun {
  id: number;
  /** ISO 8601 in UTC. */
  startedAt: string;
  /** Aborted when the lease was lost, so that another run may have begun. */
  lost: AbortSignal;
  /** Aborted when the run is about to be closed: nobody can tell it anything any more. */
  closing: AbortSignal;
  /** Takes the counts that the run keeps up to date; every heartbeat writes them down. */
  note(counts: Counts): void;
  /** Takes what a person should know of the run as a whole. */
  remark(line: string): void;
  /** Says whether the run waits for a person. */
  pause(isPaused: boolean): Promise<void>;
  /** Ends the run and gives the lease back. */
  close(end: RunEnd): Promise<void>;
}

const leaseEnd = (): Date => new Date(Date.now() + LEASE_MS);

/** Another run works on the same files. */
export class RootInUse extends UsageError {}

function inUse(other: StoredRun, root: string): RootInUse {
  const since = other.startedAt.replace(/\.\d+Z$/, 'Z');
  return new RootInUse(
    `\`${root}\` is being worked on by run ${other.id} (${other.kind}, since ${since}). Wait until it ` +
      `has ended, or stop it. If its process died, its lease runs out within ${LEASE_MS / 1000} seconds.`,
  );
}

/** Ends runs whose process died, and refuses to begin beside one that lives. */
async function settleOthers(strapi: Core.Strapi, id: number, { roots }: NewRun): Promise<void> {
  const open = await createRunStore(strapi).findOpen();
  for (const other of open.filter((run) => run.id !== id)) {
    if (other.status === 'interrupted') {
      const data = { status: 'interrupted', endedAt: other.endedAt };
      await strapi.db.query(RUN).update({ where: { id: other.id }, data });
      continue;
    }
    const root = findOverlap(roots, other.roots);
    if (root !== null) throw inUse(other, root);
  }
}

/**
 * Two that begin at the same moment must see each other: the unique `opening` lets only one of them
 * through until its transaction ends, on every database.
 */
async function create(
  strapi: Core.Strapi,
  run: NewRun,
): Promise<Pick<StoredRun, 'id' | 'startedAt'>> {
  return strapi.db.transaction(async () => {
    const who = { place: processPlace(), process: process.pid };
    const startedAt = new Date();
    const data = { ...run, ...who, status: 'running', startedAt, opening: 'now' };
    const { id } = (await strapi.db.query(RUN).create({ data })) as { id: number };
    await settleOthers(strapi, id, run);
    const lease = { opening: null, leaseUntil: leaseEnd() };
    await strapi.db.query(RUN).update({ where: { id }, data: lease });
    return { id, startedAt: startedAt.toISOString() };
  });
}

/**
 * Begins a run, and keeps others off its roots until it is closed or its process has been silent for a
 * minute.
 *
 * @throws UsageError where another run works on one of the roots, naming it
 */
export async function openRun(strapi: Core.Strapi, run: NewRun): Promise<OpenRun> {
  const { id, startedAt } = await withRetries(() => create(strapi, run));
  const controller = new AbortController();
  const closing = new AbortController();
  const where = { id, status: { $in: [...OPEN] } };
  const notes: string[] = [];
  let counts: Counts = {};
  let until = Date.now() + LEASE_MS;

  const renew = async (): Promise<void> => {
    const end = leaseEnd();
    const data = { leaseUntil: end, counts };
    const { count } = await strapi.db.query(RUN).updateMany({ where, data });
    if (count === 0) controller.abort();
    else until = end.getTime();
  };
  // A database that does not answer for a while is no reason to stop before the lease is over.
  const heartbeat = () =>
    renew().catch(() => {
      if (Date.now() > until) controller.abort();
    });
  const timer = setInterval(() => void heartbeat(), HEARTBEAT_MS);
  timer.unref();

  return {
    id,
    startedAt,
    lost: controller.signal,
    closing: closing.signal,
    note(now) {
      counts = now;
    },
    remark(line) {
      if (notes.length < MOST_NOTES) notes.push(line);
    },
    async pause(isPaused) {
      const data = { status: isPaused ? 'paused' : 'running' };
      await withRetries(() => strapi.db.query(RUN).updateMany({ where, data }));
    },
    async close(end) {
      clearInterval(timer);
      closing.abort();
      const { status, counts: last = counts, error = null } = end;
      const data = { status, counts: last, error, notes, endedAt: new Date(), leaseUntil: null };
      await withRetries(() => strapi.db.query(RUN).updateMany({ where, data }));
    },
  };
}
