import { open, type FileHandle } from 'node:fs/promises';
import type { FileReport } from '../server/src/run/run-import';
import { UsageError } from '../server/src/usage-error';

/** Where the lines of `--report` go. */
export interface ReportFile {
  write(report: FileReport): Promise<void>;
  close(): Promise<void>;
}

const NONE: ReportFile = { write: () => Promise.resolve(), close: () => Promise.resolve() };

/**
 * Opens the file of `--report`, before anything is imported.
 *
 * @param path absolute, or undefined for no report
 * @throws UsageError if it cannot be written
 */
export async function openReport(path: string | undefined): Promise<ReportFile> {
  if (path === undefined) return NONE;
  let file: FileHandle;
  try {
    file = await open(path, 'w');
  } catch (cause) {
    const message = `The report cannot be written to \`${path}\`. Check the folder and its permissions.`;
    throw new UsageError(message, { cause });
  }
  return {
    write: (report) => file.appendFile(`${JSON.stringify(report)}\n`),
    close: () => file.close(),
  };
}
