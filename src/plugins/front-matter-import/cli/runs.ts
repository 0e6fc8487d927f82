import { realpathSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { createRunStore } from '../server/src/runs/run-store';
import type { StoredRun } from '../server/src/runs/types';
import type { Arguments } from './arguments';
import { bootStrapi, reserveStandardOutput } from './boot';
import { EXIT, runCommand, tell } from './command';
import { exitWith } from './exit';
import { RUNS_OPTIONS } from './options';
import { readNumber } from './read-number';

const PURPOSE = 'Lists the imports into this Strapi and their undoings, the newest first.';
const LIMIT = 20;

const minute = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

function secondsOf({ startedAt, endedAt }: StoredRun): string {
  if (endedAt === null) return '';
  return ` in ${((Date.parse(endedAt) - Date.parse(startedAt)) / 1000).toFixed(1)} s`;
}

function countsOf({ counts }: StoredRun): string {
  const told = Object.entries(counts ?? {}).filter(([, count]) => count > 0);
  return told.map(([outcome, count]) => `${outcome} ${count}`).join(', ') || 'nothing';
}

function lineOf(run: StoredRun): string {
  const { id, kind, status, startedAt, inputs, undoes, undoneAt, error, notes } = run;
  const what = kind === 'rollback' ? `undoing of run ${undoes}` : inputs.join(' ');
  const undone = undoneAt === null ? '' : `, undone ${minute(undoneAt)}`;
  const remarks = [...(error === null ? [] : [error]), ...(notes ?? [])];
  const why = remarks.map((line) => `\n      ${line}`).join('');
  const head = `${String(id).padStart(4)}  ${minute(startedAt)}  ${status}${secondsOf(run)}${undone}`;
  return `${head}: ${countsOf(run)}\n      ${what}${why}`;
}

async function show(strapi: Core.Strapi, args: Arguments, print: (text: string) => void) {
  const limit = readNumber(args.values.get('limit') ?? String(LIMIT), 'number of runs');
  const runs = await createRunStore(strapi).list({ limit });
  if (runs.length === 0) tell('Nothing was imported yet.');
  const toLine = args.flags.has('json') ? (run: StoredRun) => JSON.stringify(run) : lineOf;
  for (const run of runs) print(`${toLine(run)}\n`);
}

/** The `import:runs` command. */
export async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const print = args.includes('--help') ? tell : reserveStandardOutput();
  const run = async (parsed: Arguments): Promise<number> => {
    const strapi = await bootStrapi(realpathSync(process.cwd()));
    try {
      await show(strapi, parsed, print);
      return EXIT.ok;
    } finally {
      await strapi.destroy();
    }
  };
  const command = { name: 'import:runs' as const, takes: '', purpose: PURPOSE };
  await exitWith(await runCommand({ ...command, options: RUNS_OPTIONS, run }, args));
}
