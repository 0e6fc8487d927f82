import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSourcePath } from '../sources/is-source-path';
import { isUnlistable } from './is-unlistable';

/** Names in a folder, and whether each is a folder itself. A link is none: it is never followed. */
export type Listing = ReadonlyMap<string, boolean>;

/** Looks into folders, each once. */
export interface Folders {
  list(folder: string): Promise<Listing>;
  /** The names at a path that may have `*` in its last part; a path that ends in `/` is a folder. */
  find(folder: string, path: string): Promise<string[]>;
}

/** A run goes through folders in order, so those far behind are not asked for again. */
const MAX_KEPT = 5_000;

export function createFolders(): Folders {
  const known = new Map<string, Listing>();
  const list = async (folder: string): Promise<Listing> => {
    const listing = known.get(folder) ?? (await readListing(folder));
    if (known.size >= MAX_KEPT) known.clear();
    known.set(folder, listing);
    return listing;
  };
  return {
    list,
    async find(folder, path) {
      const isFolder = path.endsWith('/');
      const parts = path.split('/').filter(Boolean);
      const last = parts.pop() ?? '';
      let inner = folder;
      for (const part of parts) {
        if ((await list(inner)).get(part) !== true) return [];
        inner = join(inner, part);
      }
      return fitting(await list(inner), last, isFolder).map(
        (name) => [...parts, name].join('/') + (isFolder ? '/' : ''),
      );
    },
  };
}

function fitting(listing: Listing, pattern: string, isFolder: boolean): string[] {
  const [start, end] = pattern.split('*');
  if (end === undefined) return listing.get(pattern) === isFolder ? [pattern] : [];
  // `gatsby-config.md` is a page about that file.
  const fits = (name: string): boolean =>
    name.startsWith(start ?? '') && name.endsWith(end) && !isSourcePath(name.replace(/^\./, ''));
  return [...listing]
    .flatMap(([name, isDirectory]) => (isDirectory === isFolder && fits(name) ? name : []))
    .sort();
}

/** A folder that cannot be listed shows no mark; its files report by themselves. */
async function readListing(folder: string): Promise<Listing> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return new Map(entries.map((entry) => [entry.name, entry.isDirectory()]));
  } catch (error) {
    if (isUnlistable(error)) return new Map();
    throw error;
  }
}
