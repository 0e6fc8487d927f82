import { Survey, type Traits } from '../../../core/clean/templates/survey';
import type { Lessons } from '../../../core/clean/templates/templates';
import type { SourceFile } from '../../../core/types';
import { ahead } from '../run/ahead';

/** A first pass over files. */
export interface FirstPass {
  /** The files that are new, several at a time. */
  batches: AsyncIterable<readonly SourceFile[]>;
  /** Says of each file what it may have in common with others; null for one that is no post. */
  look: (files: readonly SourceFile[]) => Promise<(Traits | null)[]>;
  /** Hashes of the bodies that have been counted before. */
  seen?: Iterable<number>;
  signal?: AbortSignal | undefined;
  /** What can be done while a look is waited for. */
  whileWaiting?: (look: Promise<unknown>) => Promise<void>;
}

/** Batches that are looked at while those before them are counted. */
const BATCHES_AHEAD = 3;

/**
 * A first pass over the files that are new: what do the posts of each site have in common? It keeps
 * hashes and counts only, about a hundred numbers a post.
 */
export async function surveyFiles({
  batches,
  look,
  seen,
  signal,
  whileWaiting,
}: FirstPass): Promise<Lessons> {
  const survey = new Survey(seen);
  for await (const traits of ahead(batches, BATCHES_AHEAD, look, whileWaiting)) {
    if (signal?.aborted) break;
    for (const each of traits) if (each) survey.add(each);
  }
  return survey.finish();
}
