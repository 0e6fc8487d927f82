import { type AnyNode, Document, Element, isTag, type ParentNode } from 'domhandler';
import type { Stripped } from '../types';
import { chooseRoots } from './choose-root';
import { classWeight } from './class-weight';
import { isDataTable } from './data-tables';
import { adopt, elementsBelow, removeAll, textOf } from './dom';
import { Measured } from './measure';
import { preparePage } from './prepare-page';
import { pruneArticle, sizeOfRoots } from './prune-article';
import { findRegions, type Verdict } from './regions';

interface Leniency {
  byName: boolean;
  byWeight: boolean;
  byShape: boolean;
}

/** From strict to lenient: a page may use any name for anything. */
const TRIES: readonly Leniency[] = [
  { byName: true, byWeight: true, byShape: true },
  { byName: false, byWeight: true, byShape: true },
  { byName: false, byWeight: false, byShape: true },
  { byName: false, byWeight: false, byShape: false },
];

const ENOUGH = 500;

export interface PageHints {
  title: string;
  hasAuthor: boolean;
}

interface Page {
  hints: PageHints;
  dataTables: ReadonlySet<Element>;
  wrappers: ReadonlyMap<Element, Element>;
}

interface Try {
  roots: Element[];
  gone: Map<Element, Verdict>;
  size: number;
}

function tryOnce(body: Element, { hints, dataTables, wrappers }: Page, leniency: Leniency): Try {
  const weight = leniency.byWeight ? classWeight : () => 0;
  const { gone, kept } = findRegions(body, { ...hints, wrappers, byName: leniency.byName });
  const measured = new Measured(kept, dataTables);
  const roots = chooseRoots(body, kept, { measured, weight });
  const { byShape } = leniency;
  const pruned = pruneArticle(roots, new Set(kept), { measured, weight, dataTables, byShape });
  return {
    roots: roots.filter((root) => !pruned.has(root)),
    gone: new Map([...gone, ...pruned]),
    size: sizeOfRoots(
      roots.filter((root) => !pruned.has(root)),
      measured,
    ),
  };
}

/** The first try that leaves enough text, else the one that leaves most. */
function bestTry(body: Element, hints: PageHints, wrappers: ReadonlyMap<Element, Element>): Try {
  const elements = elementsBelow(body);
  const dataTables = new Set(
    elements.filter((element) => element.name === 'table' && isDataTable(element)),
  );
  const tries: Try[] = [];
  for (const leniency of TRIES) {
    const attempt = tryOnce(body, { hints, dataTables, wrappers }, leniency);
    if (attempt.size >= ENOUGH) return attempt;
    tries.push(attempt);
  }
  return tries.reduce((best, next) => (next.size > best.size ? next : best));
}

/** What becomes of a page's parts: each text of it is in the article or in this list. */
function stripOthers(body: Element, { roots, gone }: Try): Stripped[] {
  const stripped: Stripped[] = [];
  const isRoot = new Set<AnyNode>(roots);
  const around = new Set<AnyNode>();
  for (const root of roots)
    for (let above = root.parent; above; above = above.parent) around.add(above);
  const record = (node: AnyNode, { rule, reason }: Verdict) => {
    const text = textOf(node);
    if (text !== '')
      stripped.push({ text, rule, reason, confidence: CONFIDENCE[rule] ?? USUAL_CONFIDENCE });
  };
  const waiting: { node: AnyNode; isInside: boolean }[] = [{ node: body, isInside: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    const isInside = next.isInside || isRoot.has(node);
    const verdict = isTag(node) ? gone.get(node) : undefined;
    if (verdict) record(node, verdict);
    else if (isTag(node) && (isInside || around.has(node)))
      for (let i = node.children.length - 1; i >= 0; i -= 1)
        waiting.push({ node: node.children[i]!, isInside });
    else if (!isInside) record(node, OUTSIDE);
  }
  return stripped;
}

/** How sure the rules are that need no judgement. */
const CONFIDENCE: { [rule: string]: number } = { hidden: 1, control: 1, placeholder: 1, embed: 1 };
const USUAL_CONFIDENCE = 0.8;

const OUTSIDE: Verdict = { rule: 'outside-article', reason: 'stands outside the article' };

const OF_HEAD = new Set(['head', 'title', 'meta', 'link', 'base', 'style', 'script']);

/** The body of a page; pages may leave out its tags. */
export function bodyOf(page: ParentNode): Element {
  const elements = elementsBelow(page);
  const body = elements.find(({ name }) => name === 'body');
  if (body) return body;
  const around = elements.find(({ name }) => name === 'html') ?? page;
  const made = new Element('body', {});
  const isShown = (node: AnyNode): boolean => !isTag(node) || !OF_HEAD.has(node.name);
  const shown = around.children.filter(isShown);
  adopt(around, [...around.children.filter((node) => !isShown(node)), made]);
  adopt(made, shown);
  return made;
}

/**
 * Finds the article in a page, whose tree it changes.
 *
 * @returns a tree of the article alone, and the rest of the page's texts
 */
export function findArticle(
  page: ParentNode,
  hints: PageHints,
): { tree: Document; stripped: Stripped[] } {
  const body = bodyOf(page);
  const wrappers = preparePage(body);
  const chosen = bestTry(body, hints, wrappers);
  const stripped = stripOthers(body, chosen);
  const tree = new Document([]);
  removeAll(new Set(chosen.gone.keys()));
  adopt(tree, chosen.roots);
  return { tree, stripped };
}
