import type { Element, Root } from 'hast';
import type { Cleaned } from '../clean/clean';
import { descendants, visibleText } from '../html/hast';
import type { Skip } from '../presets/skip';
import type { ParsedFile } from '../types';

const HEADING = /^h[1-6]$/;
const MANY = 4;
const NEARLY_ALL = 0.8;
/** An excerpt is no longer than that; a digest has more to say about each link. */
const LONGEST_EXCERPT = 500;

const isLink = (heading: Element): boolean => {
  const text = visibleText(heading);
  return text !== '' && text === descendants(heading, 'a').map(visibleText).join(' ');
};

/** Headings that are links to other pages, with little text to each: an archive, a front page. */
function listsOthers(tree: Root): number {
  const headings = descendants(tree).filter(({ tagName }) => HEADING.test(tagName));
  const links = headings.filter(isLink).length;
  const isList = links >= MANY && links >= headings.length * NEARLY_ALL;
  return isList && visibleText(tree).length / links < LONGEST_EXCERPT ? links : 0;
}

/** Whether a page holds no article. What has front matter, or says that it is an article, is one. */
export function skipListing({ page, raw }: ParsedFile, cleaned: Cleaned): Skip | undefined {
  if (!page || cleaned.format !== 'html' || raw.text !== '') return undefined;
  if (visibleText(cleaned.tree) === '' && descendants(cleaned.tree, 'img').length === 0)
    return { skipped: 'no-article', reason: 'The page shows no text.' };
  const others = page.metadata.isArticle ? 0 : listsOthers(cleaned.tree);
  if (others === 0) return undefined;
  return {
    skipped: 'no-article',
    reason: `The page lists ${others} others and holds no article of its own.`,
  };
}
