import { FileError } from '../core/file-error';
import { makeEntry } from '../core/pipeline';
import type { Result } from '../core/types';
import type { RunOptions } from '../server/src/import-run';
import { readSource, type FoundFile } from '../server/src/sources/files';

/** Reads a file and makes its entry, for commands that write nothing. */
export async function makeResult(found: FoundFile, options: RunOptions): Promise<Result> {
  try {
    return makeEntry(await readSource(found), { ...options, now: Date.now() });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { status: 'failed', path: found.path, error: error.toMessage(), warnings: [] };
  }
}
