import { realpathSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { undoAsRun } from '../server/src/rollback/undo-as-run';
import type { Undone } from '../server/src/rollback/undo-change';
import { undoRun, type UndoSummary } from '../server/src/rollback/undo-run';
import type { OpenRun } from '../server/src/runs/lease';
import { createRunStore } from '../server/src/runs/run-store';
import { COMMAND_LINE, OPEN, type StoredRun } from '../server/src/runs/types';
import { UsageError } from '../server/src/usage-error';
import type { Arguments } from './arguments';
import { bootStrapi, reserveStandardOutput } from './boot';
import { EXIT, runCommand, tell } from './command';
import { drainEvents } from './drain';
import { exitWith } from './exit';
import { ROLLBACK_OPTIONS } from './options';
import { readNumber } from './read-number';
import { keepRunReport, type RunReport } from './run-report';
import { stopOnSignal } from './stop-on-signal';

const PURPOSE =
  'Undoes an import: what it created goes, what it changed gets its previous values back. What a person ' +
  'worked on since stays.';

function remark({ outcome, file, title, restored, kept, reason }: Undone, isDry: boolean): string {
  const name = title ? `${file} (${title})` : file;
  const will = isDry ? 'would be ' : '';
  const stays = kept.length > 0 ? `edited in the CMS: ${kept.join(', ')}` : (reason ?? '');
  switch (outcome) {
    case 'deleted':
      return `${name}: ${will}deleted`;
    case 'restored':
      return `${name}: ${will}restored: ${restored.join(', ')}${kept.length > 0 ? `; kept, ${stays}` : ''}`;
    case 'kept':
      return `${name}: kept, ${stays}`;
    case 'gone':
      return `${name}: ${stays}`;
  }
}

function summaryLine({ deleted, restored, kept, gone, removed }: UndoSummary): string {
  return `deleted ${deleted}, restored ${restored}, kept ${kept}, gone ${gone}, unused removed ${removed}`;
}

/** @throws UsageError for a run that is not there or cannot be undone */
async function findRun(strapi: Core.Strapi, id: number): Promise<StoredRun> {
  const run = await createRunStore(strapi).find(id);
  if (!run) throw new UsageError(`There is no run ${id}. \`npm run import:runs\` lists them.`);
  if (run.kind !== 'import') throw new UsageError(`Run ${id} is an undoing itself; import again.`);
  if (OPEN.includes(run.status)) throw new UsageError(`Run ${id} is not over yet. Stop it first.`);
  return run;
}

async function undo(strapi: Core.Strapi, run: StoredRun, isDry: boolean): Promise<UndoSummary> {
  const signal = stopOnSignal();
  const show = (undone: Undone): void => tell(remark(undone, isDry));
  if (isDry) return undoRun(strapi, run, { writes: false, onEntry: show, signal });
  let report: RunReport | undefined;
  const onOpen = async (open: OpenRun): Promise<void> => {
    report = await keepRunReport(strapi, open, tell);
  };
  const onEntry = async (undone: Undone): Promise<void> => {
    show(undone);
    await report?.write(undone);
  };
  try {
    return await undoAsRun(strapi, run, { onOpen, onEntry, signal, startedBy: COMMAND_LINE });
  } finally {
    await report?.close();
  }
}

async function run(args: Arguments, print: (text: string) => void): Promise<number> {
  const [id, ...others] = args.paths;
  if (id === undefined || others.length > 0) {
    throw new UsageError('Name one run: npm run import:rollback -- RUN');
  }
  const number = readNumber(id, 'run');
  const strapi = await bootStrapi(realpathSync(process.cwd()));
  try {
    const found = await findRun(strapi, number);
    const summary = await undo(strapi, found, args.flags.has('dry-run'));
    await drainEvents(strapi);
    print(`${summaryLine(summary)}\n`);
    return EXIT.ok;
  } finally {
    await strapi.destroy();
  }
}

/** The `import:rollback` command. */
export async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const print = args.includes('--help') ? tell : reserveStandardOutput();
  const command = { name: 'import:rollback' as const, takes: 'RUN', purpose: PURPOSE };
  const options = ROLLBACK_OPTIONS;
  const work = (parsed: Arguments) => run(parsed, print);
  await exitWith(await runCommand({ ...command, options, run: work }, args));
}
