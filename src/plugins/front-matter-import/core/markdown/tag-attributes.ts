import { decodeHTML } from 'entities';
import type { HtmlToken } from './html-tokens';
import type { Edit } from './parse';

/** An attribute as it stands in a tag, with places in the text that the tag is in. */
export interface Attribute {
  /** In small letters. */
  name: string;
  /** Decoded, without blanks around it. */
  value: string;
  /** The whole attribute, with the blank before it. */
  start: number;
  end: number;
  /** What stands between the quotes. */
  valueStart: number;
  valueEnd: number;
}

const ATTRIBUTE = /\s([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/dgs;

/** The attributes of a tag that have values. */
export function attributesOf(token: HtmlToken, text: string): Attribute[] {
  if (token.kind !== 'open') return [];
  const tag = text.slice(token.start, token.end);
  return [...tag.matchAll(ATTRIBUTE)].map((match) => {
    const [from, to] = match.indices?.slice(2).find((place) => place !== undefined) ?? [0, 0];
    const start = token.start + match.index;
    return {
      name: match[1]!.toLowerCase(),
      value: decodeHTML(tag.slice(from, to)).trim(),
      start,
      end: start + match[0].length,
      valueStart: token.start + from,
      valueEnd: token.start + to,
    };
  });
}

/** Gives an attribute another address, written so that it fits between any quotes and between none. */
export const editAttribute = ({ valueStart, valueEnd }: Attribute, to: string): Edit => ({
  start: valueStart,
  end: valueEnd,
  replacement: to.replace(/&/g, '&amp;').replace(/["'<>\s]/g, encodeURIComponent),
});
