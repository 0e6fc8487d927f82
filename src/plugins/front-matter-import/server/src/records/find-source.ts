import { realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Root } from '../roots/types';
import { serviceOf } from '../services';
import { isMissing } from '../sources/read-source';

/** A file where it lies now, below something that may be imported. */
export interface Source {
  root: Root;
  /** Below the root. */
  path: string;
}

/** Where a file of a root lies below it; null where it is none of its files. */
function pathBelow(root: Root, file: string, appDir: string): string | null {
  const upload = root.staged && `${root.staged.name}/`;
  if (upload) return file.startsWith(upload) ? file.slice(upload.length) : null;
  const below = relative(root.folder, resolve(appDir, file));
  const isOutside = below === '' || below === '..' || below.startsWith(`..${sep}`);
  return isOutside ? null : below.split(sep).join('/');
}

async function isThere({ root, path }: Source): Promise<boolean> {
  try {
    return (await stat(join(root.folder, path))).isFile();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

const newestFirst = (a: Root, b: Root): number =>
  (b.createdAt ?? '').localeCompare(a.createdAt ?? '');

/** Finds the file that a record names, in the newest upload or in a folder that holds it. */
export type FindSource = (file: string) => Promise<Source | null>;

/** Looks for files where they lie now; null for one that is gone. */
export async function sourceFinder(strapi: Core.Strapi): Promise<FindSource> {
  const appDir = realpathSync(strapi.dirs.app.root);
  const roots = (await serviceOf(strapi, 'roots').list()).sort(newestFirst);
  return async (file) => {
    for (const root of roots) {
      const path = pathBelow(root, file, appDir);
      const source = path !== null && { root, path };
      if (source && (await isThere(source))) return source;
    }
    return null;
  };
}

/** The same for one file. */
export const findSource = async (strapi: Core.Strapi, file: string): Promise<Source | null> =>
  (await sourceFinder(strapi))(file);

/** The text of a file. */
export const readText = ({ root, path }: Source): Promise<string> =>
  readFile(join(root.folder, path), 'utf8');
