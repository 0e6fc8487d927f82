import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Undone } from '../rollback/undo-change';
import { undoRun } from '../rollback/undo-run';
import { RootInUse } from '../runs/lease';
import { OPEN, type StoredRun } from '../runs/types';
import { serviceOf } from '../services';
import { answerRun } from './answers';
import { answering, nameOfAsker, runNumber } from './context';
import { findRun } from './find-run';

/** So many entries a person is shown before they undo. */
const MOST_SHOWN = 200;
/** A look that takes longer is cut off: it says what it has seen. */
const PATIENCE_MS = 10_000;

async function findUndoable(strapi: Core.Strapi, id: number): Promise<StoredRun> {
  const run = await findRun(strapi, id);
  if (run.kind !== 'import') {
    throw new errors.ValidationError(`Run ${id} is an undoing itself; import again instead.`);
  }
  if (OPEN.includes(run.status)) throw new RootInUse(`Run ${id} is not over yet. Stop it first.`);
  return run;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  preview: answering(async (ctx) => {
    const run = await findUndoable(strapi, runNumber(ctx));
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const entries: Undone[] = [];
    const onEntry = (entry: Undone): void => {
      if (entries.length < MOST_SHOWN) entries.push(entry);
    };
    const summary = await undoRun(strapi, run, { writes: false, onEntry, signal });
    ctx.body = { data: { ...summary, entries }, meta: { isComplete: !signal.aborted } };
  }),

  create: answering(async (ctx) => {
    const run = await findUndoable(strapi, runNumber(ctx));
    const id = await serviceOf(strapi, 'jobs').undo(run, nameOfAsker(ctx));
    ctx.status = 202;
    ctx.body = { data: answerRun(strapi, await findRun(strapi, id)) };
  }),
});
