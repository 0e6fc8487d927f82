/** Longest name of a file or folder that file systems take, in bytes, */
const MOST_NAME_BYTES = 255;
/** and the longest path, with room for where it is put. */
const MOST_PATH_BYTES = 1024;

export type CheckedPath = { path: string } | { reason: string };

function reasonAgainst(path: string): string | null {
  if (path === '') return 'has no name';
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'has control characters in its name';
  if (path.includes('\\')) return 'has a backslash in its path; use `/` between folders';
  if (path.startsWith('/')) return 'has an absolute path; paths start at the upload';
  if (/^[a-z]:/i.test(path)) return 'has a drive letter in its path; paths start at the upload';
  const parts = path.split('/');
  if (parts.includes('..')) return 'leads out of the upload with `..`';
  if (parts.includes('.') || parts.includes('')) return 'has an empty part in its path';
  const isLong = parts.some((part) => Buffer.byteLength(part) > MOST_NAME_BYTES);
  if (isLong || Buffer.byteLength(path) > MOST_PATH_BYTES) return 'has too long a name; shorten it';
  return null;
}

/** A path that somebody sent, in the form in which it is kept, or why it cannot be. */
export function checkPath(given: string): CheckedPath {
  // Macs take letters with accents apart; links and pictures in posts name them as one.
  const path = given.normalize('NFC').replace(/^(?:\.\/)+/, '');
  const reason = reasonAgainst(path);
  return reason === null ? { path } : { reason };
}
