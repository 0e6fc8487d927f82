import { open, type FileHandle } from 'node:fs/promises';
import type { FileReport } from '../server/src/run/run-import';
import { UsageError } from '../server/src/usage-error';

/** Where the lines of `--report` go. */
export interface ReportFile {
  write(report: FileReport): Promise<void>;
  close(): Promise<void>;
}

/** The report could not be written on, in the middle of an import. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

const NONE: ReportFile = { write: () => Promise.resolve(), close: () => Promise.resolve() };

/**
 * Opens the file of `--report`, before anything is imported.
 *
 * @param path absolute, or undefined for no report
 * @param isDry true: the lines also say which attributes would change
 * @throws UsageError if it cannot be written
 */
export async function openReport(
  path: string | undefined,
  { isDry }: { isDry: boolean },
): Promise<ReportFile> {
  if (path === undefined) return NONE;
  let file: FileHandle;
  try {
    file = await open(path, 'w');
  } catch (cause) {
    const message = `The report cannot be written to \`${path}\`. Check the folder and its permissions.`;
    throw new UsageError(message, { cause });
  }
  return {
    // The keys of these lines are what programs rely on.
    async write({ changed, contentType: _type, ...line }) {
      try {
        await file.appendFile(`${JSON.stringify(isDry ? { ...line, changed } : line)}\n`);
      } catch (cause) {
        throw new ReportError(`The report \`${path}\` is not complete`, { cause });
      }
    },
    close: () => file.close(),
  };
}
