import type { Element, ElementContent, Root, RootContent } from 'hast';
import { element, isElement, isNamed } from '../html/hast';
import type { Message } from '../types';
import { isPlayer, isUnsafeAddress } from './schema';

/** Turns the embedded pages of unknown players into links: their address is not lost, and nothing foreign runs. */
export function linkUnknownEmbeds(tree: Root): { tree: Root; messages: Message[] } {
  if (!hasEmbed(tree)) return { tree, messages: [] };
  const messages: Message[] = [];
  const visit = (node: RootContent): RootContent => {
    if (!isElement(node)) return node;
    if (isNamed(node, 'iframe', 'embed')) return embed(node, messages);
    return { ...node, children: node.children.map((child) => visit(child) as ElementContent) };
  };
  return { tree: { ...tree, children: tree.children.map(visit) }, messages };
}

const hasEmbed = (node: Root | Element): boolean =>
  (node.children as RootContent[]).some(
    (child) => isElement(child) && (isNamed(child, 'iframe', 'embed') || hasEmbed(child)),
  );

function embed(node: Element, messages: Message[]): Element {
  const src = typeof node.properties.src === 'string' ? node.properties.src.trim() : '';
  if (src === '' || isUnsafeAddress(src)) return element('p', []);
  if (isNamed(node, 'iframe') && isPlayer(src)) return node;
  messages.push({
    code: 'embed-unknown',
    message: `The embedded page \`${src}\` is of no player that is known; it became a link.`,
  });
  return element('p', [element('a', [{ type: 'text', value: src }], { href: src })]);
}
