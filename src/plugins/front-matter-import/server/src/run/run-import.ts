import { sha256 } from '../destination/hash';
import { linksOfImport } from '../links/links-of-import';
import type { Links } from '../links/place-links';
import type { DescribedSection } from '../sections/describe-category';
import { createSiteFinder, type SiteFinder } from '../sites/find-sites';
import { listSources } from '../sources/files';
import { fileOf } from './identify';
import { importBatch } from './import-batch';
import { inBatches } from './in-batches';
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

/**
 * Imports files in batches, and gives a report for each in their order.
 *
 * @throws UsageError before the first file, for an input that does not exist
 * @throws Error when nothing can be written any more, naming the files in hand
 */
export async function runImport(run: ImportRun): Promise<Summary> {
  const counts = { created: 0, updated: 0, unchanged: 0, kept: 0, skipped: 0, failed: 0 };
  const start = performance.now();
  const { onSite } = run;
  const sites = createSiteFinder({ preset: run.options.preset, ...(onSite && { onSite }) });
  const surveyed = await surveyRun(run, sites);
  const context = { ...surveyed, sites, links: linksOfRun(run, sites), sections: [] };
  for await (const batch of inBatches(listSources(run.inputs, { cwd: run.cwd }))) {
    if (run.signal?.aborted) break;
    for (const report of await importBatch(run, batch, context)) {
      counts[report.status] += 1;
      await run.onFile?.(report);
    }
  }
  await finish(run, context.sections);
  const seconds = (performance.now() - start) / 1000;
  return { ...counts, seconds, isInterrupted: run.signal?.aborted ?? false };
}

export type { FileReport } from './file-report';
export type { ImportRun, RunOptions, Summary } from './types';
