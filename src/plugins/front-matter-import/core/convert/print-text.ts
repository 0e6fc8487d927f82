import type { Image, Nodes, Paragraph, Parents, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/**
 * Whether a text may hold something that Markdown would read otherwise: a character that can mean
 * something anywhere, one that does at the start of a line, an address, or blanks at an edge.
 */
const MAY_MEAN_MORE = /[\t\r\n!#&*<@[\\\]_`|~]|^[-+=>:.) ]|^\d+[.)]|[wW]\.|:\/|[:w ]$/;

const mayMeanMore = (text: string): boolean => MAY_MEAN_MORE.test(text);

const isPlain = (node: Nodes | undefined): node is Text =>
  node?.type === 'text' && !mayMeanMore(node.value);

/** Prints a text. Asking whether it needs any escaping is many times faster than escaping it. */
export const printText: Handle = (node: Text, parent, state, info) =>
  isPlain(node) ? node.value : defaultHandlers.text(node, parent, state, info);

/** An address of which Markdown takes every character as it is. */
const PLAIN_ADDRESS = /^[\w:/.?=%#,;+@~!-]+$/;

const printOneImage: Handle = (node: Image, parent, state, info) => {
  const { alt, url, title } = node;
  const isAsItIs = !title && PLAIN_ADDRESS.test(url) && !mayMeanMore(alt ?? '');
  return isAsItIs ? `![${alt ?? ''}](${url})` : defaultHandlers.image(node, parent, state, info);
};

/** Prints a picture, one without anything to escape as it is; neighbours ask for its first character. */
export const printImage: Handle = Object.assign(printOneImage, { peek: () => '!' });

export const GFM = gfmToMarkdown({ tablePipeAlign: false });

// One of the extensions prints the boxes of task lists.
const printAnyParagraph: Handle =
  GFM.extensions?.flatMap(({ handlers }) => handlers?.paragraph ?? []).at(-1) ??
  defaultHandlers.paragraph;

/** Prints a paragraph, one of plain text as it is. */
export const printParagraph: Handle = (
  node: Paragraph,
  parent: Parents | undefined,
  state,
  info,
) => {
  const [only, ...others] = node.children;
  const isAlone = others.length === 0 && parent?.type !== 'listItem';
  return isAlone && isPlain(only) ? only.value : printAnyParagraph(node, parent, state, info);
};
