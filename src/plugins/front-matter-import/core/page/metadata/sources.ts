import { parseDate } from '../../map/parse-date';
import { isByline } from '../byline';
import { textOf } from '../dom';
import { resolveAddress } from './addresses';
import { type Candidate, choose, chooseAny, list, metas, type Said, stated } from './candidate';
import type { Head } from './head';
import { asName, asNames } from './json-ld';

/** Where each field may stand in a page, the surest place first; `.` and `_` of names are `:`. */
const TITLES =
  'og:title weibo:article:title dc:title dcterms:title headline twitter:title parsely-title';
const AUTHORS =
  'author article:author dc:creator dcterms:creator parsely-author sailthru:author byl twitter:data1:author';
const DATES =
  'article:published:time og:article:published:time datepublished article:published date pubdate publishdate publish-date ' +
  'publication:date dc:date dc:date:issued dcterms:created dcterms:date parsely-pub-date sailthru:date ' +
  'weibo:article:create:at og:pubdate og:release:date apub:time publishtime';
const UPDATES =
  'article:modified:time og:updated:time datemodified last-modified lastmod dcterms:modified revised';
const PICTURES =
  'og:image og:image:url og:image:secure:url twitter:image twitter:image:src image thumbnail';
const DESCRIPTIONS =
  'og:description description dc:description dcterms:description twitter:description';
const LANGUAGES = 'content-language og:locale inlanguage dc:language language';
const SITES = 'og:site:name application-name weibo:webpage:site';
const SECTIONS = 'article:section articlesection parsely-section';

const HTTP = /^https?:\/\/[^/]+\/./i;

/** Pictures that stand for the site and not for the article. */
const SITE_PICTURE =
  /(?:^|[/_.-])(?:logo|favicon|icon|default|placeholder|blank|share)(?=[/_.-]|\d|$)|^data:/i;

const isDate = (value: string): boolean => parseDate(value, 'UTC') !== undefined;

function times(head: Head): Candidate[] {
  const found = head.elements.filter(
    ({ name, attribs }) =>
      (name === 'time' && (attribs.datetime || attribs.pubdate !== undefined)) ||
      /^datePublished$/i.test(attribs.itemprop ?? ''),
  );
  return found.slice(0, 5).map((element) => ({
    value: element.attribs.datetime || element.attribs.content || textOf(element),
    origin: `page \`<${element.name}>\``,
  }));
}

/** The title with its site's name, if that stands in it. */
export const titleIn = (head: Head): Said | undefined =>
  choose([
    stated(asName(head.article.headline) ?? asName(head.article.name), 'headline'),
    ...metas(head, TITLES),
    { value: head.title, origin: 'page `<title>`' },
    { value: head.headings[0], origin: 'page `<h1>`' },
  ]);

/** The page's address where it stood on the web; Chrome notes it when it saves a page. */
export function linkIn(head: Head, source: string): Said | undefined {
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(source.slice(0, 2000))?.[1];
  const { url, mainEntityOfPage } = head.article;
  return choose(
    [
      { value: head.links.get('canonical'), origin: 'page `canonical`' },
      ...metas(head, 'og:url'),
      stated(asName(url) ?? asName(mainEntityOfPage, '@id', 'url'), 'url'),
      { value: saved, origin: 'page note of where it was saved from' },
    ],
    (value) => HTTP.test(value),
  );
}

export function dateIn(head: Head): Said | undefined {
  const { datePublished, dateCreated } = head.article;
  const said = stated(asName(datePublished) ?? asName(dateCreated), 'datePublished');
  return choose([said, ...metas(head, DATES), ...times(head)], isDate);
}

export const updatedIn = (head: Head): Said | undefined =>
  choose(
    [stated(asName(head.article.dateModified), 'dateModified'), ...metas(head, UPDATES)],
    isDate,
  );

const BY = /^(?:by|posted by|written by|von|par|por|作者|文)(?:\s*[:：/|｜]\s*|\s+)/i;
const LONGEST_NAME = 60;

/** The bylines that hold a name and nothing else. */
function bylines(head: Head): Candidate[] {
  return head.elements
    .filter(isByline)
    .slice(0, 10)
    .map((element) => textOf(element))
    .filter((text) => text.length <= LONGEST_NAME && !/[\d|•·@]|\b[A-Z]{4,}\b/.test(text))
    .map((value) => ({ value, origin: 'page byline' }));
}

/** The author where programs read it. */
export function authorIn(head: Head): Said | undefined {
  const { author, creator } = head.article;
  const said = stated(asNames(author ?? creator, 'name').join(', '), 'author');
  return choose([said, ...metas(head, AUTHORS)], (value) => !/^(?:https?:)?\/\//i.test(value));
}

/** The author, if need be from a byline in the text. */
export function bylineIn(head: Head): Said | undefined {
  const found = authorIn(head) ?? choose(bylines(head), (value) => value.replace(BY, '') !== '');
  return found && { ...found, value: found.value.replace(BY, '') };
}

export function pictureIn(head: Head, base: string | undefined): Said | undefined {
  const found = choose(
    [
      stated(asName(head.article.image, 'url', 'contentUrl', '@id'), 'image'),
      ...metas(head, PICTURES),
      { value: head.links.get('image_src'), origin: 'page `image_src`' },
    ],
    (value) => !SITE_PICTURE.test(value),
  );
  return found && { ...found, value: resolveAddress(found.value, base) ?? found.value };
}

export const descriptionIn = (head: Head): Said | undefined =>
  choose([...metas(head, DESCRIPTIONS), stated(asName(head.article.description), 'description')]);

export const languageIn = (head: Head): Said | undefined =>
  choose([
    { value: head.language, origin: 'page `lang`' },
    stated(asName(head.article.inLanguage, 'name'), 'inLanguage'),
    ...metas(head, LANGUAGES),
  ]);

export const siteIn = (head: Head): Said | undefined =>
  choose([...metas(head, SITES), stated(asName(head.article.publisher, 'name'), 'publisher')]);

export const sectionIn = (head: Head): Candidate | undefined =>
  chooseAny([
    stated(list(asNames(head.article.articleSection)), 'articleSection'),
    ...metas(head, SECTIONS),
  ]);
