import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Core } from '@strapi/strapi';
import { settingsOf } from '../server/src/config/settings';
import { createReports, type Reported, type ReportLine, stateOf } from '../server/src/jobs/reports';

/** What a command tells of its run for the admin panel. */
export interface RunReport {
  write(line: ReportLine): Promise<void>;
  close(): Promise<void>;
}

const NONE: RunReport = { write: () => Promise.resolve(), close: () => Promise.resolve() };

/** Lines wait until so many characters are worth a call of the system. */
const WAITING_SIZE = 64 * 1024;

/** @throws what the system says */
async function openFile(path: string): Promise<RunReport> {
  // Under its own name it is whole: nobody reads it before.
  const part = `${path}.part`;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(part, 'w');
  let waiting = '';
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    await file.appendFile(text);
  };
  return {
    async write(line) {
      waiting += `${JSON.stringify(line)}\n`;
      if (waiting.length > WAITING_SIZE) await flush();
    },
    async close() {
      await flush();
      await file.close();
      await rename(part, path);
    },
  };
}

/**
 * Keeps what became of each file of a command's run where the server's reports lie, so that the admin
 * panel and HTTP show it with the run: all but files that did not change. Where that cannot be written, the command
 * goes on without it.
 *
 * @param note told once why it cannot be written
 */
export async function keepRunReport(
  strapi: Core.Strapi,
  run: Reported,
  note: (line: string) => void,
): Promise<RunReport> {
  const path = createReports(settingsOf(strapi).dataFolder).pathOf(run);
  let report = NONE;
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      report = NONE;
      const { message } = error as Error;
      note(`The admin panel will show no files for run ${run.id}: ${message}.`);
    }
  };
  await attempt(async () => {
    report = await openFile(path);
  });
  return {
    // Every night's import of a large collection would tell the same of nearly all its files.
    write: (line) =>
      stateOf(line) === 'unchanged' ? Promise.resolve() : attempt(() => report.write(line)),
    close: () => attempt(() => report.close()),
  };
}
