import type { Image, Link, Nodes, Paragraph, Parents, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/**
 * Whether a text may hold something that Markdown would read otherwise: a character that can mean
 * something anywhere, one that does at an edge or before others, an address, or blanks at an edge.
 */
const MAY_MEAN_MORE =
  /[\t\r\n*@[\\\]_`|~]|!(?=\[|$)|&(?=[#A-Za-z]|$)|<(?=[!/?A-Za-z]|$)|^[-+=>:.) #]|^\d+[.)]|[wW]\.|:\/|[:w #]$/;

const mayMeanMore = (text: string): boolean => MAY_MEAN_MORE.test(text);

const isPlain = (node: Nodes | undefined): node is Text =>
  node?.type === 'text' && !mayMeanMore(node.value);

/** Asking whether a text needs any escaping is many times faster than escaping it. */
const printAnyText: Handle = (node: Text, parent, state, info) =>
  isPlain(node) ? node.value : defaultHandlers.text(node, parent, state, info);

const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;

/** Prints a text; neighbours ask for its first character, and letters are printed as they are. */
export const printText: Handle = Object.assign(printAnyText, {
  peek: ((node: Text, parent, state, info) =>
    BEGINS_WITH_WORD.test(node.value)
      ? node.value
      : printAnyText(node, parent, state, info)) satisfies Handle,
});

/** An address of which Markdown takes every character as it is. */
const PLAIN_ADDRESS = /^[\w:/.?=%#,;+@~!-]+$/;

const printOneImage: Handle = (node: Image, parent, state, info) => {
  const { alt, url, title } = node;
  const isAsItIs = !title && PLAIN_ADDRESS.test(url) && !mayMeanMore(alt ?? '');
  return isAsItIs ? `![${alt ?? ''}](${url})` : defaultHandlers.image(node, parent, state, info);
};

/** Prints a picture, one without anything to escape as it is; neighbours ask for its first character. */
export const printImage: Handle = Object.assign(printOneImage, { peek: () => '!' });

const printOneLink: Handle = (node: Link, parent, state, info) => {
  const { children, url, title } = node;
  const [only, ...others] = children;
  const isAsItIs = !title && others.length === 0 && PLAIN_ADDRESS.test(url) && isPlain(only);
  // An address that is its own text is printed in another form.
  return isAsItIs && !url.endsWith(only.value)
    ? `[${only.value}](${url})`
    : defaultHandlers.link(node, parent, state, info);
};

/** Prints a link, one without anything to escape as it is; it begins with `[` or `<`. */
export const printLink: Handle = Object.assign(printOneLink, { peek: defaultHandlers.link.peek });

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
