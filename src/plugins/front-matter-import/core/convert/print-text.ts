import type { Heading, Image, Link, Paragraph, Parents, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import { mayMeanMore, plainHeading, plainImage, plainLink, plainParagraph } from './print-plain';

const printAnyText: Handle = (node: Text, parent, state, info) =>
  mayMeanMore(node.value) ? defaultHandlers.text(node, parent, state, info) : node.value;

const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;

/** Prints a text; neighbours ask for its first character, and letters are printed as they are. */
export const printText: Handle = Object.assign(printAnyText, {
  peek: ((node: Text, parent, state, info) =>
    BEGINS_WITH_WORD.test(node.value)
      ? node.value
      : printAnyText(node, parent, state, info)) satisfies Handle,
});

const printOneImage: Handle = (node: Image, parent, state, info) =>
  plainImage(node) ?? defaultHandlers.image(node, parent, state, info);

/** Prints a picture; neighbours ask for its first character. */
export const printImage: Handle = Object.assign(printOneImage, { peek: () => '!' });

const printOneLink: Handle = (node: Link, parent, state, info) =>
  plainLink(node) ?? defaultHandlers.link(node, parent, state, info);

/** Prints a link; it begins with `[` or `<`. */
export const printLink: Handle = Object.assign(printOneLink, { peek: defaultHandlers.link.peek });

export const GFM = gfmToMarkdown({ tablePipeAlign: false });

// One of the extensions prints the boxes of task lists.
const printAnyParagraph: Handle =
  GFM.extensions?.flatMap(({ handlers }) => handlers?.paragraph ?? []).at(-1) ??
  defaultHandlers.paragraph;

/** Prints a paragraph. */
export const printParagraph: Handle = (node: Paragraph, parent: Parents | undefined, state, info) =>
  plainParagraph(node, parent) ?? printAnyParagraph(node, parent, state, info);

/** Prints a heading. */
export const printHeading: Handle = (node: Heading, parent, state, info) =>
  plainHeading(node) ?? defaultHandlers.heading(node, parent, state, info);
