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
import { classWords } from './blocks/class-words';
import type { Selected } from './site/select';
import type { CleanSwitches } from './switches';
import type { Fact } from './types';
import { FOREIGN_CLASS_WORDS } from './rules/class-words';
import { ELEMENT_RULES } from './rules/element-rules';

/** What goes from every body, whatever is switched off or protected. */
const NEVER_CONTENT: ReadonlySet<string> = new Set(['style', 'script']);

const NOTHING_SELECTED: Selected = { strip: [], keep: new Set() };

// A class word may take furniture, never the article: some themes call the whole post `share-box`.
const MOST_OF_THE_TEXT = 0.3;

interface Find {
  node: Element | Comment;
  rule: string;
  reason: string;
  confidence: number;
  facts?: Fact[];
}

export interface StrippedElements {
  stripped: Stripped[];
  /** What the site's rules read off the elements that went. */
  facts: Fact[];
  /** Addresses of the pictures that went with them. */
  pictures: string[];
}

/**
 * Removes comments and the elements that are no part of an article from a freshly parsed tree, which
 * it changes, and lists what went. Without the evidence of structure these are comments, scripts and
 * style sheets only.
 */
export function stripElements(
  $: CheerioAPI,
  { structure }: CleanSwitches,
  selected: Selected = NOTHING_SELECTED,
): StrippedElements {
  const own = selected.strip.map((find): Find => ({ ...find, confidence: 1 }));
  const generic = [...findByRule($, structure), ...(structure ? findByClass($) : [])];
  const judged = generic.filter(
    ({ node, rule }) => NEVER_CONTENT.has(rule) || !isBelow(node, selected.keep),
  );
  const finds = [...findComments($), ...own, ...judged];
  const facts: Fact[] = [];
  const stripped: Stripped[] = [];
  const pictures: string[] = [];
  const gone = new Set<AnyNode>();
  for (const { node, rule, reason, confidence, facts: stated = [] } of finds) {
    if (isBelow(node, gone)) continue;
    gone.add(node);
    facts.push(...stated);
    const shown = isTag(node) ? picturesIn($, node) : [];
    const text = textOf(node) || shown.join(' ');
    if (text) stripped.push({ text, rule, reason, confidence });
    pictures.push(...shown);
    removeElement(node);
  }
  return { stripped, facts, pictures };
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
    if (isComment(node)) return [{ node, rule: 'comment', reason, confidence: 1 }];
    return hasChildren(node) ? node.children.flatMap(visit) : [];
  };
  return visit($.root()[0]!);
}

function findByRule($: CheerioAPI, isJudged: boolean): Find[] {
  const rules = isJudged
    ? ELEMENT_RULES
    : ELEMENT_RULES.filter(({ name }) => NEVER_CONTENT.has(name));
  return rules.flatMap(({ name, reason, selector }) =>
    $(selector)
      .toArray()
      .filter(isTag)
      .map((node) => ({ node, rule: name, reason, confidence: 1 })),
  );
}

// The id of a link target, a footnote or a heading is made of its text; that of a container is a name.
const CONTAINERS = new Set(
  'div section aside header footer nav ul ol dl table form article p'.split(' '),
);

const wordsOf = ({ name, attribs }: Element): string[] =>
  classWords(`${attribs.class ?? ''} ${CONTAINERS.has(name) ? (attribs.id ?? '') : ''}`);

function findByClass($: CheerioAPI): Find[] {
  const whole = $.root().text().replace(/\s/g, '').length;
  return $('[class], [id]')
    .toArray()
    .filter(isTag)
    .flatMap((node) => {
      const word = wordsOf(node).find((candidate) => FOREIGN_CLASS_WORDS.has(candidate));
      if (!word || $(node).closest('pre, table').length > 0) return [];
      const share = $(node).text().replace(/\s/g, '').length / Math.max(whole, 1);
      if (share > MOST_OF_THE_TEXT || isSection($, node)) return [];
      return [
        {
          node,
          rule: 'class-word',
          reason: `is called \`${word}\` by its page`,
          confidence: 0.8,
        },
      ];
    });
}

const MUCH_TEXT = 500;
const FEW_LINKS = 0.3;

/** A part with much running text is a section, called after its heading: `sharing-your-work`. */
function isSection($: CheerioAPI, node: Element): boolean {
  const size = (of: string): number => of.replace(/\s/g, '').length;
  const all = size($(node).text());
  return all > MUCH_TEXT && size($(node).find('a').text()) < all * FEW_LINKS;
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
