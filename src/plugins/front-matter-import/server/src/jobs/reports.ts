import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexedLines, Key } from '../lines/indexed-lines';
import { LinesShelf } from '../lines/lines-shelf';
import type { Undone } from '../rollback/undo-change';
import type { FileReport } from '../run/run-import';
import type { StoredRun } from '../runs/types';

/** A line of a report: of an import what became of a file, of an undoing what became of an entry. */
export type ReportLine = FileReport | Undone;

export const stateOf = (line: ReportLine): string =>
  'status' in line ? line.status : line.outcome;

const keyOfLine = (line: ReportLine): Key => {
  const slug = 'slug' in line ? (line.slug ?? '') : '';
  const state = stateOf(line);
  return { state, search: `${line.file}\n${line.title ?? ''}\n${slug}`.toLowerCase(), sort: {} };
};

/** The run that a report is of: two databases that share a folder number theirs alike. */
export type Reported = Pick<StoredRun, 'id' | 'startedAt'>;

const nameOf = ({ id, startedAt }: Reported): string =>
  `${id}-${startedAt.replace(/\D/g, '')}.jsonl`;

/** The reports of runs, a file each. */
export function createReports(dataFolder: string) {
  const folder = join(dataFolder, 'reports');
  const shelf = new LinesShelf<ReportLine>(keyOfLine);
  const pathOf = (run: Reported): string => join(folder, nameOf(run));
  return {
    pathOf,
    has: (run: Reported): boolean => existsSync(pathOf(run)),

    async create(run: Reported): Promise<IndexedLines<ReportLine>> {
      await mkdir(folder, { recursive: true });
      return shelf.create(pathOf(run));
    },
    finish: (run: Reported): Promise<void> => shelf.finish(pathOf(run)),
    open: (run: Reported): Promise<IndexedLines<ReportLine>> => shelf.open(pathOf(run)),
  };
}

export type Reports = ReturnType<typeof createReports>;
