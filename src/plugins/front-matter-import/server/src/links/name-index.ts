import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { foldPathName, namesOf } from '../../../core/links/names-of';
import { isUnlistable } from '../sites/is-unlistable';
import { isHidden, isSourcePath } from '../sources/is-source-path';

/** The source files below a folder, by the names that links may call them. */
export interface NameIndex {
  /** Paths below the folder. */
  named(name: string): readonly string[];
}

/** Lists the source files below a folder; it looks at names only and opens nothing. */
export async function createNameIndex(root: string): Promise<NameIndex> {
  const paths = new Map<string, string[]>();
  for await (const path of pathsBelow(root, '')) {
    for (const name of namesOf(path)) {
      const same = paths.get(name);
      if (same) same.push(path);
      else paths.set(name, [path]);
    }
  }
  return { named: (name) => paths.get(foldPathName(name)) ?? [] };
}

async function* pathsBelow(root: string, folder: string): AsyncGenerator<string> {
  for (const entry of await entriesOf(join(root, folder))) {
    if (isHidden(entry.name)) continue;
    const path = folder + entry.name;
    if (entry.isDirectory()) yield* pathsBelow(root, `${path}/`);
    else if (isSourcePath(entry.name)) yield path;
  }
}

/** A folder that cannot be listed reports when its turn comes. */
async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isUnlistable(error)) return [];
    throw error;
  }
}
