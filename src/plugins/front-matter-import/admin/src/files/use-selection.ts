import { type Dispatch, type SetStateAction, useCallback } from 'react';

/** Some paths, or all but some: a list of 10,000 files need not be known to choose nearly all. */
export interface Selection {
  isAllBut: boolean;
  paths: ReadonlySet<string>;
}

export const ALL: Selection = { isAllBut: true, paths: new Set() };
const NONE: Selection = { isAllBut: false, paths: new Set() };

export const isSelected = ({ isAllBut, paths }: Selection, path: string): boolean =>
  paths.has(path) !== isAllBut;

export const countSelected = ({ isAllBut, paths }: Selection, total: number): number =>
  isAllBut ? total - paths.size : paths.size;

/** A selection to which paths were added, or from which they were taken away. */
export function withPaths(before: Selection, changed: string[], isAdding: boolean): Selection {
  const paths = new Set(before.paths);
  for (const path of changed) {
    if (isAdding !== before.isAllBut) paths.add(path);
    else paths.delete(path);
  }
  return { ...before, paths };
}

/**
 * Changes to which files shall be imported.
 * @param loadShown gives the paths of the files that the filter lets through; null where there is no filter
 */
export function useSelecting(
  setSelection: Dispatch<SetStateAction<Selection>>,
  loadShown: (() => Promise<string[]>) | null,
) {
  const toggle = useCallback(
    (path: string) =>
      setSelection((before) => withPaths(before, [path], !isSelected(before, path))),
    [setSelection],
  );

  const toggleShown = useCallback(
    async (isAdding: boolean) => {
      if (loadShown === null) return setSelection(isAdding ? ALL : NONE);
      const shown = await loadShown();
      setSelection((before) => withPaths(before, shown, isAdding));
    },
    [setSelection, loadShown],
  );

  return { toggle, toggleShown };
}
