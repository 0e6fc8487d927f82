import { isZip, type PickedFile } from './collect-files';

const MAX_FILES = 100;
const MAX_BYTES = 16 * 2 ** 20;

/**
 * Files in the portions that they are sent in: small enough that a lost connection costs little. An
 * archive, and a file that is a portion by itself, goes alone.
 */
export function inBatches(files: readonly PickedFile[]): PickedFile[][] {
  const batches: PickedFile[][] = [];
  let batch: PickedFile[] = [];
  let bytes = 0;
  for (const picked of files) {
    const isFull = batch.length >= MAX_FILES || bytes + picked.file.size > MAX_BYTES;
    if (batch.length > 0 && (isFull || isZip(picked))) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(picked);
    bytes += isZip(picked) ? MAX_BYTES : picked.file.size;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

export const bytesOf = (files: readonly PickedFile[]): number =>
  files.reduce((sum, { file }) => sum + file.size, 0);
