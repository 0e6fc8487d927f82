import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isOutside } from '../../../core/links/address';
import { isAddressOf } from '../../../core/links/is-address-of';
import { bareNames, foldPathName } from '../../../core/links/names-of';
import type { LinkOrigin, WantedFile } from '../../../core/links/wanted-file';
import { createFolders } from '../sites/folders';
import type { FoundFile } from '../sources/files';
import { isSourcePath } from '../sources/is-source-path';
import { isMissing } from '../sources/read-source';
import type { Inspector } from './inspect-target';
import { createNameIndex, type NameIndex } from './name-index';

/** Finds the file that a link means, never one outside of the import root. */
export type FindTarget = (
  wanted: WantedFile,
  origin: LinkOrigin & { root: string },
) => Promise<FoundFile | null>;

/** More files of one name than these tell nothing about which is meant. */
const MAX_NAMESAKES = 20;

/**
 * Looks first where the link's path leads, and only then for a file of that name elsewhere in the site:
 * the names are listed once, when the first link asks for them.
 */
export function createTargetFinder(inspect: Inspector): FindTarget {
  const folders = createFolders();
  const indexes = new Map<string, Promise<NameIndex>>();
  const indexOf = (root: string): Promise<NameIndex> => {
    const index = indexes.get(root) ?? createNameIndex(root);
    indexes.set(root, index);
    return index;
  };

  async function firstOf(root: string, paths: readonly string[]): Promise<FoundFile | null> {
    for (const path of paths) {
      if (!isSourcePath(path)) continue;
      const absolute = join(root, path);
      const isFolder = (await folders.list(dirname(absolute))).get(basename(absolute));
      const found = isFolder === false ? await insideOf(root, path) : null;
      if (found) return found;
    }
    return null;
  }

  async function namesakes(name: string, { root, place }: LinkOrigin & { root: string }) {
    const index = await indexOf(root);
    const site = place?.site.root ?? '';
    const paths = bareNames(name).flatMap((each) => index.named(each));
    const ofSite = paths.filter((path) => isOutside(site) || isBelow(site, path));
    return ofSite.length > MAX_NAMESAKES ? [] : [...new Set(ofSite)];
  }

  async function anywhere(end: string, origin: LinkOrigin & { root: string }) {
    const wanted = withoutEnding(end);
    const paths = (await namesakes(basename(end), origin))
      .filter((path) => `/${withoutEnding(path)}`.endsWith(`/${wanted}`))
      .sort((a, b) => a.length - b.length);
    // Of several the one nearest to the top is meant, unless that is several, too.
    const isClear = paths.length === 1 || paths[0]?.length !== paths[1]?.length;
    return isClear ? firstOf(origin.root, paths.slice(0, 1)) : null;
  }

  async function addressed(address: string, origin: LinkOrigin & { root: string }) {
    const fitting: FoundFile[] = [];
    const last = address.split('/').filter(Boolean).at(-1);
    for (const path of last === undefined ? [] : await namesakes(last, origin)) {
      const found = await firstOf(origin.root, [path]);
      const target = found && (await inspect(found));
      if (target?.kind === 'article' && isAddressOf(address, target.post)) fitting.push(found!);
    }
    return fitting.length === 1 ? fitting[0]! : null;
  }

  return async (wanted, origin) => {
    const found = await firstOf(origin.root, wanted.paths);
    if (found) return found;
    if (wanted.anywhere !== null) return anywhere(wanted.anywhere, origin);
    return wanted.address === null ? null : addressed(wanted.address, origin);
  };
}

const withoutEnding = (path: string): string => foldPathName(path).replace(/\.[a-z]+$/, '');

const isBelow = (folder: string, path: string): boolean =>
  folder === '' || path.startsWith(`${folder}/`);

/** The file itself, even where a folder on the way is a link; null if that leads out of the root. */
async function insideOf(root: string, path: string): Promise<FoundFile | null> {
  try {
    const absolute = await realpath(join(root, path));
    const inside = relative(root, absolute).split(sep).join('/');
    return isOutside(inside) ? null : { root, path: inside, absolute, size: 0 };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
