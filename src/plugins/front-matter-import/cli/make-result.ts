import { FileError } from '../core/file-error';
import { makeEntry } from '../core/pipeline';
import type { Result } from '../core/types';
import type { RunOptions } from '../server/src/import-run';
import { NO_LIBRARY } from '../server/src/pictures/library';
import { withPictures } from '../server/src/pictures/place-pictures';
import { readSource, type FoundFile } from '../server/src/sources/files';

/** Reads a file and makes its entry, for commands that write nothing. */
export async function makeResult(found: FoundFile, options: RunOptions): Promise<Result> {
  try {
    const source = await readSource(found);
    const result = makeEntry(source, { ...options, now: Date.now() });
    return await withPictures(result, { place: { root: found.root, source }, library: NO_LIBRARY });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { status: 'failed', path: found.path, error: error.toMessage(), warnings: [] };
  }
}
