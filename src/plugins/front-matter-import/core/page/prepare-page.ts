import { type AnyNode, Element, isComment, isTag, isText, type ParentNode } from 'domhandler';
import { isHidden } from './is-hidden';
import { adopt, childElements, elementsBelow, isBlank, removeAll, textOf } from './dom';

/** What no reader sees, and what belongs to the page and not to a text. */
const MACHINERY = new Set(['script', 'style', 'template', 'noscript', 'link', 'meta', 'base']);

const PHRASING = new Set(
  (
    'abbr audio b bdo br button cite code data datalist dfn em embed i img input kbd label mark math meter ' +
    'noscript object output progress q ruby samp script select small span strong sub sup textarea time var wbr'
  ).split(' '),
);
const PHRASING_AROUND = new Set(['a', 'del', 'ins']);
const BLOCKS = new Set('blockquote dl div img ol p pre table ul'.split(' '));
const CAN_BE_EMPTY = new Set('div section header h1 h2 h3 h4 h5 h6'.split(' '));
const BREAKS = new Set(['br', 'hr']);

function isPhrasing(node: AnyNode): boolean {
  if (isText(node)) return true;
  if (!isTag(node)) return false;
  if (PHRASING.has(node.name)) return true;
  return PHRASING_AROUND.has(node.name) && node.children.every(isPhrasing);
}

/** A picture alone, however many elements are around it. */
function singlePicture(node: Element): Element | undefined {
  for (let next: Element | undefined = node; next; ) {
    if (next.name === 'img') return next;
    const children: Element[] = childElements(next);
    if (children.length !== 1 || textOf(next) !== '') return undefined;
    next = children[0];
  }
  return undefined;
}

const ADDRESSES = ['src', 'srcset', 'data-src', 'data-srcset'];
const PICTURE_FILE = /\.(?:jpe?g|png|webp)/i;

const hasAddress = ({ attribs }: Element): boolean =>
  ADDRESSES.some((name) => name in attribs) ||
  Object.values(attribs).some((value) => PICTURE_FILE.test(value));

/** Pictures that programs load late stand in a `<noscript>` behind their place. */
function placeLatePictures(root: ParentNode): void {
  const elements = elementsBelow(root);
  removeAll(new Set(elements.filter((element) => element.name === 'img' && !hasAddress(element))));
  for (const element of elements) {
    if (element.name !== 'noscript') continue;
    const picture = singlePicture(element);
    const before = previousElement(element);
    const place = picture && before && singlePicture(before);
    if (place) place.attribs = { ...place.attribs, ...picture.attribs };
  }
}

function previousElement(node: Element): Element | undefined {
  for (let before = node.prev; before; before = before.prev) if (isTag(before)) return before;
  return undefined;
}

/** Two breaks end a paragraph: what follows them gets a `<p>`. */
function breaksToParagraphs(root: ParentNode): void {
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

const isBreak = (node: AnyNode): boolean => isTag(node) && node.name === 'br';
const isBlankOrBreak = (node: AnyNode): boolean => isBlank(node) || isBreak(node);

function paragraphOf(nodes: AnyNode[]): Element {
  const paragraph = new Element('p', {});
  let end = nodes.length;
  while (end > 0 && isBlankOrBreak(nodes[end - 1]!)) end -= 1;
  adopt(paragraph, nodes.slice(0, end));
  return paragraph;
}

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

function replace(old: Element, by: Element): void {
  const { parent } = old;
  if (!parent) return;
  adopt(
    parent,
    parent.children.map((child) => (child === old ? by : child)),
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

/** Divisions that are paragraphs by what they hold become paragraphs. */
function divisionsToParagraphs(root: ParentNode): Map<Element, Element> {
  const wrappers = new Map<Element, Element>();
  const waiting = childElements(root).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let node = next;
    // What is hidden stays as it is: it goes as a whole.
    if (isHidden(node)) continue;
    if (isEmpty(node)) {
      removeAll(new Set([node]));
      continue;
    }
    if (node.name === 'div') {
      wrapPhrasing(node);
      const paragraph = onlyChild(node, 'p');
      if (paragraph && linkedShareOf(node) < FEW_LINKS) {
        replace(node, paragraph);
        wrappers.set(paragraph, node);
        node = paragraph;
      } else if (!hasBlockBelow(node)) node.name = 'p';
    }
    waiting.push(...childElements(node).reverse());
  }
  return wrappers;
}

/**
 * Brings a page into a form that can be judged, in the given tree: without its machinery, each run of
 * text in a paragraph.
 *
 * @returns the division that a paragraph stands for, whose names are the paragraph's
 */
export function preparePage(root: ParentNode): Map<Element, Element> {
  placeLatePictures(root);
  removeAll(new Set(elementsBelow(root).filter(({ name }) => MACHINERY.has(name))));
  breaksToParagraphs(root);
  for (const element of elementsBelow(root)) if (element.name === 'font') element.name = 'span';
  return divisionsToParagraphs(root);
}
