import { sha256 } from '../destination/hash';
import { linksOfImport } from '../links/links-of-import';
import type { Links } from '../links/place-links';
import type { DescribedSection } from '../sections/describe-category';
import { createSiteFinder, type SiteFinder } from '../sites/find-sites';
import { type FoundFile, listSources } from '../sources/files';
import { fileOf } from './identify';
import { inBatches } from './in-batches';
import { type Preparation, prepareBatch } from './prepare-batch';
import { writeBatch } from './write-batch';
import { ahead } from './ahead';
import { createMaker } from '../making/create-maker';
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

/** What needs all files of a run; if it was stopped, the next one does it. */
async function finish(run: ImportRun, sections: readonly DescribedSection[]): Promise<void> {
  const { destination, options, onNote, signal } = run;
  if (signal?.aborted) return;
  for (const section of sections) await destination.describeCategory(section);
  await destination.settleLinks({ pattern: options.links, onNote, signal });
}

/** Batches that are read and made while another one is written. */
const BATCHES_AHEAD = 3;

/** What does the reading and making of a run. */
async function prepareRun(run: ImportRun): Promise<Preparation> {
  const { onSite, options, configuration = null, concurrency = 1 } = run;
  const sites = createSiteFinder({ preset: options.preset, ...(onSite && { onSite }) });
  const { templates, sameBytes } = await surveyRun(run, sites);
  const { links: _links, ...core } = options;
  const maker = createMaker({ options: { ...core, templates }, configuration, concurrency });
  return { sites, sameBytes, maker };
}

/**
 * Imports files in batches, and gives a report for each in their order. Files are read and made while
 * those before them are written, so many at most that memory does not depend on how many there are.
 *
 * @throws UsageError before the first file, for an input that does not exist
 * @throws Error when nothing can be written any more, naming the files in hand
 */
export async function runImport(run: ImportRun): Promise<Summary> {
  const counts = { created: 0, updated: 0, unchanged: 0, kept: 0, skipped: 0, failed: 0 };
  const start = performance.now();
  const preparation = await prepareRun(run);
  const learned = { links: linksOfRun(run, preparation.sites), sections: [] };
  const batches = inBatches(listSources(run.inputs, { cwd: run.cwd }));
  const prepare = (files: FoundFile[]) => prepareBatch(run, files, preparation);
  try {
    for await (const batch of ahead(batches, BATCHES_AHEAD, prepare)) {
      if (run.signal?.aborted) break;
      for (const report of await writeBatch(run, batch, learned)) {
        counts[report.status] += 1;
        await run.onFile?.(report);
      }
    }
  } finally {
    await preparation.maker.close();
  }
  await finish(run, learned.sections);
  const seconds = (performance.now() - start) / 1000;
  return { ...counts, seconds, isInterrupted: run.signal?.aborted ?? false };
}

export type { FileReport } from './file-report';
export type { ImportRun, RunOptions, Summary } from './types';
