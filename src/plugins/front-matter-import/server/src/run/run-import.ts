import { sha256 } from '../destination/hash';
import { linksOfImport } from '../links/links-of-import';
import type { Links } from '../links/place-links';
import type { DescribedSection } from '../sections/describe-category';
import { createSiteFinder, type SiteFinder } from '../sites/find-sites';
import type { FoundFile } from '../sources/files';
import { fileOf } from './identify';
import { inBatches } from './in-batches';
import { type Preparation, prepareBatch } from './prepare-batch';
import { writeBatch } from './write-batch';
import { ahead } from './ahead';
import { createMaker } from '../making/create-maker';
import { foldersOf, type Report, settleMissing } from './settle-missing';
import { sourcesOf } from './sources-of';
import { surveyRun } from './survey-run';
import type { ImportRun, Summary } from './types';

const linksOfRun = (run: ImportRun, sites: SiteFinder): Links =>
  linksOfImport({
    sites,
    options: run.options,
    mappingOf: run.mappingOf,
    keyOf: (absolute) => sha256(fileOf(run, absolute)),
    recordOf: async (key) => (await run.destination.recordsOf([key])).get(key) ?? null,
  });

/** Lets observers of Node's performance timeline see what the steps of a run take. */
async function measured<Value>(step: string, work: () => Promise<Value>): Promise<Value> {
  const name = `import: ${step}`;
  const start = performance.now();
  try {
    return await work();
  } finally {
    performance.measure(name, { start });
    // Nobody needs it there any more, and runs are long.
    performance.clearMeasures(name);
  }
}

/**
 * What needs all files of a run; if it was stopped, the next one does it.
 * @returns whether something was left undone that a person has to look at
 */
async function finish(
  run: ImportRun,
  sections: readonly DescribedSection[],
  rest: Parameters<typeof settleMissing>[1],
): Promise<{ hasRefused: boolean }> {
  const { destination, options, onNote, signal } = run;
  if (signal?.aborted) return { hasRefused: false };
  for (const section of sections) await destination.describeCategory(section);
  const hasRefused = await settleMissing(run, rest);
  await destination.settleLinks({ pattern: options.links, onNote, signal });
  return { hasRefused };
}

/** Files whose pictures are fetched come in smaller batches: progress shows, and the disk holds what waits. */
const MOST_WITH_DOWNLOADS = 20;

/** Batches that are read and made while another one is written. */
const BATCHES_AHEAD = 4;

/** What does the reading and making of a run. */
async function prepareRun(run: ImportRun): Promise<Preparation> {
  const { onSite, onRecognised, options, configuration = null, concurrency = 1, staged } = run;
  const about = { preset: options.preset, top: staged?.folder };
  const sites = createSiteFinder({
    ...about,
    ...(onSite && { onSite }),
    ...(onRecognised && { onRecognised }),
  });
  const { links: _links, images: _images, ...core } = options;
  const maker = createMaker({ options: core, configuration, concurrency });
  try {
    return { sites, maker, ...(await measured('survey', () => surveyRun(run, sites, maker))) };
  } catch (error) {
    await maker.close();
    throw error;
  }
}

/**
 * Imports files in batches, and gives a report for each in their order. Files are read and made while
 * those before them are written, so many at most that memory does not depend on how many there are.
 *
 * @throws UsageError before the first file, for an input that does not exist
 * @throws Error when nothing can be written any more, naming the files in hand
 */
export const runImport = (run: ImportRun): Promise<Summary> =>
  measured('run', () => importAll(run));

async function importAll(run: ImportRun): Promise<Summary> {
  const counts = { created: 0, updated: 0, unchanged: 0, kept: 0, skipped: 0, failed: 0 };
  const start = performance.now();
  const report: Report = async (line) => {
    counts[line.status] += 1;
    await run.onFile?.(line);
  };
  const folders = await foldersOf(run);
  const preparation = await prepareRun(run);
  const learned = { links: linksOfRun(run, preparation.sites), sections: [] };
  const batches = inBatches(sourcesOf(run), run.downloads ? MOST_WITH_DOWNLOADS : undefined);
  const prepare = (files: FoundFile[]) => prepareBatch(run, files, preparation);
  const help = (until: Promise<unknown>): Promise<void> =>
    run.isAlone ? preparation.maker.help(until) : Promise.resolve();
  try {
    for await (const batch of ahead(batches, BATCHES_AHEAD, prepare, help)) {
      if (run.signal?.aborted) break;
      const reports = await measured('write', () => writeBatch(run, batch, learned));
      for (const each of reports) await report(each);
    }
  } finally {
    await preparation.maker.close();
  }
  const finished = await measured('finish', () =>
    finish(run, learned.sections, { folders, failed: counts.failed, report }),
  );
  const seconds = (performance.now() - start) / 1000;
  return { ...counts, ...finished, seconds, isInterrupted: run.signal?.aborted ?? false };
}

export type { FileReport } from './file-report';
export type { ImportRun, MissingOptions, RunOptions, Summary } from './types';
