import type { Document } from 'domhandler';
import type { FrontMatter } from '../../types';
import { resolveAddress } from './addresses';
import { type Candidate, first } from './candidate';
import { type Head, readHead } from './head';
import { titleOf } from './page-title';
import {
  authorIn,
  bylineIn,
  dateIn,
  descriptionIn,
  languageIn,
  linkIn,
  pictureIn,
  sectionIn,
  siteIn,
  titleIn,
  updatedIn,
} from './sources';
import { keywordsIn, tagsIn } from './topics';

/** What a page says about its article, as if it were front matter. */
export interface PageMetadata {
  fields: FrontMatter;
  /** Where each field came from, in words: "page `og:title`". */
  origins: { [field: string]: string };
  /** The title as the page gives it, with its site's name. */
  wholeTitle: string;
  /** Whether the page names its author where programs read it. */
  hasAuthor: boolean;
  /** The address of the page, which relative addresses start from. */
  base: string | undefined;
  /** What the page tells browsers to load in its place, and when. */
  refresh: string | undefined;
  /** Whether the page says that it is an article. */
  isArticle: boolean;
}

/** A last part that says something of the page: `why-we-moved`, not `index.html` or `read.php`. */
const TELLING =
  /\/(?=[^/?#]*[\p{L}%][^/?#]*[\p{L}%])(?!(?:index|default|read|article|view|show|detail|post|page|home)\b)[^/?#]{4,}\/?(?:[?#].*)?$/iu;

const saysArticle = (head: Head): boolean =>
  Object.keys(head.article).length > 0 || /^article$/i.test(first(head, 'og:type') ?? '');

/**
 * Reads what a page says about its article: JSON-LD, Open Graph and other `<meta>`, `<link>`, `<time>`,
 * `<title>`. Nothing of the page is changed.
 */
export function readPageMetadata(page: Document, source: string): PageMetadata {
  const head = readHead(page);
  const site = siteIn(head);
  const title = titleIn(head);
  const link = linkIn(head, source);
  const base = resolveAddress(head.base ?? '', link?.value);
  const hints = { siteName: site?.value, headings: head.headings };
  const chosen: { [field: string]: Candidate | undefined } = {
    title: title && { ...title, value: titleOf(title.value, hints) },
    [link && TELLING.test(link.value) ? 'url' : 'link']: link,
    date: dateIn(head),
    updated: updatedIn(head),
    author: bylineIn(head),
    cover: pictureIn(head, base),
    description: descriptionIn(head),
    lang: languageIn(head),
    source: site,
    categories: sectionIn(head),
    tags: tagsIn(head),
    keywords: keywordsIn(head),
  };
  const fields: FrontMatter = {};
  const origins: { [field: string]: string } = {};
  for (const [field, candidate] of Object.entries(chosen)) {
    if (candidate?.value === undefined) continue;
    fields[field] = candidate.value;
    origins[field] = candidate.origin;
  }
  return {
    fields,
    origins,
    wholeTitle: title?.value ?? '',
    hasAuthor: authorIn(head) !== undefined,
    base,
    refresh: first(head, 'refresh'),
    isArticle: saysArticle(head),
  };
}
