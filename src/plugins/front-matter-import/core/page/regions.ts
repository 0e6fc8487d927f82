import type { Element } from 'domhandler';
import { isByline } from './byline';
import { isHidden } from './is-hidden';
import { elementsBelow, isWithin, namesOf, textOf } from './dom';
import { PERHAPS, UNLIKELY, UNLIKELY_ROLES } from './page-words';
import { repeatsTitle } from './repeats-title';

/** A part of a page that goes, and why. */
export interface Verdict {
  rule: string;
  /** Goes on after "it". */
  reason: string;
}

export interface RegionContext {
  title: string;
  /** Whether the page names its author where programs read it. */
  hasAuthor: boolean;
  /** Whether parts go for their names. */
  byName: boolean;
  /** The division that a paragraph stands for. */
  wrappers: ReadonlyMap<Element, Element>;
}

/** A formula is content, whatever the program that sets it calls it. */
const isFormula = ({ name, attribs }: Element): boolean =>
  name === 'math' || name.startsWith('mjx-') || /\b(?:MathJax|katex)/.test(attribs.class ?? '');

const isUnlikely = (element: Element): boolean => {
  const names = namesOf(element);
  return (
    UNLIKELY.test(names) &&
    !PERHAPS.test(names) &&
    element.name !== 'body' &&
    element.name !== 'a' &&
    !isFormula(element) &&
    !isWithin(element, 'table') &&
    !isWithin(element, 'code')
  );
};

/** Finds the parts of a page that cannot be the article, in the order of the text. */
export function findRegions(
  body: Element,
  { title, hasAuthor, byName, wrappers }: RegionContext,
): { gone: Map<Element, Verdict>; kept: Element[] } {
  const gone = new Map<Element, Verdict>();
  let [awaitsByline, awaitsTitle] = [!hasAuthor, true];
  const judge = (element: Element): Verdict | undefined => {
    if (isHidden(element)) return { rule: 'hidden', reason: 'is hidden from readers' };
    if (awaitsByline && isByline(element)) {
      awaitsByline = false;
      return { rule: 'byline', reason: 'names the author' };
    }
    if (awaitsTitle && /^h[12]$/.test(element.name) && repeatsTitle(textOf(element), title)) {
      awaitsTitle = false;
      return { rule: 'repeated-title', reason: 'repeats the title' };
    }
    if (!byName) return undefined;
    if (isUnlikely(element))
      return { rule: 'page-name', reason: `is called \`${namesOf(element).trim()}\` by its page` };
    if (UNLIKELY_ROLES.has(element.attribs.role ?? ''))
      return { rule: 'page-role', reason: `has the role \`${element.attribs.role}\`` };
    return undefined;
  };
  const kept = elementsBelow(body, (element) => {
    const verdict = judge(wrappers.get(element) ?? element);
    if (verdict) gone.set(element, verdict);
    return verdict === undefined;
  });
  return { gone, kept: [body, ...kept] };
}
