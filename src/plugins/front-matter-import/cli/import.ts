import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { contentTypesOf } from '../server/src/configuration/content-types';
import { createFindMapping, type FindMapping } from '../server/src/configuration/mapping-of';
import { dryRun } from '../server/src/destination/dry-run';
import { createLocale, NO_NEW_LOCALE, type Locale } from '../server/src/destination/locales';
import { createStrapiDestination } from '../server/src/destination/strapi-destination';
import type { OnEdited } from '../server/src/destination/update-article';
import { runImport, type RunOptions, type Summary } from '../server/src/run/run-import';
import { NO_LIBRARY } from '../server/src/pictures/library';
import { createPictureLibrary } from '../server/src/pictures/picture-library';
import type { OpenRun } from '../server/src/runs/lease';
import type { NewRun } from '../server/src/runs/types';
import { withRun } from '../server/src/runs/with-run';
import { listSources } from '../server/src/sources/files';
import { rootsOf } from '../server/src/sources/roots-of';
import { createTemplateMemory, readOnly } from '../server/src/survey/template-memory';
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
import { stopOnSignal } from './stop-on-signal';

const PURPOSE = 'Imports front-matter posts into Strapi. Files that did not change are left alone.';

const LOST =
  'The import was silent for so long that its lease ran out, and another may have begun. Run it again.';

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

function exitStatus({ isInterrupted, failed }: Summary): number {
  if (isInterrupted) return EXIT.interrupted;
  return failed > 0 ? EXIT.someFailed : EXIT.ok;
}

/** Starting Strapi takes seconds; a wrong path is told before. */
async function checkInputs(inputs: string[], cwd: string): Promise<void> {
  await listSources(inputs, { cwd }).next();
}

interface Configuration {
  options: RunOptions;
  mappingOf: FindMapping;
  /** Another configuration than the project's own, for threads to load. */
  configFile: string | undefined;
}

interface InProject {
  appDir: string;
  open: OpenRun | null;
}

/** Does the import as a run that others can see, wait for and undo. */
async function asRun(
  strapi: Core.Strapi,
  { paths, flags, values }: Arguments,
  work: (run: OpenRun) => Promise<Summary>,
): Promise<Summary> {
  const cwd = startFolder('import');
  const options = { ...Object.fromEntries(values), flags: [...flags] };
  const roots = await rootsOf(paths, cwd);
  const run: NewRun = { kind: 'import', inputs: paths, roots, options };
  return withRun(strapi, run, async (open) => {
    const summary = await work(open);
    if (open.lost.aborted) throw new Error(LOST);
    const { seconds: _seconds, isInterrupted, ...counts } = summary;
    return { value: summary, end: { status: isInterrupted ? 'cancelled' : 'finished', counts } };
  });
}

/** What the command line says of how entries are written. */
function destinationOptions({ flags, values }: Arguments) {
  return {
    // `checkValue` let no other values through.
    onEdited: (values.get('on-edited') ?? 'keep') as OnEdited,
    writer: (values.get('writer') ?? 'bulk') as 'bulk' | 'documents',
    restoresDeleted: flags.has('restore-deleted'),
  };
}

/** @param open the run that the import is; null for a dry run, which nobody needs to know of */
async function importInto(
  strapi: Core.Strapi,
  args: Arguments,
  { options, mappingOf, configFile, appDir, open }: Configuration & InProject,
): Promise<Summary> {
  const cwd = startFolder('import');
  const reportPath = args.values.get('report');
  const report = await openReport(reportPath && resolve(cwd, reportPath));
  const progress = await createProgress(args.paths, { cwd, isQuiet: args.flags.has('quiet') });
  const isDry = open === null;
  const writing = destinationOptions(args);
  const real = await createStrapiDestination(strapi, {
    ...writing,
    run: open?.id ?? null,
    makeLocale: isDry ? NO_NEW_LOCALE : createLocale,
    onLocale: (locale) => progress.note(localeLine(locale, isDry)),
  });
  const memory = createTemplateMemory(strapi);
  const counts: { [status: string]: number } = {};
  open?.note(counts);
  const signal = stopOnSignal();
  const note = (line: string): void => progress.note(line);
  try {
    return await runImport({
      destination: isDry ? dryRun(strapi, real) : real,
      pictures: isDry ? NO_LIBRARY : createPictureLibrary(strapi),
      memory: isDry ? readOnly(memory) : memory,
      inputs: args.paths,
      concurrency: concurrencyOf(args),
      configuration: { appDir, file: configFile, types: contentTypesOf(strapi) },
      looksAtAll: writing.onEdited === 'overwrite' || writing.restoresDeleted,
      options,
      mappingOf,
      cwd,
      appDir,
      onFile: async (line) => {
        await report.write(line);
        progress.show(line);
        counts[line.status] = (counts[line.status] ?? 0) + 1;
      },
      onSite: note,
      onNote: note,
      signal: open ? AbortSignal.any([signal, open.lost]) : signal,
    });
  } finally {
    progress.stop();
    await report.close();
  }
}

async function run(args: Arguments, print: (text: string) => void): Promise<number> {
  const appDir = realpathSync(process.cwd());
  const read = readConfiguration(args, 'import');
  await checkInputs(args.paths, startFolder('import'));
  const strapi = await bootStrapi(appDir);
  try {
    const { options } = read;
    const mappingOf = createFindMapping({ ...read, appDir, types: contentTypesOf(strapi) });
    const project = { options, mappingOf, configFile: read.path, appDir };
    const work = (open: OpenRun | null) => importInto(strapi, args, { ...project, open });
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
