import type { AnyNode, ParentNode } from 'domhandler';

/** Parents from which nodes were taken that still stand in their lists of children. */
export type Emptied = Set<ParentNode>;

/**
 * Takes a node out of its tree. It stays in its parent's list until `sweep`: to search that list for
 * each of a hundred thousand nodes would take hours.
 */
export function detach(node: AnyNode, emptied: Emptied): void {
  if (node.parent) emptied.add(node.parent);
  node.parent = null;
}

export const isDetached = ({ parent }: AnyNode): boolean => parent === null;

/** Puts the lists of children in order again. */
export function sweep(emptied: Emptied): void {
  for (const parent of emptied) {
    const left = (parent.children as AnyNode[]).filter((child) => !isDetached(child));
    left.forEach((child, index) => {
      child.prev = left[index - 1] ?? null;
      child.next = left[index + 1] ?? null;
    });
    // domhandler's types leave out that children are ordinary nodes.
    parent.children = left;
  }
}
