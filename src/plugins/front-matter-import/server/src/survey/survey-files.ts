import { Survey } from '../../../core/clean/templates/survey';
import type { Templates } from '../../../core/clean/templates/templates';
import { FileError } from '../../../core/file-error';
import { parse } from '../../../core/parse/parse';
import type { SourceFile } from '../../../core/types';
import type { FoundFile } from '../sources/files';

interface Surveyed {
  files: AsyncIterable<FoundFile>;
  /** Reads a file; null for one that is known already and need not be looked at. */
  read: (found: FoundFile) => Promise<SourceFile | null>;
  signal?: AbortSignal | undefined;
}

/**
 * A first pass over the files that are new: what do the posts of each site have in common? It keeps
 * hashes and counts only, about a hundred numbers a post.
 */
export async function surveyFiles({ files, read, signal }: Surveyed): Promise<Templates> {
  const survey = new Survey();
  for await (const found of files) {
    if (signal?.aborted) break;
    try {
      const source = await read(found);
      const parsed = source && parse(source);
      if (parsed && !('skipped' in parsed)) survey.add(parsed);
    } catch (error) {
      // The import itself says what is wrong with the file.
      if (!(error instanceof FileError)) throw error;
    }
  }
  return survey.finish();
}
