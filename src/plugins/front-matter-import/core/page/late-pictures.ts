import { type Element, isTag, type ParentNode } from 'domhandler';
import { childElements, elementsBelow, removeAll, textOf } from './dom';

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
export function placeLatePictures(root: ParentNode): void {
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
