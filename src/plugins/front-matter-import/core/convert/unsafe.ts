import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
import { append } from '../append';
import { isElement } from '../html/hast';
import { isUnsafeAddress } from './schema';

const ADDRESSES = ['href', 'src', 'poster', 'cite'];

/**
 * The sanitiser knows schemes, not what a `data:` address holds: this takes the addresses that could
 * run code from the elements that have them, and pictures that have none left.
 */
export const stripUnsafeData = (tree: Root): Root => ({
  ...tree,
  children: safeChildren(tree.children),
});

function safeChildren<T extends RootContent | ElementContent>(nodes: readonly T[]): T[] {
  const safe: T[] = [];
  for (const node of nodes) {
    const result = isElement(node) ? safeElement(node) : node;
    if (Array.isArray(result)) append(safe, result as T[]);
    else safe.push(result as T);
  }
  return safe;
}

function safeElement(node: Element): Element | ElementContent[] {
  const properties = safeProperties(node.properties);
  const children = safeChildren(node.children);
  // Without an address a link is its text, and a picture the text that stands for it.
  if (node.tagName === 'a' && !properties.href) return children;
  if (node.tagName === 'img' && !properties.src) return textOf(properties.alt);
  return { ...node, properties, children };
}

const textOf = (alt: unknown): Text[] =>
  typeof alt === 'string' && alt.trim() !== '' ? [{ type: 'text', value: alt }] : [];

/** The properties themselves, where all are safe, as they mostly are. */
function safeProperties(properties: Properties): Properties {
  const unsafe = ADDRESSES.filter((name) => {
    const value = properties[name];
    return typeof value === 'string' && isUnsafeAddress(value);
  });
  if (unsafe.length === 0) return properties;
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !unsafe.includes(name)));
}
