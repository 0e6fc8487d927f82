import { readFile, stat } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { sha256 } from '../destination/hash';

/** A picture larger than this is none that a site shows. */
const MAX_BYTES = 50 * 1024 * 1024;

// Formats that hold no program: SVG does, and is refused.
const ACCEPTED = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** A local picture, ready to be uploaded. */
export interface Picture {
  absolute: string;
  /** Sniffed from the bytes; the file's name says nothing. */
  mimetype: string;
  size: number;
  /** sha256 of the bytes, in hexadecimal: one picture, whatever its names. */
  contentHash: string;
}

/** Reads a picture; null for a file that is none, or none that can be taken. */
export async function readPicture(absolute: string): Promise<Picture | null> {
  const { size } = await stat(absolute);
  if (size > MAX_BYTES) return null;
  const bytes = await readFile(absolute);
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !ACCEPTED.has(type.mime)) return null;
  return { absolute, mimetype: type.mime, size, contentHash: sha256(bytes) };
}
