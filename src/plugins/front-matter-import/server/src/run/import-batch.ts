import { FileError } from '../../../core/file-error';
import { sha256 } from '../destination/hash';
import { isUpToDate } from '../destination/records';
import type { Known, Post, Saved } from '../destination/types';
import type { SiteFinder } from '../sites/find-sites';
import { type FoundFile, readPlacedSource } from '../sources/files';
import { type FileReport, reportSaved, reportUnchanged, toReport } from './file-report';
import { identify, type Identified } from './identify';
import { failed, type Learned, type Made, makePost, type ReadFile } from './make-post';
import type { ImportRun } from './types';

export interface BatchContext extends Learned {
  sites: SiteFinder;
  /** Keys of the files whose bytes are those of their last import. */
  sameBytes: ReadonlySet<string>;
}

type Step = { kind: 'unchanged'; known: Known } | Made;

async function place(run: ImportRun, found: FoundFile, sites: SiteFinder): Promise<Identified> {
  const where = await sites.placeOf(found);
  return identify(run, { found, place: where, mapping: run.mappingOf?.(found, where) });
}

async function read({ identity, ...file }: Identified): Promise<ReadFile> {
  const { found, mapping } = file;
  const bare = await readPlacedSource(found, file.place);
  const source = mapping ? { ...bare, mapping } : bare;
  return { ...file, source, identity: { ...identity, sourceHash: sha256(source.bytes) } };
}

interface Question {
  known: Known | undefined;
  context: BatchContext;
  now: number;
}

async function takeStep(
  run: ImportRun,
  file: Identified,
  { known, context, now }: Question,
): Promise<Step> {
  const { identity } = file;
  const isCurrent = (sourceHash: string): boolean =>
    known !== undefined && !run.looksAtAll && isUpToDate(known, { ...identity, sourceHash }, now);
  try {
    // The first pass over the files has compared them already.
    const isSame = known?.sourceHash && context.sameBytes.has(identity.key);
    if (isSame && isCurrent(known.sourceHash!)) return { kind: 'unchanged', known };
    const readFile = await read(file);
    if (isCurrent(readFile.identity.sourceHash)) return { kind: 'unchanged', known: known! };
    return await makePost(run, readFile, context, now);
  } catch (problem) {
    if (problem instanceof FileError) return failed(file, problem);
    throw problem;
  }
}

/** Writes the posts among the steps; gives what became of each. */
async function write(
  { destination }: ImportRun,
  steps: readonly Step[],
): Promise<Map<Post, Saved | FileError>> {
  const posts = steps.flatMap((step) => (step.kind === 'post' ? step.post : []));
  const saved = posts.length > 0 ? await destination.saveBatch(posts) : [];
  for (const step of steps) {
    if (step.kind === 'failed') await destination.saveFailure(step.failure);
  }
  return new Map(posts.map((post, index) => [post, saved[index]!]));
}

/** What became of a file: the line of the report, with the failure that its record is to tell. */
async function report(
  { destination }: ImportRun,
  path: string,
  { step, saved }: { step: Step; saved: ReadonlyMap<Post, Saved | FileError> },
): Promise<FileReport> {
  switch (step.kind) {
    case 'unchanged':
      return reportUnchanged(path, step.known);
    case 'skipped':
      return toReport(path, 'skipped', { reason: step.reason, warnings: step.warnings });
    case 'failed':
      return toReport(path, 'failed', step.failure);
    case 'post': {
      const { post, warnings } = step;
      const outcome = saved.get(post)!;
      if (!(outcome instanceof FileError)) return reportSaved(path, post.entry, outcome, warnings);
      const failure = { identity: post.identity, error: outcome.toMessage(), warnings };
      await destination.saveFailure(failure);
      return toReport(path, 'failed', failure);
    }
  }
}

/**
 * Imports a batch of files: one question for what is known of them, one for writing them.
 * @returns a report for each, in their order
 */
export async function importBatch(
  run: ImportRun,
  batch: readonly FoundFile[],
  context: BatchContext,
): Promise<FileReport[]> {
  const now = Date.now();
  const files: Identified[] = [];
  for (const found of batch) files.push(await place(run, found, context.sites));
  const records = await run.destination.recordsOf(files.map(({ identity }) => identity.key));
  const steps: Step[] = [];
  for (const file of files) {
    const known = records.get(file.identity.key);
    steps.push(await takeStep(run, file, { known, context, now }));
  }
  const saved = await write(run, steps).catch((problem: unknown) => {
    const path = batch[0]?.path ?? '';
    throw new Error(`The import stopped at \`${path}\` or a file behind it.`, { cause: problem });
  });
  const reports: FileReport[] = [];
  for (const [index, step] of steps.entries()) {
    reports.push(await report(run, batch[index]!.path, { step, saved }));
  }
  return reports;
}
