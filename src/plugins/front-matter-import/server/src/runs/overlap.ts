/** Whether a path is a folder or stands below it; both absolute, with `/` between their parts. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/**
 * The first of `roots` that has files in common with one of `others`: the same path, or one below the
 * other.
 *
 * @param roots absolute paths with `/` between their parts
 */
export function findOverlap(roots: readonly string[], others: readonly string[]): string | null {
  const meets = (root: string) =>
    others.some((other) => isWithin(root, other) || isWithin(other, root));
  return roots.find(meets) ?? null;
}
