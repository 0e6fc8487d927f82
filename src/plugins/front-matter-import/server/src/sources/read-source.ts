import { readFileSync } from 'node:fs';
import { FileError } from '../../../core/file-error';
import type { Place, SourceFile } from '../../../core/types';
import type { FoundFile } from './found-file';

/** Largest file that is read; the longest real posts have some hundred kilobytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

const MEBIBYTE = 1024 * 1024;

/** What a system error means for the person with the file. */
const REASONS: { [code: string]: string } = {
  EACCES: 'there is no permission to read it. Change its permissions',
  EPERM: 'there is no permission to read it. Change its permissions',
  ENOENT: 'it has vanished since it was found. Run the import again',
  ENOTDIR: 'it has vanished since it was found. Run the import again',
  EISDIR: 'it is a folder. Name the files in it',
  ELOOP: 'its link leads in a circle. Repair the link',
  ENAMETOOLONG: 'its path is too long. Shorten it',
  EMFILE: 'too many files are open. Import fewer files at once',
};

/**
 * Reads a found file.
 * @param maxBytes larger files are not read at all
 * @throws FileError `file-too-large`, `file-unreadable`
 */
// eslint-disable-next-line @typescript-eslint/require-await -- a failure is a rejection
export async function readSource(
  found: FoundFile,
  maxBytes: number = MAX_FILE_BYTES,
): Promise<SourceFile> {
  if (found.cause !== undefined) throw unreadable(found, found.cause);
  try {
    if (found.size > maxBytes) throw tooLarge(found, found.size, maxBytes);
    // The way to the thread pool and back takes ten times as long as reading a post does.
    const bytes = readFileSync(found.absolute);
    // It may have grown since it was found.
    if (bytes.length > maxBytes) throw tooLarge(found, bytes.length, maxBytes);
    return { path: found.path, bytes };
  } catch (error) {
    throw error instanceof FileError ? error : unreadable(found, error);
  }
}

/** A file that was read, with its place in its site. */
export const withPlace = (source: SourceFile, place: Place | undefined): SourceFile =>
  place ? { ...source, place } : source;

/** Reads a file of a known site. */
export const readPlacedSource = async (
  found: FoundFile,
  place: Place | undefined,
): Promise<SourceFile> => withPlace(await readSource(found), place);

/** Whether a system error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(codeOf(error) ?? '');
}

function tooLarge({ path }: FoundFile, size: number, maxBytes: number): FileError {
  const has = (size / MEBIBYTE).toFixed(1);
  const most = (maxBytes / MEBIBYTE).toFixed(1);
  return new FileError(
    'file-too-large',
    `\`${path}\` has ${has} MiB; at most ${most} MiB are read. Split it; a post has no such size.`,
  );
}

function unreadable({ path }: FoundFile, cause: unknown): FileError {
  const code = codeOf(cause);
  if (code === undefined) throw cause;
  const reason = REASONS[code] ?? `the system reports \`${code}\``;
  return new FileError('file-unreadable', `\`${path}\` cannot be read: ${reason}.`, { cause });
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
