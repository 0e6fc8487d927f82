import { readFile, stat } from 'node:fs/promises';
import { isUnlistable } from './is-unlistable';

/** Configurations are far smaller; what is larger is something else. */
const MAX_BYTES = 1024 * 1024;

/** The text of a site's file, or null where it is out of reach or too large to be one. */
export async function readSmallFile(path: string): Promise<string | null> {
  try {
    const stats = await stat(path);
    return stats.isFile() && stats.size <= MAX_BYTES ? await readFile(path, 'utf8') : null;
  } catch (error) {
    if (isUnlistable(error)) return null;
    throw error;
  }
}
