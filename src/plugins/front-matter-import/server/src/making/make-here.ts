import { makeEntry } from '../../../core/pipeline';
import type { CoreOptions, Result, SourceFile } from '../../../core/types';
import type { MakeOptions, Maker } from './maker';

/** The error that ends a run at a file. */
export const stoppedAt = (path: string, cause: unknown): Error =>
  new Error(`The import stopped at \`${path}\`.`, { cause });

/**
 * Makes the entry of one file.
 * @throws Error naming the file when the core itself fails
 */
export function makeOne(source: SourceFile, options: CoreOptions): Result {
  try {
    return makeEntry(source, options);
  } catch (problem) {
    throw stoppedAt(source.path, problem);
  }
}

/** Makes entries in the thread that asks for them. */
export function makeHere(options: MakeOptions): Maker {
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- a failure is a rejection, as in threads
    async make(files, now) {
      return files.map(({ source }) => makeOne(source, { ...options, now }));
    },
    close: () => Promise.resolve(),
  };
}
