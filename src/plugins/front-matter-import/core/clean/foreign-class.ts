import type { Element, ParentNode } from 'domhandler';
import { getElementsByTagName, textContent } from 'domutils';
import { classWords } from './blocks/class-words';
import { FOREIGN_CLASS_WORDS } from './rules/class-words';

// A class word may take furniture, never the article: some themes call the whole post `share-box`.
const MOST_OF_THE_TEXT = 0.3;

// The id of a link target, a footnote or a heading is made of its text; that of a container is a name.
const CONTAINERS = new Set(
  'div section aside header footer nav ul ol dl table form article p'.split(' '),
);

const textLength = (node: ParentNode): number => textContent(node).replace(/\s/g, '').length;

function namesOf({ name, attribs }: Element): string {
  const id = CONTAINERS.has(name) ? attribs.id : undefined;
  return attribs.class === undefined ? (id ?? '') : `${attribs.class} ${id ?? ''}`;
}

const MUCH_TEXT = 500;
const FEW_LINKS = 0.3;

/** A part with much running text is a section, called after its heading: `sharing-your-work`. */
function isSection(element: Element, size: number): boolean {
  if (size <= MUCH_TEXT) return false;
  const links = getElementsByTagName('a', element);
  return links.reduce((sum, link) => sum + textLength(link), 0) < size * FEW_LINKS;
}

/** Gives the word of an element's names that calls it foreign, if it is no larger part of the text. */
export function foreignClass(root: ParentNode): (element: Element) => string | undefined {
  let whole: number | undefined;
  return (element) => {
    const names = namesOf(element);
    if (names === '') return undefined;
    const word = classWords(names).find((candidate) => FOREIGN_CLASS_WORDS.has(candidate));
    if (word === undefined) return undefined;
    whole ??= Math.max(textLength(root), 1);
    const size = textLength(element);
    return size / whole > MOST_OF_THE_TEXT || isSection(element, size) ? undefined : word;
  };
}
