import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { ExtractedFields } from '../clean/types';
import { linksIn } from '../links/links-in';
import type { EntryImage, Message } from '../types';
import { blocksOfText, type TextBlock } from './blocks-of-text';
import { linkUnknownEmbeds } from './embeds';
import { picturesOfHtml } from './pictures';
import { SCHEMA } from './schema';
import { stripUnsafeData } from './unsafe';
import { printMarkdown, toMarkdownTree } from './to-markdown';

/** A body as it will be stored, with what a reader sees of it. */
export interface Converted {
  /** Markdown. */
  body: string;
  blocks: TextBlock[];
  images: EntryImage[];
  /** Addresses of links that may lead to another file. */
  links: string[];
  messages: Message[];
}

/** Sanitises a cleaned HTML tree and turns it into Markdown. */
export function convertHtml(tree: Root, fields: ExtractedFields): Converted {
  const embeds = linkUnknownEmbeds(tree);
  const safe = stripUnsafeData(sanitize(embeds.tree, SCHEMA) as Root);
  const markdown = toMarkdownTree(safe);
  return {
    body: printMarkdown(markdown),
    blocks: blocksOfText(markdown),
    images: picturesOfHtml(safe, fields),
    links: linksIn(markdown),
    messages: embeds.messages,
  };
}
