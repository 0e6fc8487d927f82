import { type Traits, traitsOf } from '../../../core/clean/templates/survey';
import { FileError } from '../../../core/file-error';
import { parse } from '../../../core/parse/parse';
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

/** What a file may have in common with others; null for one that is no post. */
export function lookAt(source: SourceFile): Traits | null {
  try {
    const parsed = parse(source);
    return 'skipped' in parsed ? null : traitsOf(parsed);
  } catch (problem) {
    // The import itself says what is wrong with the file.
    if (problem instanceof FileError) return null;
    throw stoppedAt(source.path, problem);
  }
}

/** Makes entries in the thread that asks for them. */
export function makeHere(options: MakeOptions): Maker {
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- a failure is a rejection, as in threads
    async look(sources) {
      return sources.map(lookAt);
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- as above
    async make(files, moment) {
      return files.map(({ source }) => makeOne(source, { ...options, ...moment }));
    },
    help: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
