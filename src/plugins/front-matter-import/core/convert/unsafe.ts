import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
import { isElement } from '../html/hast';
import { isUnsafeAddress } from './schema';

const ADDRESSES = ['href', 'src', 'poster', 'cite'];

/**
 * The sanitiser knows schemes, not what a `data:` address holds: this takes the addresses that could
 * run code from the elements that have them, and pictures that have none left.
 */
export function stripUnsafeData(tree: Root): Root {
  return { ...tree, children: tree.children.flatMap((child) => visit(child)) };
}

function visit<T extends RootContent | ElementContent>(node: T): T[] {
  if (!isElement(node)) return [node];
  const properties = safeProperties(node.properties);
  const children = node.children.flatMap((child) => visit(child));
  // Without an address a link is its text, and a picture the text that stands for it.
  if (node.tagName === 'a' && !properties.href) return children as T[];
  if (node.tagName === 'img' && !properties.src) return textOf(properties.alt) as T[];
  const safe: Element = { ...node, properties, children };
  return [safe as T];
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
