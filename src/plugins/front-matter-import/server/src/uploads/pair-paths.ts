import { posix } from 'node:path';
import { groupBy } from '../../../core/group-by';

/**
 * The path of each file of a form, by the names that came with the files. Their order says nothing: files
 * arrive here in the order in which they were written to disk.
 *
 * @param names names of the files, each a path of the list or the last part of one
 * @param paths the list of paths beside the files
 * @returns null where the names do not tell which file belongs to which path
 */
export function pairPaths(names: readonly string[], paths: readonly string[]): string[] | null {
  if (names.length !== paths.length) return null;
  // Alone, a file may have any name.
  if (names.length === 1) return [...paths];
  const byPath = new Set(paths);
  const byName = groupBy(paths, (path) => posix.basename(path));
  const pathOf = (name: string): string | undefined => {
    if (byPath.has(name)) return name;
    const [path, ...others] = byName.get(name) ?? [];
    return others.length === 0 ? path : undefined;
  };
  const paired = names.map(pathOf);
  const isWhole = paired.every((path) => path !== undefined);
  return isWhole && new Set(paired).size === paths.length ? paired : null;
}
