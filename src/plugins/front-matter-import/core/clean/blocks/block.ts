/** What a block is, whatever format its body has. */
export type BlockKind = 'text' | 'heading' | 'code' | 'table' | 'media' | 'divider';

/** A block of a body with all that a verdict about it can go by; computed once. */
export interface Block<Handle = unknown> {
  /** What the format needs to remove it. */
  handle: Handle;
  kind: BlockKind;
  /** Rank of a heading, 1 to 6; 7 for a paragraph that is bold as a whole; 0 for others. */
  rank: number;
  /** Its visible text on one line. */
  text: string;
  /** Its lines as breaks cut them, with full-width forms folded, for matching. */
  lines: string[];
  /** Weighted characters. */
  size: number;
  /** Share of its text that stands in links, from 0 to 1. */
  linkShare: number;
  /** Where its links lead. */
  links: string[];
  /** Addresses and alternative texts of its pictures. */
  pictures: { src: string; alt: string }[];
  /** Whole words of the class and id of it and of what is around it, or inside around all of its text. */
  words: readonly string[];
  isInList: boolean;
  /** The outermost list that it stands in, as something to compare. */
  list?: object;
  /** Whether a site's rules say that it stays. */
  isKept: boolean;
  /** 1-based line in the source file, where the format knows it. */
  line?: number;
  /** What has been found out about it: see `askOnce`. */
  answers: unknown[];
}

export const hasText = ({ text }: Block): boolean => text !== '';

/** Whether a block is nothing but links. */
export const isOnlyLinks = ({ text, linkShare }: Block): boolean => text !== '' && linkShare > 0.8;

/** Whether a block is a link with little around it, as in a list of other articles. */
export const isLinkLike = ({ text, linkShare, isInList }: Block): boolean =>
  text !== '' && linkShare > (isInList ? 0.4 : 0.8);

/** Code, data and players are never judged by their words. */
export const isExempt = ({ kind }: Block): boolean => kind === 'code' || kind === 'table';
