import type { Element } from 'domhandler';
import { ancestorsOf, childElements, namesOf, textOf } from './dom';
import { linkShare, type Measured, type Measures } from './measure';
import { PLACEHOLDER_TEXT } from './page-words';
import type { Verdict } from './regions';

/** What judging the parts of an article takes. */
export interface PruneContext {
  measured: Measured;
  weight: (element: Element) => number;
  dataTables: ReadonlySet<Element>;
  /** Whether parts go for what they consist of. */
  byShape: boolean;
}

/** The article while it is pruned. */
export interface Article extends PruneContext {
  roots: ReadonlySet<Element>;
  /** What is left, in the order of the text. */
  live: Set<Element>;
  gone: Map<Element, Verdict>;
}

const STAY_AS_ROOTS = new Set(['div', 'article', 'section', 'p', 'ol', 'ul']);

/** An unusual root, such as a cell or a form, is judged as the division that it is. */
export const nameIn = ({ roots }: Article, element: Element): string =>
  roots.has(element) && !STAY_AS_ROOTS.has(element.name) ? 'div' : element.name;

function isInside(
  { roots }: Article,
  element: Element,
  test: (above: Element) => boolean,
  depth = Infinity,
): boolean {
  if (roots.has(element)) return false;
  let steps = 0;
  for (const above of ancestorsOf(element)) {
    if (test(above)) return true;
    steps += 1;
    if (steps === depth || roots.has(above)) return false;
  }
  return false;
}

const NEAR = 4;
const named =
  (name: string) =>
  (element: Element): boolean =>
    element.name === name;

interface Shape extends Measures {
  weight: number;
  isList: boolean;
  isInFigure: boolean;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** What makes a part of an article suspicious, each with the words for it. */
const SUSPICIONS: readonly [(shape: Shape) => boolean, string][] = [
  [
    (s) => !s.isInFigure && s.pictures > 1 && s.paragraphs / s.pictures < 0.5,
    'holds little but pictures',
  ],
  [(s) => !s.isList && s.items - 100 > s.paragraphs, 'holds little but list items'],
  [(s) => s.inputs > Math.floor(s.paragraphs / 3), 'holds little but fields of a form'],
  [
    (s) =>
      !s.isList &&
      !s.isInFigure &&
      share(s.inHeadings, s.size) < 0.9 &&
      s.size < 25 &&
      (s.pictures === 0 || s.pictures > 2) &&
      s.linked > 0,
    'is short and has a link',
  ],
  [(s) => !s.isList && s.weight < 25 && linkShare(s) > 0.2, 'holds many links'],
  [(s) => s.weight >= 25 && linkShare(s) > 0.5, 'holds mostly links'],
  [(s) => (s.embeds === 1 && s.size < 75) || s.embeds > 1, 'holds little but embedded pages'],
  [(s) => s.pictures === 0 && s.inTextish === 0, 'holds no text'],
];

const LABEL = 60;
const PLACEHOLDER: Verdict = { rule: 'placeholder', reason: 'keeps a place for something else' };
const MANY_COMMAS = 10;

/** A list whose every item is a picture shows pictures. */
function isGallery(list: Element, { items, pictures }: Measures, { live }: Article): boolean {
  const isLive = (element: Element): boolean => live.has(element);
  const children = childElements(list).filter(isLive);
  return (
    children.every((child) => childElements(child).filter(isLive).length <= 1) && pictures === items
  );
}

/** Whether a part of an article is none of it by its names or by what it consists of. */
export function judgeShape(article: Article, element: Element): Verdict | undefined {
  const { measured, weight: weigh, dataTables } = article;
  const name = nameIn(article, element);
  if (dataTables.has(element)) return undefined;
  if (isInside(article, element, (above) => dataTables.has(above))) return undefined;
  if (isInside(article, element, named('code'), NEAR)) return undefined;
  const measures = measured.of(element);
  if (measures.dataTables > 0) return undefined;
  const weight = weigh(element);
  if (weight < 0)
    return { rule: 'page-name', reason: `is called \`${namesOf(element).trim()}\` by its page` };
  if (measures.commas >= MANY_COMMAS || measures.videos > 0) return undefined;
  if (measures.size < LABEL && PLACEHOLDER_TEXT.test(textOf(element))) return PLACEHOLDER;
  const isList = name === 'ul' || (measures.inLists > 0.9 * measures.size && measures.size > 0);
  const isInFigure = isInside(article, element, named('figure'), NEAR);
  const shape: Shape = { ...measures, weight, isList, isInFigure };
  const [, reason] = SUSPICIONS.find(([holds]) => holds(shape)) ?? [];
  if (!reason || (isList && isGallery(element, measures, article))) return undefined;
  return { rule: 'page-shape', reason };
}

/** Whether all that a paragraph says is that something else will stand there. */
export const judgeLabel = ({ measured }: Article, paragraph: Element): Verdict | undefined =>
  measured.of(paragraph).size < LABEL && PLACEHOLDER_TEXT.test(textOf(paragraph))
    ? PLACEHOLDER
    : undefined;
