import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { contentTypesOf } from '../server/src/configuration/content-types';
import { createFindMapping } from '../server/src/configuration/mapping-of';
import type { Locale } from '../server/src/destination/locales';
import type { OnEdited } from '../server/src/destination/update-article';
import { importAsRun } from '../server/src/importing/import-as-run';
import { importFiles, type Order, type Writing } from '../server/src/importing/import-files';
import type { MissingAction } from '../server/src/missing/retire';
import type { ImportRun, Summary } from '../server/src/run/run-import';
import type { OpenRun } from '../server/src/runs/lease';
import { COMMAND_LINE } from '../server/src/runs/types';
import { listSources } from '../server/src/sources/files';
import { rootsOf } from '../server/src/sources/roots-of';
import type { Arguments } from './arguments';
import { bootStrapi, reserveStandardOutput } from './boot';
import { EXIT, runCommand, startFolder, tell } from './command';
import { readConfiguration } from './configure';
import { drainEvents } from './drain';
import { exitWith } from './exit';
import { IMPORT_OPTIONS } from './options';
import { createProgress } from './progress';
import { readNumber } from './read-number';
import { openReport } from './report-file';
import { keepRunReport } from './run-report';
import { stopOnSignal } from './stop-on-signal';

const PURPOSE = 'Imports front-matter posts into Strapi. Files that did not change are left alone.';

/** All cores, unless a person says otherwise. */
const concurrencyOf = ({ values }: Arguments): number =>
  readNumber(values.get('concurrency') ?? String(availableParallelism()), 'number of threads');

function summaryLine(summary: Summary): string {
  const { created, updated, unchanged, kept, skipped, failed, seconds } = summary;
  return (
    `created ${created}, updated ${updated}, unchanged ${unchanged}, kept ${kept}, ` +
    `skipped ${skipped}, failed ${failed} in ${seconds.toFixed(1)} s`
  );
}

function localeLine({ code, name }: Locale, isDry: boolean): string {
  const language = name.replace(/ \([^()]*\)$/, '');
  const done = isDry ? 'would create' : 'created';
  return `${done} locale \`${code}\` (${language}): some posts are written in it`;
}

function exitStatus({ isInterrupted, failed, hasRefused }: Summary): number {
  if (isInterrupted) return EXIT.interrupted;
  return failed > 0 || hasRefused ? EXIT.someFailed : EXIT.ok;
}

/** Starting Strapi takes seconds; a wrong path is told before. */
async function checkInputs(inputs: string[], cwd: string): Promise<void> {
  await listSources(inputs, { cwd }).next();
}

/** What the command line says of how entries are written. */
function writingOf({ flags, values }: Arguments): Writing {
  return {
    // `checkValue` let no other values through.
    onEdited: (values.get('on-edited') ?? 'keep') as OnEdited,
    writer: (values.get('writer') ?? 'bulk') as 'bulk' | 'documents',
    restoresDeleted: flags.has('restore-deleted'),
  };
}

/** Does the import as a run that others can see, wait for and undo. */
async function asRun(
  strapi: Core.Strapi,
  { paths, flags, values }: Arguments,
  work: (run: OpenRun) => Promise<Summary>,
): Promise<Summary> {
  const options = { ...Object.fromEntries(values), flags: [...flags] };
  const roots = await rootsOf(paths, startFolder('import'));
  return importAsRun(strapi, { inputs: paths, roots, options, startedBy: COMMAND_LINE }, work);
}

/** What the command line says of articles whose files are gone; nothing where they stay. */
function missingOptions({ flags, values }: Arguments): Pick<ImportRun, 'missing'> {
  const action = values.get('missing') ?? 'keep';
  // `checkValue` let no other value through.
  const missing = { action: action as MissingAction, isConfirmed: flags.has('yes') };
  return action === 'keep' ? {} : { missing };
}

/** @param open the run that the import is; null for a dry run, which nobody needs to know of */
async function importInto(
  strapi: Core.Strapi,
  args: Arguments,
  order: Omit<Order, 'inputs' | 'cwd' | 'writing' | 'concurrency' | 'isAlone'>,
  open: OpenRun | null,
): Promise<Summary> {
  const cwd = startFolder('import');
  const reportPath = args.values.get('report');
  const isDry = open === null;
  const isQuiet = args.flags.has('quiet');
  const report = await openReport(reportPath && resolve(cwd, reportPath), { isDry });
  const progress = await createProgress(args.paths, { cwd, isQuiet, isDry });
  const note = (line: string): void => progress.note(line);
  const kept = open && (await keepRunReport(strapi, open, note));
  const asked = { inputs: args.paths, cwd, writing: writingOf(args), ...missingOptions(args) };
  try {
    return await importFiles(
      strapi,
      { ...order, ...asked, concurrency: concurrencyOf(args), isAlone: true },
      open,
      {
        onFile: async (line) => {
          await report.write(line);
          await kept?.write(line);
          progress.show(line);
        },
        onSite: note,
        onNote: note,
        onLocale: (locale) => progress.note(localeLine(locale, isDry)),
        signal: stopOnSignal(),
      },
    );
  } finally {
    progress.stop();
    await report.close();
    await kept?.close();
  }
}

async function run(args: Arguments, print: (text: string) => void): Promise<number> {
  const appDir = realpathSync(process.cwd());
  const read = readConfiguration(args, 'import');
  await checkInputs(args.paths, startFolder('import'));
  const strapi = await bootStrapi(appDir);
  try {
    const { options, fields } = read;
    const mappingOf = createFindMapping({ ...read, appDir, types: contentTypesOf(strapi) });
    const project = { options, mappingOf, configFile: read.path, fields, appDir };
    const work = (open: OpenRun | null) => importInto(strapi, args, project, open);
    const summary = args.flags.has('dry-run') ? await work(null) : await asRun(strapi, args, work);
    await drainEvents(strapi);
    print(`${summaryLine(summary)}\n`);
    return exitStatus(summary);
  } finally {
    await strapi.destroy();
  }
}

/** The `import` command. */
export async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const print = args.includes('--help') ? tell : reserveStandardOutput();
  const command = { name: 'import' as const, purpose: PURPOSE, options: IMPORT_OPTIONS };
  await exitWith(await runCommand({ ...command, run: (parsed) => run(parsed, print) }, args));
}
