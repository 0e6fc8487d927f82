import { readFile, stat } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { sha256 } from '../destination/hash';
import { MAX_PICTURE_BYTES } from './limits';

// Formats that hold no program: SVG does, and is refused.
const ACCEPTED = new Map([
  ['image/png', 'png'],
  ['image/apng', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/avif', 'avif'],
]);

/** A local picture, ready to be uploaded. */
export interface Picture {
  absolute: string;
  /** Sniffed from the bytes; the file's name says nothing. */
  mimetype: string;
  /** What files of the type end with, without the dot. */
  extension: string;
  size: number;
  /** sha256 of the bytes, in hexadecimal: one picture, whatever its names. */
  contentHash: string;
}

/** What stands in place of a picture that Git keeps elsewhere and has not fetched. */
const POINTER = 'version https://git-lfs.github.com/spec/';

/** Why a file is no picture that can be taken. */
export type NoPicture = 'refused' | 'not-fetched';

/** Reads a picture; says why for a file that is none, or none that can be taken. */
export async function readPicture(absolute: string): Promise<Picture | NoPicture> {
  const { size } = await stat(absolute);
  if (size > MAX_PICTURE_BYTES) return 'refused';
  const bytes = await readFile(absolute);
  if (bytes.subarray(0, POINTER.length).toString('latin1') === POINTER) return 'not-fetched';
  const type = await fileTypeFromBuffer(bytes);
  const extension = ACCEPTED.get(type?.mime ?? '');
  if (!type || !extension) return 'refused';
  // A moving PNG is one.
  const mimetype = type.mime.replace('/apng', '/png');
  return { absolute, mimetype, extension, size, contentHash: sha256(bytes) };
}
