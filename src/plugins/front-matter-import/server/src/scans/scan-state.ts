import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Options } from '../importing/options';
import { writeWhole } from '../roots/root-files';
import type { RecognisedSite } from '../sites/find-sites';
import { isMissing } from '../sources/read-source';
import type { State } from './found-file';

/** How far a scan came. */
export interface ScanState {
  status: 'running' | 'done' | 'failed';
  done: number;
  total: number;
  error: string | null;
  options: Options;
  sites: RecognisedSite[];
  counts: Record<State, number>;
}

export const noCounts = (): ScanState['counts'] => ({
  new: 0,
  changed: 0,
  unchanged: 0,
  skipped: 0,
  broken: 0,
});

/** The files in a root's home that a scan writes. */
export const scanFiles = (home: string) => ({
  state: join(home, 'scan.json'),
  rows: join(home, 'scan.jsonl'),
  templates: join(home, 'templates.bin'),
});

const CUT_OFF = 'The server was stopped while it looked at the files. Look at them again.';

/** What stands on disk of a root's last scan; null where there was none. */
export async function readScan(home: string): Promise<ScanState | null> {
  try {
    const state = JSON.parse(await readFile(scanFiles(home).state, 'utf8')) as ScanState;
    // One that goes on is known in memory.
    return state.status === 'running' ? { ...state, status: 'failed', error: CUT_OFF } : state;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export const writeScan = (home: string, state: ScanState): Promise<void> =>
  writeWhole(scanFiles(home).state, JSON.stringify(state));
