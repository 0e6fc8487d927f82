import { type AnyNode, Element, isTag, isText } from 'domhandler';
import { adopt, isBlank } from './dom';

const PHRASING = new Set(
  (
    'abbr audio b bdo br button cite code data datalist dfn em embed i img input kbd label mark math meter ' +
    'noscript object output progress q ruby samp script select small span strong sub sup textarea time var wbr'
  ).split(' '),
);
const PHRASING_AROUND = new Set(['a', 'del', 'ins']);

/** Whether a node is part of a paragraph and none itself. */
export function isPhrasing(node: AnyNode): boolean {
  if (isText(node)) return true;
  if (!isTag(node)) return false;
  if (PHRASING.has(node.name)) return true;
  return PHRASING_AROUND.has(node.name) && node.children.every(isPhrasing);
}

export const isBreak = (node: AnyNode): boolean => isTag(node) && node.name === 'br';
export const isBlankOrBreak = (node: AnyNode): boolean => isBlank(node) || isBreak(node);

/** A paragraph of the given nodes, without the blanks and breaks at its end. */
export function paragraphOf(nodes: AnyNode[]): Element {
  const paragraph = new Element('p', {});
  let end = nodes.length;
  while (end > 0 && isBlankOrBreak(nodes[end - 1]!)) end -= 1;
  adopt(paragraph, nodes.slice(0, end));
  return paragraph;
}
