import type { Element, ParentNode } from 'domhandler';
import { breaksToParagraphs } from './break-paragraphs';
import { divisionsToParagraphs } from './division-paragraphs';
import { elementsBelow, removeAll } from './dom';
import { placeLatePictures } from './late-pictures';

/** What no reader sees, and what belongs to the page and not to a text. */
const MACHINERY = new Set(['script', 'style', 'template', 'noscript', 'link', 'meta', 'base']);

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
