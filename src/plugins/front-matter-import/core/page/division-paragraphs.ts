import { type AnyNode, type Element, isComment, isTag, type ParentNode } from 'domhandler';
import { append } from '../append';
import { adopt, childElements, elementsBelow, isBlank, removeAll, textOf } from './dom';
import { isHidden } from './is-hidden';
import { isBlankOrBreak, isPhrasing, paragraphOf } from './phrasing';

const BLOCKS = new Set('blockquote dl div img ol p pre table ul'.split(' '));
const CAN_BE_EMPTY = new Set('div section header h1 h2 h3 h4 h5 h6'.split(' '));
const BREAKS = new Set(['br', 'hr']);

/** Puts the phrasing content of a `<div>` into paragraphs. */
function wrapPhrasing(division: Element): void {
  const result: AnyNode[] = [];
  let run: AnyNode[] = [];
  const close = () => {
    if (run.length > 0) result.push(paragraphOf(run));
    run = [];
  };
  for (const child of division.children) {
    if (!isPhrasing(child)) {
      close();
      result.push(child);
    } else if (run.length > 0 || !isBlankOrBreak(child)) run.push(child);
    else result.push(child);
  }
  close();
  adopt(division, result);
}

const onlyChild = (node: Element, name: string): Element | undefined => {
  const [child, ...more] = childElements(node);
  const isAlone = child?.name === name && more.length === 0;
  return isAlone &&
    node.children.every((other) => other === child || isBlank(other) || isComment(other))
    ? child
    : undefined;
};

function hasBlockBelow(node: Element): boolean {
  return node.children.some(
    (child) => isTag(child) && (BLOCKS.has(child.name) || hasBlockBelow(child)),
  );
}

function linkedShareOf(node: Element): number {
  const all = textOf(node).length;
  const linked = elementsBelow(node)
    .filter(({ name }) => name === 'a')
    .reduce((sum, link) => sum + textOf(link).length, 0);
  return all === 0 ? 0 : linked / all;
}

const FEW_LINKS = 0.25;

/** Puts each key's value in its place, each parent's list of children rewritten once. */
function replaceAll(replaced: ReadonlyMap<AnyNode, Element>): void {
  const parents = new Set<ParentNode>();
  for (const { parent } of replaced.keys()) if (parent) parents.add(parent);
  for (const parent of parents)
    adopt(
      parent,
      parent.children.map((child) => replaced.get(child) ?? child),
    );
}

/** Whether an element shows nothing at all. */
function isEmpty(node: Element): boolean {
  return (
    CAN_BE_EMPTY.has(node.name) &&
    childElements(node).every(({ name }) => BREAKS.has(name)) &&
    textOf(node) === ''
  );
}

/**
 * Divisions that are paragraphs by what they hold become paragraphs.
 *
 * @returns the division that a paragraph stands for, whose names are the paragraph's
 */
export function divisionsToParagraphs(root: ParentNode): Map<Element, Element> {
  const wrappers = new Map<Element, Element>();
  const replaced = new Map<Element, Element>();
  const empty = new Set<Element>();
  const waiting = childElements(root).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let node = next;
    // What is hidden stays as it is: it goes as a whole.
    if (isHidden(node)) continue;
    if (isEmpty(node)) {
      empty.add(node);
      continue;
    }
    if (node.name === 'div') {
      wrapPhrasing(node);
      const paragraph = onlyChild(node, 'p');
      if (paragraph && linkedShareOf(node) < FEW_LINKS) {
        replaced.set(node, paragraph);
        wrappers.set(paragraph, node);
        node = paragraph;
      } else if (!hasBlockBelow(node)) node.name = 'p';
    }
    append(waiting, childElements(node).reverse());
  }
  // At the end, and not one by one: a page may have thousands of them side by side.
  replaceAll(replaced);
  removeAll(empty);
  return wrappers;
}
