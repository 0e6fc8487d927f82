import { type Dirent, statSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FoundFile } from './found-file';
import { isHidden, isSourcePath } from './is-source-path';

/** A folder on the way down: what of it is still to be looked at. */
interface Level {
  folder: string;
  entries: readonly Dirent[];
  /** Index of the next one. */
  next: number;
}

/**
 * Lists the Markdown and HTML files below a folder, in the order of their paths' code units. Only the
 * entries of the folders on the way down are held. A folder or file that cannot be looked at is listed,
 * too, with the cause.
 */
export async function* walkFolder(root: string): AsyncGenerator<FoundFile> {
  // One generator for all levels: each that a file has to be handed through costs as much as a look at it.
  const levels: Level[] = [];
  const enter = async (folder: string): Promise<FoundFile | null> => {
    const absolute = join(root, folder);
    const listed = await listFolder(absolute);
    if ('cause' in listed)
      return { root, path: folder === '' ? '.' : folder, absolute, size: 0, ...listed };
    levels.push({ folder, entries: inPathOrder(listed.entries), next: 0 });
    return null;
  };
  const refused = await enter('');
  if (refused) yield refused;
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const entry = level.entries[level.next];
    level.next += 1;
    if (!entry) levels.pop();
    if (!entry || isHidden(entry.name)) continue;
    const path = level.folder === '' ? entry.name : `${level.folder}/${entry.name}`;
    const found = entry.isDirectory() ? enter(path) : findEntry(root, path, entry);
    const settled = found instanceof Promise ? await found : found;
    if (settled) yield settled;
  }
}

async function listFolder(folder: string): Promise<{ entries: Dirent[] } | { cause: unknown }> {
  try {
    return { entries: await readdir(folder, { withFileTypes: true }) };
  } catch (cause) {
    return { cause };
  }
}

/** A folder sorts as `name/`, as it does in the paths below it: `a-b.md`, `a.md`, `a/b.md`. */
function inPathOrder(entries: Dirent[]): Dirent[] {
  const key = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Null for what is no source file. Only a link has to be waited for. */
function findEntry(
  root: string,
  path: string,
  entry: Dirent,
): FoundFile | null | Promise<FoundFile | null> {
  if (!isSourcePath(path)) return null;
  return entry.isSymbolicLink() ? findLink(root, path) : findReal(root, path);
}

async function findLink(root: string, path: string): Promise<FoundFile | null> {
  const absolute = join(root, path);
  try {
    return (await isWorthFollowing(root, absolute)) ? lookAt({ root, path, absolute }) : null;
  } catch (cause) {
    return { root, path, absolute, size: 0, cause };
  }
}

function findReal(root: string, path: string): FoundFile | null {
  const found = lookAt({ root, path, absolute: join(root, path) });
  return found && found.cause === undefined ? { ...found, isReal: true } : found;
}

function lookAt(place: Pick<FoundFile, 'root' | 'path' | 'absolute'>): FoundFile | null {
  try {
    // Of a hundred thousand files each would wait longer for the thread pool than for its answer.
    const stats = statSync(place.absolute);
    // Links to folders are not followed (they could lead in a circle), nor are pipes and devices read.
    return stats.isFile() ? { ...place, size: stats.size } : null;
  } catch (cause) {
    return { ...place, size: 0, cause };
  }
}

/** A link out of the root is left alone, and one to a file that is listed by its own name anyway. */
async function isWorthFollowing(root: string, link: string): Promise<boolean> {
  const target = relative(root, await realpath(link));
  const isInside = target !== '' && target !== '..' && !target.startsWith(`..${sep}`);
  return isInside && !isSourcePath(target.split(sep).join('/'));
}
