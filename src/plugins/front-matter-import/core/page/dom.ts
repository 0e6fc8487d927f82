import {
  type AnyNode,
  type Element,
  hasChildren,
  isTag,
  isText,
  type ParentNode,
} from 'domhandler';
import { append } from '../append';
import { collapse } from '../html/hast';

/** Small questions about a parser's tree, and small changes of it. All of them go without recursion. */

export const childElements = (node: ParentNode): Element[] => node.children.filter(isTag);

/** Class and id as they stand, for matching. */
export const namesOf = ({ attribs }: Element): string =>
  `${attribs.class ?? ''} ${attribs.id ?? ''}`;

/**
 * All elements below a node in the order of the text. What `enter` refuses is left out with all that
 * is below it.
 */
export function elementsBelow(
  root: ParentNode,
  enter: (element: Element) => boolean = () => true,
): Element[] {
  const found: Element[] = [];
  const waiting = childElements(root).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!enter(next)) continue;
    found.push(next);
    for (let i = next.children.length - 1; i >= 0; i -= 1) {
      const child = next.children[i]!;
      if (isTag(child)) waiting.push(child);
    }
  }
  return found;
}

/** The elements around a node, the nearest first. */
export function* ancestorsOf(node: AnyNode): Generator<Element> {
  for (let above = node.parent; above && isTag(above); above = above.parent) yield above;
}

/** Whether one of the nearest `depth` elements around a node is called `name`. */
export function isWithin(node: Element, name: string, depth = 4): boolean {
  let steps = 0;
  for (const { name: above } of ancestorsOf(node)) {
    if (above === name) return true;
    steps += 1;
    if (steps === depth) return false;
  }
  return false;
}

/** A node's text on one line, with a blank wherever an element begins or ends. */
export function textOf(node: AnyNode): string {
  const pieces: string[] = [];
  const waiting: AnyNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isText(next)) pieces.push(next.data);
    else if (hasChildren(next)) {
      pieces.push(' ');
      append(waiting, [...next.children].reverse());
    }
  }
  return collapse(pieces.join(''));
}

/** Links siblings and parent anew after a change of `parent.children`. */
export function adopt(parent: ParentNode, children: AnyNode[]): void {
  for (const [i, child] of children.entries()) {
    child.parent = parent;
    child.prev = children[i - 1] ?? null;
    child.next = children[i + 1] ?? null;
  }
  parent.children = children;
}

/** Takes nodes out of the tree, each parent's list of children rewritten once. */
export function removeAll(nodes: ReadonlySet<AnyNode>): void {
  const parents = new Set<ParentNode>();
  for (const { parent } of nodes) if (parent) parents.add(parent);
  for (const parent of parents)
    adopt(
      parent,
      parent.children.filter((child) => !nodes.has(child)),
    );
}

export const isBlank = (node: AnyNode): boolean => isText(node) && node.data.trim() === '';
