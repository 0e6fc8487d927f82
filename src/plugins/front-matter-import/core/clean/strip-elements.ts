import { type CheerioAPI, load } from 'cheerio';
import {
  type AnyNode,
  type Comment,
  type Element,
  hasChildren,
  isComment,
  isTag,
  isText,
} from 'domhandler';
import { removeElement } from 'domutils';
import { collapse } from '../html/hast';
import type { Stripped } from '../types';
import { ELEMENT_RULES, FOREIGN_CLASS_WORDS } from './rules/element-rules';

// A class word may take furniture, never the article: some themes call the whole post `share-box`.
const MOST_OF_THE_TEXT = 0.3;

interface Find {
  node: Element | Comment;
  rule: string;
  reason: string;
}

export interface StrippedElements {
  stripped: Stripped[];
  /** Addresses of the pictures that went with them. */
  pictures: string[];
}

/**
 * Removes comments and the elements that are no part of an article from a freshly parsed tree, which
 * it changes, and lists what went.
 *
 * @param judge false: only what can never be content (comments, scripts, style sheets, hidden things)
 */
export function stripElements($: CheerioAPI, judge: boolean): StrippedElements {
  const finds = [...findComments($), ...findByRule($, judge), ...(judge ? findByClass($) : [])];
  const stripped: Stripped[] = [];
  const pictures: string[] = [];
  const gone = new Set<AnyNode>();
  for (const { node, rule, reason } of finds) {
    if (isBelow(node, gone)) continue;
    gone.add(node);
    const shown = isTag(node) ? picturesIn($, node) : [];
    const text = textOf(node) || shown.join(' ');
    if (text) stripped.push({ text, rule, reason });
    pictures.push(...shown);
    removeElement(node);
  }
  return { stripped, pictures };
}

function isBelow(node: AnyNode, gone: ReadonlySet<AnyNode>): boolean {
  for (let above: AnyNode | null = node; above; above = above.parent)
    if (gone.has(above)) return true;
  return false;
}

function picturesIn($: CheerioAPI, node: Element): string[] {
  const images = node.name === 'img' ? [node] : $(node).find('img').toArray();
  return images.flatMap(({ attribs }) => attribs.src ?? []);
}

function findComments($: CheerioAPI): Find[] {
  const reason = 'is a note of the page, invisible to readers';
  const visit = (node: AnyNode): Find[] => {
    if (isComment(node)) return [{ node, rule: 'comment', reason }];
    return hasChildren(node) ? node.children.flatMap(visit) : [];
  };
  return visit($.root()[0]!);
}

function findByRule($: CheerioAPI, judge: boolean): Find[] {
  const rules = judge
    ? ELEMENT_RULES
    : ELEMENT_RULES.filter(({ name }) => name === 'style' || name === 'script');
  return rules.flatMap(({ name, reason, selector }) =>
    $(selector)
      .toArray()
      .filter(isTag)
      .map((node) => ({ node, rule: name, reason })),
  );
}

const wordsOf = (element: Element): string[] =>
  `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

function findByClass($: CheerioAPI): Find[] {
  const whole = $.root().text().replace(/\s/g, '').length;
  return $('[class], [id]')
    .toArray()
    .filter(isTag)
    .flatMap((node) => {
      const word = wordsOf(node).find((candidate) => FOREIGN_CLASS_WORDS.has(candidate));
      if (!word || $(node).closest('pre, table').length > 0) return [];
      const share = $(node).text().replace(/\s/g, '').length / Math.max(whole, 1);
      if (share > MOST_OF_THE_TEXT) return [];
      return [{ node, rule: 'class-word', reason: `is called \`${word}\` by its page` }];
    });
}

/** The text of what goes: also that of a comment which holds markup, as some sites hide their advertisements in one. */
function textOf(node: AnyNode): string {
  if (isComment(node)) {
    return /<[a-z]/i.test(node.data)
      ? textOf(load(node.data, null, false).root()[0]!)
      : collapse(node.data);
  }
  if (isText(node)) return collapse(node.data);
  return hasChildren(node)
    ? collapse(
        node.children.map((child) => (isText(child) ? child.data : ` ${textOf(child)} `)).join(''),
      )
    : '';
}
