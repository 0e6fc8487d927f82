import { type Element, isTag } from 'domhandler';
import { ancestorsOf, childElements, textOf } from './dom';
import { linkShare, type Measured } from './measure';

const SCORED = new Set('section h2 h3 h4 h5 h6 p td pre'.split(' '));

const START_SCORES: { [name: string]: number } = {
  div: 5,
  pre: 3,
  td: 3,
  blockquote: 3,
  address: -3,
  ol: -3,
  ul: -3,
  dl: -3,
  dd: -3,
  dt: -3,
  li: -3,
  form: -3,
  h1: -5,
  h2: -5,
  h3: -5,
  h4: -5,
  h5: -5,
  h6: -5,
  th: -5,
};

const SHORTEST = 25;
const LEVELS = 5;
const CANDIDATES = 5;

/** What a paragraph says for the part of the page that it stands in. */
function worthOf({ size, commas }: { size: number; commas: number }): number {
  return 2 + commas + Math.min(Math.floor(size / 100), 3);
}

const divider = (level: number): number => (level === 0 ? 1 : level === 1 ? 2 : level * 3);

interface ScoreContext {
  measured: Measured;
  weight: (element: Element) => number;
}

/** Gives each paragraph's worth to what is around it, the nearer the more. */
function scoreAll(elements: readonly Element[], { measured, weight }: ScoreContext) {
  const scores = new Map<Element, number>();
  for (const element of elements) {
    if (!SCORED.has(element.name)) continue;
    const measures = measured.of(element);
    if (measures.size < SHORTEST) continue;
    const worth = worthOf(measures);
    let level = 0;
    for (const above of ancestorsOf(element)) {
      if (level === LEVELS || above.name === 'html') break;
      const score = scores.get(above) ?? (START_SCORES[above.name] ?? 0) + weight(above);
      scores.set(above, score + worth / divider(level));
      level += 1;
    }
  }
  for (const [element, score] of scores)
    scores.set(element, score * (1 - linkShare(measured.of(element))));
  return scores;
}

function best(scores: ReadonlyMap<Element, number>): Element[] {
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, CANDIDATES)
    .map(([element]) => element);
}

const CLOSE = 0.75;
const AGREEING = 3;

/** What holds at least three of the other candidates that are nearly as good. */
function commonRoot(top: Element, others: Element[], scores: ReadonlyMap<Element, number>) {
  const rivals = others.filter((other) => scores.get(other)! / scores.get(top)! >= CLOSE);
  if (rivals.length < AGREEING) return top;
  const around = rivals.map((rival) => new Set(ancestorsOf(rival)));
  for (const above of ancestorsOf(top)) {
    if (above.name === 'body') break;
    if (around.filter((set) => set.has(above)).length >= AGREEING) return above;
  }
  return top;
}

/** A part around it whose score is higher still. */
function betterParent(top: Element, scores: Map<Element, number>, { weight }: ScoreContext) {
  const start = scores.get(top) ?? (START_SCORES[top.name] ?? 0) + weight(top);
  scores.set(top, start);
  let last = start;
  for (const above of ancestorsOf(top)) {
    if (above.name === 'body') break;
    const score = scores.get(above);
    if (score === undefined) continue;
    if (score < start / 3) break;
    if (score > last) return above;
    last = score;
  }
  return top;
}

/** The outermost of the elements that hold nothing but the given one. */
function withoutWrappers(top: Element, isIn: (element: Element) => boolean): Element {
  let outer = top;
  for (const above of ancestorsOf(top)) {
    if (above.name === 'body' || childElements(above).filter(isIn).length !== 1) break;
    outer = above;
  }
  return outer;
}

const SIBLING_SHARE = 0.2;

/** The parts beside the best one that belong to the article, too. */
function joinSiblings(
  top: Element,
  scores: ReadonlyMap<Element, number>,
  { measured, isIn }: ScoreContext & { isIn: (element: Element) => boolean },
): Element[] {
  const { parent } = top;
  if (!parent) return [top];
  const score = scores.get(top)!;
  const threshold = Math.max(10, score * SIBLING_SHARE);
  return childElements(parent).filter((sibling) => {
    if (sibling === top) return true;
    if (!isIn(sibling)) return false;
    const named = top.attribs.class && sibling.attribs.class === top.attribs.class;
    const bonus = named ? score * SIBLING_SHARE : 0;
    const own = scores.get(sibling);
    if (own !== undefined && own + bonus >= threshold) return true;
    return sibling.name === 'p' && isProse(sibling, measured);
  });
}

const LONG = 80;
const SENTENCE_END = /\.(?: |$)|[。！？…]/;

function isProse(paragraph: Element, measured: Measured): boolean {
  const measures = measured.of(paragraph);
  const share = linkShare(measures);
  if (measures.size > LONG) return share < 0.25;
  return measures.size > 0 && share === 0 && SENTENCE_END.test(textOf(paragraph));
}

/**
 * Chooses the part of a page that is its article, with the parts beside it that belong to it.
 *
 * @param elements those that are left, in the order of the text
 */
export function chooseRoots(
  body: Element,
  elements: readonly Element[],
  context: ScoreContext,
): Element[] {
  const isIn = new Set(elements);
  const scores = scoreAll(elements, context);
  const [first, ...others] = best(scores);
  if (!first || first.name === 'body') return [body];
  const has = (element: Element): boolean => isTag(element) && isIn.has(element);
  let top = commonRoot(first, others, scores);
  top = betterParent(top, scores, context);
  top = withoutWrappers(top, has);
  if (!scores.has(top)) scores.set(top, (START_SCORES[top.name] ?? 0) + context.weight(top));
  return joinSiblings(top, scores, { ...context, isIn: has });
}
