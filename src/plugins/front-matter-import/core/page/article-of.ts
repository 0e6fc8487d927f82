import { Document, type ParentNode } from 'domhandler';
import type { Stripped } from '../types';
import { adopt } from './dom';
import { bodyOf, findArticle } from './find-article';
import type { Page } from './read-page';
import { resolveLinks } from './resolve-links';

/**
 * The tree of a page's article, and the texts of the page that are none of it.
 *
 * @param judge false: the whole page is the article
 */
export function articleOf(
  { tree, metadata }: Page,
  judge: boolean,
): { tree: Document; stripped: Stripped[] } {
  const { wholeTitle: title, hasAuthor, base } = metadata;
  const found = judge
    ? findArticle(tree, { title, hasAuthor })
    : { tree: wholeBody(tree), stripped: [] };
  resolveLinks(found.tree, base);
  return found;
}

function wholeBody(page: ParentNode): Document {
  const tree = new Document([]);
  adopt(tree, [...bodyOf(page).children]);
  return tree;
}
