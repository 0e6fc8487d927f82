import { FileError } from '../../../core/file-error';
import type { Known, Post, Saved } from '../destination/types';
import { type FileReport, reportSaved, reportUnchanged, toReport } from './file-report';
import { type Learned, type Made, makePost } from './make-post';
import type { PreparedBatch } from './prepare-batch';
import type { ImportRun } from './types';

type Step = { kind: 'unchanged'; known: Known } | Made;

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
  { step, saved }: { step: Made; saved: ReadonlyMap<Post, Saved | FileError> },
): Promise<FileReport> {
  switch (step.kind) {
    case 'skipped':
      return toReport(path, 'skipped', { reason: step.reason, warnings: step.warnings });
    case 'failed':
      return toReport(path, 'failed', step.failure);
    case 'post': {
      const { post, warnings } = step;
      const outcome = saved.get(post)!;
      if (!(outcome instanceof FileError)) return reportSaved(path, post, outcome, warnings);
      const failure = { identity: post.identity, error: outcome.toMessage(), warnings };
      await destination.saveFailure(failure);
      return toReport(path, 'failed', failure);
    }
  }
}

/**
 * Writes a batch of files that have been read and made.
 * @returns a report for each, in their order
 */
export async function writeBatch(
  run: ImportRun,
  { files, prepared, now }: PreparedBatch,
  learned: Learned,
): Promise<FileReport[]> {
  const steps: Step[] = [];
  for (const each of prepared) {
    steps.push(each.kind === 'made' ? await makePost(run, each.file, learned, now) : each);
  }
  const saved = await write(run, steps).catch((problem: unknown) => {
    const path = files[0]?.path ?? '';
    throw new Error(`The import stopped at \`${path}\` or a file behind it.`, { cause: problem });
  });
  const reports: FileReport[] = [];
  for (const [index, step] of steps.entries()) {
    const { path } = files[index]!;
    const isUnchanged = step.kind === 'unchanged';
    reports.push(
      isUnchanged ? reportUnchanged(path, step.known) : await report(run, path, { step, saved }),
    );
  }
  return reports;
}
