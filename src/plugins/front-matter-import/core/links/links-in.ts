import type { Root } from 'mdast';
import { tokensOf } from '../markdown/html-tokens';
import { descendants } from '../markdown/parse';

/** Addresses that lead to no file whatever the site: places on the page, and other schemes. */
const ELSEWHERE = /^(?:#|$|(?!https?:)[a-z][a-z0-9+.-]*:)/i;

/** The addresses of a body's links that may lead to another file, in its Markdown and its HTML, once each. */
export function linksIn(tree: Root): string[] {
  const addresses = descendants(tree).flatMap(({ node }): string[] => {
    if (node.type === 'link' || node.type === 'definition') return [node.url];
    if (node.type !== 'html' || !/<a\s/i.test(node.value)) return [];
    return tokensOf(node).flatMap((token) =>
      token.kind === 'open' && token.name === 'a' ? (token.attributes.href ?? []) : [],
    );
  });
  return [...new Set(addresses)].filter((address) => !ELSEWHERE.test(address));
}
