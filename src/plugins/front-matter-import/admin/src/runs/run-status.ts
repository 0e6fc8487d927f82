import type { ImportOutcome, Outcome, Run, UndoOutcome } from '../api/contract';

export const isActive = ({ status }: Run): boolean => status === 'running' || status === 'paused';

/** Undone runs, undoings themselves, and runs that are at work cannot be undone. */
export const canBeUndone = (run: Run): boolean =>
  run.kind === 'import' && !isActive(run) && run.undoneAt === null;

export const IMPORT_OUTCOMES: ImportOutcome[] = [
  'created',
  'updated',
  'unchanged',
  'kept',
  'skipped',
  'failed',
];

export const UNDO_OUTCOMES: UndoOutcome[] = ['deleted', 'restored', 'kept', 'gone', 'removed'];

export const outcomesOf = ({ kind }: Run): Outcome[] =>
  kind === 'import' ? IMPORT_OUTCOMES : UNDO_OUTCOMES;
