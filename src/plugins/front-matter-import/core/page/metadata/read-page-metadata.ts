import type { Document } from 'domhandler';
import { parseDate } from '../../map/parse-date';
import type { FrontMatter, Json } from '../../types';
import { isByline } from '../byline';
import { textOf } from '../dom';
import { resolveAddress } from './addresses';
import { type Head, readHead } from './head';
import { asName, asNames } from './json-ld';
import { titleOf } from './page-title';

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

interface Candidate {
  value: Json | undefined;
  origin: string;
}

const first = (head: Head, name: string): string | undefined => head.meta.get(name)?.[0];

const metas = (head: Head, names: string): Candidate[] =>
  names.split(' ').map((name) => ({
    value: first(head, name),
    origin: `page \`${head.spelling.get(name) ?? name}\``,
  }));

const stated = (value: Json | undefined, name: string): Candidate => ({
  value,
  origin: `page JSON-LD \`${name}\``,
});

const isAddress = (text: string): boolean => /^(?:https?:)?\/\//i.test(text);

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

/** Pictures that stand for the site and not for the article. */
const SITE_PICTURE =
  /(?:^|[/_.-])(?:logo|favicon|icon|default|placeholder|blank|share)(?=[/_.-]|\d|$)/i;

const isUsableDate = (value: Json | undefined): boolean =>
  typeof value === 'string' && parseDate(value, 'UTC') !== undefined;

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

function titles(head: Head, headings: readonly string[]): Candidate[] {
  return [
    stated(asName(head.article.headline) ?? asName(head.article.name), 'headline'),
    ...metas(head, TITLES),
    { value: head.title, origin: 'page `<title>`' },
    { value: headings[0], origin: 'page `<h1>`' },
  ];
}

const list = (values: readonly string[]): Json | undefined =>
  values.length === 0 ? undefined : values.length === 1 ? values[0] : [...values];

/** Tags that readers see as such are trusted; keywords only where the text is about them. */
function tags(head: Head): Candidate[] {
  const relTags = head.elements
    .filter(({ name, attribs }) => name === 'a' && /(?:^|\s)tag(?:\s|$)/.test(attribs.rel ?? ''))
    .map((element) => textOf(element))
    .map((text) => text.replace(/^#/, ''))
    .filter((text) => text !== '' && text.length <= 40);
  return [
    { value: list(head.meta.get('article:tag') ?? []), origin: 'page `article:tag`' },
    { value: list([...new Set(relTags)].slice(0, 30)), origin: 'page links to tags' },
  ];
}

const MAX_KEYWORDS = 12;

function keywords(head: Head): Candidate[] {
  const said = asNames(head.article.keywords, 'name');
  const words = (
    said.length > 0 ? said : [first(head, 'news:keywords') ?? first(head, 'keywords') ?? '']
  )
    .flatMap((text) => text.split(/[,，;；、]/))
    .map((word) => word.trim())
    .filter(Boolean);
  const body = head.elements.find(({ name }) => name === 'body');
  const text = body ? textOf(body).toLowerCase() : '';
  const named = words.filter((word) => text.includes(word.toLowerCase()));
  const isTrusted = words.length <= MAX_KEYWORDS && named.length * 2 >= words.length;
  return [{ value: isTrusted ? list(named) : undefined, origin: 'page `keywords`' }];
}

interface Said {
  value: string;
  origin: string;
}

/** The first candidate that is a text and fits. */
const choose = (
  candidates: Candidate[],
  fits: (value: string) => boolean = () => true,
): Said | undefined =>
  candidates.find(
    (candidate): candidate is Said =>
      typeof candidate.value === 'string' && candidate.value.trim() !== '' && fits(candidate.value),
  );

const chooseAny = (candidates: Candidate[]): Candidate | undefined =>
  candidates.find(({ value }) => value !== undefined);

/** The page's address where it stood on the web; Chrome notes it when it saves a page. */
function addresses(head: Head, source: string): Candidate[] {
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(source.slice(0, 2000))?.[1];
  return [
    { value: head.links.get('canonical'), origin: 'page `canonical`' },
    ...metas(head, 'og:url'),
    stated(asName(head.article.url) ?? asName(head.article.mainEntityOfPage, '@id', 'url'), 'url'),
    { value: saved, origin: 'page note of where it was saved from' },
  ];
}

/** A last part that says something of the page: `why-we-moved`, not `index.html` or `read.php`. */
const TELLING =
  /\/(?=[^/?#]*[\p{L}%][^/?#]*[\p{L}%])(?!(?:index|default|read|article|view|show|detail|post|page|home)\b)[^/?#]{4,}\/?(?:[?#].*)?$/iu;

/**
 * Reads what a page says about its article: JSON-LD, Open Graph and other `<meta>`, `<link>`, `<time>`,
 * `<title>`. Nothing of the page is changed.
 */
export function readPageMetadata(page: Document, source: string): PageMetadata {
  const head = readHead(page);
  const { article } = head;
  const headings = head.elements
    .filter(({ name }) => name === 'h1')
    .map((element) => textOf(element))
    .filter(Boolean);
  const site = choose([
    ...metas(head, SITES),
    stated(asName(article.publisher, 'name'), 'publisher'),
  ]);
  const siteName = site?.value;
  const whole = choose(titles(head, headings));
  const link = choose(addresses(head, source), (value) => /^https?:\/\/[^/]+\/./i.test(value));
  const base = resolveAddress(head.base ?? '', link?.value);
  const published = [
    stated(asName(article.datePublished) ?? asName(article.dateCreated), 'datePublished'),
    ...metas(head, DATES),
  ];
  const author = choose(
    [
      stated(asNames(article.author ?? article.creator, 'name').join(', '), 'author'),
      ...metas(head, AUTHORS),
    ],
    (value) => !isAddress(value),
  );
  const by = author ?? choose(bylines(head), (value) => value.replace(BY, '') !== '');
  const picture = choose(
    [
      stated(asName(article.image, 'url', 'contentUrl', '@id'), 'image'),
      ...metas(head, PICTURES),
      { value: head.links.get('image_src'), origin: 'page `image_src`' },
    ],
    (value) => !SITE_PICTURE.test(value) && !/^data:/i.test(value),
  );
  const chosen: { [field: string]: Candidate | undefined } = {
    title: whole && { ...whole, value: titleOf(whole.value, { siteName, headings }) },
    [link && TELLING.test(link.value) ? 'url' : 'link']: link,
    date: choose([...published, ...times(head)], isUsableDate),
    updated: choose(
      [stated(asName(article.dateModified), 'dateModified'), ...metas(head, UPDATES)],
      isUsableDate,
    ),
    author: by && { ...by, value: by.value.replace(BY, '') },
    cover: picture && {
      ...picture,
      value: resolveAddress(picture.value, base) ?? picture.value,
    },
    description: choose([
      ...metas(head, DESCRIPTIONS),
      stated(asName(article.description), 'description'),
    ]),
    lang: choose([
      { value: head.language, origin: 'page `lang`' },
      stated(asName(article.inLanguage, 'name'), 'inLanguage'),
      ...metas(head, LANGUAGES),
    ]),
    source: site,
    categories: chooseAny([
      stated(list(asNames(article.articleSection)), 'articleSection'),
      ...metas(head, SECTIONS),
    ]),
    tags: chooseAny(tags(head)),
    keywords: chooseAny(keywords(head)),
  };
  const fields: FrontMatter = {};
  const origins: { [field: string]: string } = {};
  for (const [field, candidate] of Object.entries(chosen)) {
    if (candidate?.value === undefined) continue;
    fields[field] = candidate.value;
    origins[field] = candidate.origin;
  }
  const isArticle =
    Object.keys(article).length > 0 || /^article$/i.test(first(head, 'og:type') ?? '');
  return {
    fields,
    origins,
    wholeTitle: whole?.value ?? '',
    hasAuthor: author !== undefined,
    base,
    refresh: first(head, 'refresh'),
    isArticle,
  };
}
