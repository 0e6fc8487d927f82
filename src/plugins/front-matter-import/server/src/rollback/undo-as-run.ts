import type { Core } from '@strapi/strapi';
import type { OpenRun } from '../runs/lease';
import { createRunStore } from '../runs/run-store';
import type { NewRun, RunEnd, StoredRun } from '../runs/types';
import { withRun } from '../runs/with-run';
import { type UndoOptions, undoRun, type UndoSummary } from './undo-run';

interface Undoing {
  onEntry: NonNullable<UndoOptions['onEntry']>;
  /** By which a person stops it. */
  signal: AbortSignal;
  startedBy: string | null;
  /** What the undoing is called that was stopped before its end. */
  stoppedAs?: () => RunEnd['status'];
  onOpen?: (open: OpenRun) => void | Promise<void>;
}

/** Undoes a run as a run of its own, that others can see and wait for. */
export async function undoAsRun(
  strapi: Core.Strapi,
  run: StoredRun,
  { onEntry, signal, onOpen, startedBy, stoppedAs = () => 'cancelled' }: Undoing,
): Promise<UndoSummary> {
  const { roots, inputs, id: undoes } = run;
  const rollback: NewRun = { kind: 'rollback', inputs, roots, options: {}, startedBy, undoes };
  return withRun(strapi, rollback, async (open) => {
    await onOpen?.(open);
    const either = AbortSignal.any([signal, open.lost]);
    const value = await undoRun(strapi, run, { writes: true, onEntry, signal: either });
    if (!signal.aborted) await createRunStore(strapi).markUndone(undoes, new Date());
    return { value, end: { status: signal.aborted ? stoppedAs() : 'finished', counts: value } };
  });
}
