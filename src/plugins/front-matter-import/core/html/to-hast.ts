import {
  type AnyNode,
  type Element as Tag,
  isCDATA,
  isTag,
  isText,
  type ParentNode,
} from 'domhandler';
import type { Element, ElementContent, Properties, Root } from 'hast';

/**
 * The attributes that mean something in an article, with their hast names. Styling, scripting and
 * tracking attributes have no business in a CMS, so they stay behind here already.
 */
const PROPERTY_NAMES: Record<string, string> = {
  align: 'align',
  allowfullscreen: 'allowFullScreen',
  alt: 'alt',
  checked: 'checked',
  cite: 'cite',
  class: 'className',
  colspan: 'colSpan',
  controls: 'controls',
  datetime: 'dateTime',
  dir: 'dir',
  disabled: 'disabled',
  height: 'height',
  href: 'href',
  id: 'id',
  lang: 'lang',
  open: 'open',
  poster: 'poster',
  reversed: 'reversed',
  rowspan: 'rowSpan',
  span: 'span',
  src: 'src',
  start: 'start',
  title: 'title',
  type: 'type',
  value: 'value',
  width: 'width',
};

const BOOLEANS = new Set([
  'allowFullScreen',
  'checked',
  'controls',
  'disabled',
  'open',
  'reversed',
]);

/** Attributes as a parser gives them, as hast properties; those without a meaning here are left out. */
export function toProperties(attributes: Record<string, string>): Properties {
  const properties: Properties = {};
  for (const [attribute, value] of Object.entries(attributes)) {
    const name = PROPERTY_NAMES[attribute.toLowerCase()];
    if (!name) continue;
    if (name === 'className') properties[name] = value.split(/\s+/).filter(Boolean);
    else properties[name] = BOOLEANS.has(name) ? true : value;
  }
  return properties;
}

type Marked = ReadonlySet<AnyNode>;

/** Whether an element is one of those that were to be kept: see `toHast`. */
export const isMarkedKept = ({ data }: Element): boolean => data !== undefined && 'isKept' in data;

function childrenOf(
  node: ParentNode,
  keep: Marked,
  children: ElementContent[] = [],
): ElementContent[] {
  for (const child of node.children) {
    if (isText(child)) children.push({ type: 'text', value: child.data });
    else if (isTag(child)) children.push(elementOf(child, keep));
    else if (isCDATA(child)) childrenOf(child, keep, children);
  }
  return children;
}

function elementOf(node: Tag, keep: Marked): Element {
  const element: Element = {
    type: 'element',
    tagName: node.name,
    properties: toProperties(node.attribs),
    children: childrenOf(node, keep),
  };
  return keep.has(node) ? { ...element, data: { isKept: true } } : element;
}

/**
 * A parser's tree as a hast tree, comments left out.
 *
 * @param keep elements to be marked, so that no rule takes what is in them
 */
export const toHast = (tree: ParentNode, keep: Marked = new Set()): Root => ({
  type: 'root',
  children: childrenOf(tree, keep),
});
