import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FoundFile } from '../sources/files';

/** So many files are looked up and written together, */
const MOST_FILES = 200;
/** unless they are so large that fewer fill the memory. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The files in lists of a size that memory holds whatever the size of the collection.
 * @param most how many files at most
 */
export async function* inBatches(
  files: AsyncIterable<FoundFile>,
  most = MOST_FILES,
): AsyncGenerator<FoundFile[]> {
  let batch: FoundFile[] = [];
  let bytes = 0;
  for await (const file of files) {
    batch.push(file);
    bytes += file.size;
    if (batch.length < most && bytes < MOST_BYTES) continue;
    yield batch;
    // Files are read without waiting; signals and the heartbeat have to get their turn.
    await nextTurn();
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
