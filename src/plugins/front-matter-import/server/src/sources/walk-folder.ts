import { type Dirent, statSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FoundFile } from './found-file';
import { isHidden, isSourcePath } from './is-source-path';

/**
 * Lists the Markdown and HTML files below a folder, in the order of their paths' code units. Only the
 * entries of the folders on the way down are held. A folder or file that cannot be looked at is listed,
 * too, with the cause.
 */
export async function* walkFolder(root: string, folder = ''): AsyncGenerator<FoundFile> {
  const listed = await listFolder(join(root, folder));
  if ('cause' in listed) {
    yield {
      root,
      path: folder === '' ? '.' : folder,
      absolute: join(root, folder),
      size: 0,
      ...listed,
    };
    return;
  }
  for (const entry of inPathOrder(listed.entries)) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory()) yield* walkFolder(root, path);
    else if (isSourcePath(path)) yield* findEntry(root, path, entry);
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

async function* findEntry(root: string, path: string, entry: Dirent): AsyncGenerator<FoundFile> {
  const absolute = join(root, path);
  try {
    const isLink = entry.isSymbolicLink();
    if (isLink && !(await isWorthFollowing(root, absolute))) return;
    // Of a hundred thousand files each would wait longer for the thread pool than for its answer.
    const stats = statSync(absolute);
    // Links to folders are not followed (they could lead in a circle), nor are pipes and devices read.
    if (!stats.isFile()) return;
    yield { root, path, absolute, size: stats.size, ...(!isLink && { isReal: true }) };
  } catch (cause) {
    yield { root, path, absolute, size: 0, cause };
  }
}

/** A link out of the root is left alone, and one to a file that is listed by its own name anyway. */
async function isWorthFollowing(root: string, link: string): Promise<boolean> {
  const target = relative(root, await realpath(link));
  const isInside = target !== '' && target !== '..' && !target.startsWith(`..${sep}`);
  return isInside && !isSourcePath(target.split(sep).join('/'));
}
