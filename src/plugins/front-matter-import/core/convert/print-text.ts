import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/**
 * Whether a text may hold something that Markdown would read otherwise: a character that can mean
 * something anywhere, one that does at the start of a line, an address, or blanks at an edge.
 */
const MAY_MEAN_MORE = /[\t\r\n!#&*<@[\\\]_`|~]|^[-+=>:.) ]|^\d+[.)]|[wW]\.|:\/|[:w ]$/;

/** Prints a text. Asking whether it needs any escaping is many times faster than escaping it. */
export const printText: Handle = (node: { value: string }, parent, state, info) =>
  MAY_MEAN_MORE.test(node.value)
    ? defaultHandlers.text(node as never, parent as never, state, info)
    : node.value;
