import { dirname, join, relative, sep } from 'node:path';
import { isHidden } from '../sources/is-source-path';
import type { Folders } from './folders';
import { matchMarks } from './match-marks';

/** Sites stand directly below the folder that holds them all, or one further down. */
const DEPTH = 2;
/** Nobody keeps more sites in one folder; a folder of so many posts has as many folders. */
const MAX_LOOKED_AT = 100;

/**
 * The folder that files without any mark belong to together: the topmost one, from the import root
 * down, that has no site below it. Null for a file that lies beside sites.
 */
export async function unmarkedRoot(
  root: string,
  folder: string,
  folders: Folders,
): Promise<string | null> {
  const parts = relative(root, folder).split(sep).filter(Boolean);
  let top = root;
  while (await hasSites(top, DEPTH, folders)) {
    const next = parts.shift();
    if (next === undefined) return null;
    top = join(top, next);
  }
  return top === dirname(top) ? null : top;
}

const answers = new WeakMap<Folders, Map<string, Promise<boolean>>>();

function hasSites(folder: string, depth: number, folders: Folders): Promise<boolean> {
  const known = answers.get(folders) ?? new Map<string, Promise<boolean>>();
  answers.set(folders, known);
  const key = `${depth} ${folder}`;
  const answer = known.get(key) ?? lookForSites(folder, depth, folders);
  known.set(key, answer);
  return answer;
}

async function lookForSites(folder: string, depth: number, folders: Folders): Promise<boolean> {
  const inner = [...(await folders.list(folder))]
    .flatMap(([name, isFolder]) => (isFolder && !isHidden(name) ? join(folder, name) : []))
    .sort()
    .slice(0, MAX_LOOKED_AT);
  for (const each of inner) {
    if (await matchMarks(each, folders, { isWeak: false })) return true;
    if (await matchMarks(each, folders, { isWeak: true })) return true;
    if (depth > 1 && (await hasSites(each, depth - 1, folders))) return true;
  }
  return false;
}
