import { statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isMissing } from './read-source';

/** Files that were uploaded: wherever they lie for now, they are known by the upload's name. */
export interface Staged {
  /** Real, absolute path of the folder in which they lie. */
  folder: string;
  /** `upload:NAME`, what stands before their paths. */
  name: string;
}

const UPLOAD = 'upload:';

/** What stands before the paths of the files of an upload; the next one of that name meets its records. */
export const uploadName = (name: string): string => `${UPLOAD}${name}`;

interface Project {
  appDir: string;
  staged?: Staged | undefined;
}

const isBelow = (path: string): boolean => path !== '..' && !path.startsWith(`..${sep}`);

/** The name by which records know a file: its path relative to the project, or to the upload. */
export function nameOf({ appDir, staged }: Project, absolute: string): string {
  const below = staged && relative(staged.folder, absolute);
  const name = below && isBelow(below) ? `${staged.name}/${below}` : relative(appDir, absolute);
  return name.split(sep).join('/');
}

/** A file that cannot be looked at, for want of permissions say, is not gone. */
function isNoMore(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch (error) {
    return isMissing(error);
  }
}

/** Whether a source file stands no more where it was imported from. */
export function isGoneFrom({ appDir, staged }: Project, file: string): boolean {
  if (!file.startsWith(UPLOAD)) return isNoMore(resolve(appDir, file));
  // Of the files of another upload nobody can say.
  const path = staged && file.startsWith(`${staged.name}/`) ? file.slice(staged.name.length) : null;
  return staged !== undefined && path !== null && isNoMore(join(staged.folder, path));
}
