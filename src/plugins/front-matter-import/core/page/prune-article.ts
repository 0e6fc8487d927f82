import type { Element } from 'domhandler';
import { elementsBelow, namesOf } from './dom';
import { type Article, judgeLabel, judgeShape, nameIn, type PruneContext } from './judge-shape';
import type { Measured } from './measure';
import { SHARING } from './page-words';
import type { Verdict } from './regions';
import { isVideo } from './video';

function remove(article: Article, element: Element, verdict: Verdict): void {
  article.gone.set(element, verdict);
  article.measured.remove(element);
  article.live.delete(element);
  for (const below of elementsBelow(element, (child) => article.live.has(child)))
    article.live.delete(below);
}

/** Removes from the last to the first, so that what is inside is judged before what is around it. */
function removeEach(
  article: Article,
  names: string,
  judge: (element: Element) => Verdict | undefined,
): void {
  const wanted = new Set(names.split(' '));
  const found = [...article.live].filter((element) => wanted.has(nameIn(article, element)));
  for (const element of found.reverse()) {
    const verdict = article.live.has(element) ? judge(element) : undefined;
    if (verdict) remove(article, element, verdict);
  }
}

const SMALL = 500;

function removeShareBars(article: Article): void {
  for (const element of [...article.live]) {
    if (!article.live.has(element) || article.roots.has(element)) continue;
    if (!SHARING.test(namesOf(element)) || article.measured.of(element).size >= SMALL) continue;
    remove(article, element, { rule: 'share-bar', reason: 'lets readers share the page' });
  }
}

const control = (): Verdict => ({
  rule: 'control',
  reason: 'is a control of the page it came from',
});
const aside = ({ name }: Element): Verdict => ({
  rule: 'aside',
  reason: `is \`<${name}>\`, beside the article`,
});
const embed = (element: Element): Verdict | undefined =>
  isVideo(element)
    ? undefined
    : { rule: 'embed', reason: 'is an embedded page of no known player' };

/**
 * Removes what is no part of the article from the parts of a page that hold it: forms, asides, share
 * bars, controls, and what has the shape of a list of links, a gallery of teasers or a form.
 *
 * @param elements what is left of the page, in the order of the text
 * @returns what went, with its verdict
 */
export function pruneArticle(
  roots: readonly Element[],
  elements: ReadonlySet<Element>,
  context: PruneContext,
): Map<Element, Verdict> {
  const live = new Set<Element>();
  for (const root of roots) {
    live.add(root);
    for (const element of elementsBelow(root, (below) => elements.has(below))) live.add(element);
  }
  const article: Article = { ...context, roots: new Set(roots), live, gone: new Map() };
  const shape = (element: Element) => (context.byShape ? judgeShape(article, element) : undefined);
  removeEach(article, 'form', shape);
  removeEach(article, 'fieldset', shape);
  removeEach(article, 'object embed', embed);
  removeEach(article, 'footer aside', aside);
  removeShareBars(article);
  removeEach(article, 'iframe', embed);
  removeEach(article, 'input textarea select button', control);
  removeEach(article, 'h1 h2', (heading) =>
    context.weight(heading) < 0
      ? { rule: 'page-name', reason: `is called \`${namesOf(heading).trim()}\` by its page` }
      : undefined,
  );
  removeEach(article, 'p', (paragraph) => judgeLabel(article, paragraph));
  removeEach(article, 'table', shape);
  removeEach(article, 'ul', shape);
  removeEach(article, 'div', shape);
  return article.gone;
}

/** Characters that are left of the roots. */
export const sizeOfRoots = (roots: readonly Element[], measured: Measured): number =>
  roots.reduce((sum, root) => sum + measured.of(root).size, 0);
