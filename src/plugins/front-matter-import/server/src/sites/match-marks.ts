import { basename, join } from 'node:path';
import { PRESETS } from '../../../core/presets';
import type { Preset, RootMark } from '../../../core/presets/preset';
import type { Folders } from './folders';
import { readSmallFile } from './read-small-file';

/** A folder that is a site's root, and what shows it. */
export interface MarkedRoot {
  folder: string;
  preset: Preset;
  /** The names that were found. */
  marks: string[];
}

/** The preset whose mark a folder bears: of several, the first preset's. */
export async function matchMarks(
  folder: string,
  folders: Folders,
  { isWeak }: { isWeak: boolean },
): Promise<MarkedRoot | null> {
  for (const preset of PRESETS) {
    for (const mark of preset.marks) {
      if ((mark.isWeak ?? false) !== isWeak) continue;
      const marks = await matchMark(folder, mark, folders);
      if (marks) return { folder, preset, marks };
    }
  }
  return null;
}

async function matchMark(
  folder: string,
  { paths, saying, notNamed }: RootMark,
  folders: Folders,
): Promise<string[] | null> {
  if (notNamed?.test(basename(folder))) return null;
  const found: string[] = [];
  for (const path of paths) {
    const [name] = await folders.find(folder, path);
    if (name === undefined) return null;
    found.push(name);
  }
  if (saying && !saying.test((await readSmallFile(join(folder, found[0] ?? ''))) ?? ''))
    return null;
  return found;
}
