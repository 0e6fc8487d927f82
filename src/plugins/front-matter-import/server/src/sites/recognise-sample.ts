import { FileError } from '../../../core/file-error';
import { parse } from '../../../core/parse/parse';
import { recogniseFolder } from '../../../core/presets';
import type { ParsedFile } from '../../../core/types';
import { readSource } from '../sources/read-source';
import { walkFolder } from '../sources/walk-folder';
import type { MarkedRoot } from './match-marks';

/** As many as show what a folder holds. */
const SAMPLE = 40;

/** What most of the first posts below a folder look like, or null. */
export async function recogniseSample(folder: string): Promise<MarkedRoot | null> {
  const files: ParsedFile[] = [];
  let looked = 0;
  for await (const found of walkFolder(folder)) {
    const file = found.cause === undefined ? await parseOrNull(found) : null;
    if (file) files.push(file);
    looked += 1;
    if (looked === SAMPLE) break;
  }
  const preset = files.length > 0 ? recogniseFolder(files) : undefined;
  return preset ? { folder, preset, marks: [] } : null;
}

/** A file that cannot be read says so in its turn. */
async function parseOrNull(found: Parameters<typeof readSource>[0]): Promise<ParsedFile | null> {
  try {
    const parsed = parse(await readSource(found));
    return 'skipped' in parsed ? null : parsed;
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}
