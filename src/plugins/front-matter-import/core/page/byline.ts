import type { Element } from 'domhandler';
import { namesOf, textOf } from './dom';
import { BYLINE } from './page-words';

const LONGEST = 100;

/** Whether an element names the author and says no more. */
export function isByline(element: Element): boolean {
  const { rel, itemprop } = element.attribs;
  if (rel !== 'author' && !itemprop?.includes('author') && !BYLINE.test(namesOf(element)))
    return false;
  const { length } = textOf(element);
  return length > 0 && length < LONGEST;
}
