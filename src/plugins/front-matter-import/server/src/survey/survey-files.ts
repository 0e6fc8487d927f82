import { Survey } from '../../../core/clean/templates/survey';
import type { Templates } from '../../../core/clean/templates/templates';
import { FileError } from '../../../core/file-error';
import { parse } from '../../../core/parse/parse';
import type { ParsedFile, SourceFile } from '../../../core/types';

interface Surveyed {
  sources: AsyncIterable<SourceFile>;
  signal?: AbortSignal | undefined;
}

function parseOrNull(source: SourceFile): ParsedFile | null {
  try {
    const parsed = parse(source);
    return 'skipped' in parsed ? null : parsed;
  } catch (error) {
    // The import itself says what is wrong with the file.
    if (error instanceof FileError) return null;
    throw error;
  }
}

/**
 * A first pass over the files that are new: what do the posts of each site have in common? It keeps
 * hashes and counts only, about a hundred numbers a post.
 */
export async function surveyFiles({ sources, signal }: Surveyed): Promise<Templates> {
  const survey = new Survey();
  for await (const source of sources) {
    if (signal?.aborted) break;
    const parsed = parseOrNull(source);
    if (parsed) survey.add(parsed);
  }
  return survey.finish();
}
