import type { Document, Element } from 'domhandler';
import { decodeHTML } from 'entities';
import { elementsBelow, textOf } from '../dom';
import { isArticle, readJsonLd, type Thing } from './json-ld';

/** What a page states about itself where programs read it. */
export interface Head {
  /** Contents of `<meta>` by name, property or itemprop in lower case; `.` and `_` are `:`. */
  meta: ReadonlyMap<string, readonly string[]>;
  /** The same names as the page writes them. */
  spelling: ReadonlyMap<string, string>;
  /** Addresses of `<link>` by their relation. */
  links: ReadonlyMap<string, string>;
  /** The object that is the article, {} where there is none. */
  article: Thing;
  things: readonly Thing[];
  /** Text of `<title>`. */
  title: string;
  /** Texts of its main headings. */
  headings: readonly string[];
  language: string | undefined;
  base: string | undefined;
  elements: readonly Element[];
}

const foldName = (name: string): string => name.trim().toLowerCase().replace(/[._]/g, ':');

function readMeta(elements: readonly Element[]) {
  const meta = new Map<string, string[]>();
  const spelling = new Map<string, string>();
  for (const { name, attribs } of elements) {
    const content = decodeHTML(attribs.content ?? '').trim();
    if (name !== 'meta' || content === '') continue;
    const names = `${attribs.property ?? ''} ${attribs.name ?? ''} ${attribs.itemprop ?? ''} ${attribs['http-equiv'] ?? ''}`;
    for (const name of new Set(names.split(/\s+/).filter(Boolean))) {
      const folded = foldName(name);
      meta.set(folded, [...(meta.get(folded) ?? []), content]);
      spelling.set(folded, name);
    }
  }
  return { meta, spelling };
}

function readLinks(elements: readonly Element[]): Map<string, string> {
  const links = new Map<string, string>();
  for (const { name, attribs } of elements) {
    if (name !== 'link' || !attribs.href) continue;
    for (const relation of (attribs.rel ?? '').toLowerCase().split(/\s+/))
      if (relation && !links.has(relation)) links.set(relation, attribs.href.trim());
  }
  return links;
}

/** Reads a page before anything of it is changed. */
export function readHead(page: Document): Head {
  const elements = elementsBelow(page);
  const things = readJsonLd(page);
  const find = (name: string) => elements.find((element) => element.name === name);
  const title = find('title');
  return {
    ...readMeta(elements),
    links: readLinks(elements),
    article: things.find(isArticle) ?? {},
    things,
    title: title ? decodeHTML(textOf(title)) : '',
    headings: elements
      .filter(({ name }) => name === 'h1')
      .map((element) => textOf(element))
      .filter(Boolean),
    language: find('html')?.attribs.lang || find('html')?.attribs['xml:lang'],
    base: find('base')?.attribs.href,
    elements,
  };
}
