import {
  type AnyNode,
  type Element,
  hasChildren,
  isComment,
  isTag,
  isText,
  type ParentNode,
} from 'domhandler';
import { textContent } from 'domutils';
import { detach, type Emptied, isDetached, sweep } from '../html/detach';
import { collapse } from '../html/hast';
import { parseHtml } from '../html/parse-html';
import type { Stripped } from '../types';
import { type Find, findForeign } from './find-foreign';
import { rulingOn, type Rulings } from './own/own-rules';
import type { Selected } from './site/select';
import type { CleanSwitches } from './switches';
import type { Fact } from './types';

/** Rules whose finds nobody can have back: they are no text, and some of them run code. */
export const NEVER_CONTENT: ReadonlySet<string> = new Set(['comment', 'script', 'style']);

const NOTHING_SELECTED: Selected = { strip: [], keep: new Set() };

/** A body's root, and what was and what is to be removed from it. */
interface Stripping {
  root: ParentNode;
  own: Rulings;
  emptied: Emptied;
  result: StrippedElements;
}

export interface StrippedElements {
  stripped: Stripped[];
  /** What the site's rules read off the elements that went. */
  facts: Fact[];
  /** Addresses of the pictures that went with them. */
  pictures: string[];
  /** Elements of which an editor said that they stay. */
  kept: Set<AnyNode>;
}

/**
 * Removes comments and the elements that are no part of an article from a freshly parsed tree, which
 * it changes, and lists what went. Without the evidence of structure these are comments, scripts and
 * style sheets only.
 */
export function stripElements(
  root: ParentNode,
  { structure }: CleanSwitches,
  selected: Selected = NOTHING_SELECTED,
  own: Rulings = [],
): StrippedElements {
  const result: StrippedElements = { stripped: [], facts: [], pictures: [], kept: new Set() };
  const emptied: Emptied = new Set();
  const stripping = { root, own, emptied, result };
  for (const find of selected.strip) strip({ ...find, confidence: 1 }, stripping);
  sweep(emptied);
  for (const find of withGuard(findForeign(root, structure, selected.keep), root))
    strip(find, stripping);
  sweep(emptied);
  return result;
}

// Together, class words take furniture too, never the article.
const MOST = 0.6;

/** Leaves the finds by class word out where they would take most of the text. */
function withGuard(finds: readonly Find[], root: ParentNode): readonly Find[] {
  const byWord = finds.filter(({ rule }) => rule === 'class-word');
  if (byWord.length < 2) return finds;
  const size = (nodes: AnyNode[]) => textContent(nodes).replace(/\s/g, '').length;
  const isMost = size(byWord.map(({ node }) => node)) > size([...root.children]) * MOST;
  return isMost ? finds.filter(({ rule }) => rule !== 'class-word') : finds;
}

function strip(
  { node, rule, reason, confidence, facts = [] }: Find,
  { root, own, emptied, result }: Stripping,
): void {
  // It may have gone with an element around it.
  if (!isBelow(node, root)) return;
  const shown = isTag(node) ? picturesIn(node) : [];
  const text = textOf(node) || shown.join(' ');
  if (!NEVER_CONTENT.has(rule) && rulingOn(own, text) === 'keep') {
    result.kept.add(node);
    return;
  }
  if (text) result.stripped.push({ text, rule, reason, confidence });
  result.facts.push(...facts);
  result.pictures.push(...shown);
  detach(node, emptied);
}

function isBelow(node: AnyNode, root: ParentNode): boolean {
  let above: AnyNode | null = node;
  while (above.parent) above = above.parent;
  return above === root;
}

function picturesIn(node: Element): string[] {
  if (node.name === 'img') return node.attribs.src ? [node.attribs.src] : [];
  return node.children.flatMap((child) =>
    isTag(child) && !isDetached(child) ? picturesIn(child) : [],
  );
}

/** The text of what goes: also that of a comment which holds markup, as some sites hide their advertisements in one. */
function textOf(node: AnyNode): string {
  if (isComment(node)) {
    return /<[a-z]/i.test(node.data) ? textOf(parseHtml(node.data)) : collapse(node.data);
  }
  if (isText(node)) return collapse(node.data);
  return hasChildren(node)
    ? collapse(
        node.children
          .filter((child) => !isDetached(child))
          .map((child) => (isText(child) ? child.data : ` ${textOf(child)} `))
          .join(''),
      )
    : '';
}
