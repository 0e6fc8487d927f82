import { type AnyNode, isTag, type ParentNode } from 'domhandler';
import { adopt, childElements, elementsBelow, isBlank } from './dom';
import { isBreak, isPhrasing, paragraphOf } from './phrasing';

/** Two breaks end a paragraph: what follows them gets a `<p>`. */
export function breaksToParagraphs(root: ParentNode): void {
  const parents = new Set<ParentNode>();
  for (const { name, parent } of elementsBelow(root))
    if (name === 'br' && parent) parents.add(parent);
  for (const parent of parents) adopt(parent, withParagraphs(parent.children));
  for (const parent of parents)
    if (
      isTag(parent) &&
      parent.name === 'p' &&
      childElements(parent).some(({ name }) => name === 'p')
    )
      parent.name = 'div';
}

function breaksAt(nodes: readonly AnyNode[], start: number): { count: number; next: number } {
  let [count, next] = [0, start];
  for (let i = start; i < nodes.length; i += 1) {
    const node = nodes[i]!;
    if (isBreak(node)) {
      count += 1;
      next = i + 1;
    } else if (!isBlank(node)) break;
  }
  return { count, next };
}

function withParagraphs(nodes: readonly AnyNode[]): AnyNode[] {
  const result: AnyNode[] = [];
  let paragraph: AnyNode[] | null = null;
  const close = () => {
    if (paragraph) result.push(paragraphOf(paragraph));
    paragraph = null;
  };
  for (let i = 0; i < nodes.length; ) {
    const node = nodes[i]!;
    const { count, next } = isBreak(node) ? breaksAt(nodes, i) : { count: 0, next: i };
    if (count > 1) {
      close();
      paragraph = [];
      i = next;
      continue;
    }
    if (paragraph && !isPhrasing(node)) close();
    (paragraph ?? result).push(node);
    i += 1;
  }
  close();
  return result;
}
