import {
  type AnyNode,
  type Comment,
  type Element,
  hasChildren,
  isComment,
  isTag,
  type ParentNode,
} from 'domhandler';
import { foreignClass } from './foreign-class';
import { ELEMENT_RULES, type ElementRule } from './rules/element-rules';
import type { Fact } from './types';

/** An element or a comment that goes. */
export interface Find {
  node: Element | Comment;
  rule: string;
  reason: string;
  confidence: number;
  facts?: Fact[];
}

const ruleFor = (element: Element): ElementRule | undefined =>
  ELEMENT_RULES.find(
    ({ tags, takes }) => (!tags || tags.has(element.name)) && (!takes || takes(element)),
  );

interface Place {
  /** Whether the site's rules protect what is here. */
  isKept: boolean;
  /** Code and data are not judged by their class names. */
  isExempt: boolean;
}

/**
 * Finds comments and the elements that are no part of an article, in one walk; what stands inside one
 * goes with it and is not named again.
 *
 * @param isJudged false: only comments, scripts and style sheets
 * @param keep elements that a site's rules protect, with all that is in them
 */
export function findForeign(
  root: ParentNode,
  isJudged: boolean,
  keep: ReadonlySet<AnyNode>,
): Find[] {
  const finds: Find[] = [];
  const wordOf = foreignClass(root);

  function judge(element: Element, { isKept, isExempt }: Place): Find | undefined {
    const rule = ruleFor(element);
    if (rule && (rule.isNeverContent || (isJudged && !isKept)))
      return { node: element, rule: rule.name, reason: rule.reason, confidence: 1 };
    const word = isJudged && !isKept && !isExempt ? wordOf(element) : undefined;
    if (word === undefined) return undefined;
    return {
      node: element,
      rule: 'class-word',
      reason: `is called \`${word}\` by its page`,
      confidence: 0.8,
    };
  }

  function visit(node: AnyNode, place: Place): void {
    if (isComment(node)) {
      finds.push({
        node,
        rule: 'comment',
        reason: 'is a note of the page, invisible to readers',
        confidence: 1,
      });
      return;
    }
    if (!hasChildren(node)) return;
    const isElement = isTag(node);
    const here = {
      isKept: place.isKept || keep.has(node),
      isExempt: place.isExempt || (isElement && (node.name === 'pre' || node.name === 'table')),
    };
    const find = isElement ? judge(node, here) : undefined;
    if (find) finds.push(find);
    else for (const child of node.children) visit(child, here);
  }

  visit(root, { isKept: false, isExempt: false });
  return finds;
}
