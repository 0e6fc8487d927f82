import type { Document, Element } from 'domhandler';
import { elementsBelow } from '../dom';

/** An object of schema.org's vocabulary, as a page states it. */
export type Thing = { [key: string]: unknown };

const ARTICLE =
  /(?:^|\/)(?:(?:Advertiser|News|AnalysisNews|BackgroundNews|OpinionNews|ReportageNews|ReviewNews|Satirical|Scholarly|MedicalScholarly|Tech)?(?:Content)?Article|Report|SocialMediaPosting|(?:Live)?BlogPosting|DiscussionForumPosting|APIReference|Recipe|Review|HowTo)$/;

const MAX_DEPTH = 4;
const MAX_THINGS = 200;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a block, with those in its lists and graphs. */
function thingsIn(value: unknown, depth = 0): Thing[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value))
    return value.slice(0, MAX_THINGS).flatMap((item) => thingsIn(item, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...thingsIn([value['@graph'], value.mainEntity], depth + 1)];
}

/** A block that is no JSON is one that no program can read: it says nothing. */
function parseBlock(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const rawText = ({ children }: Element): string =>
  children.map((child) => ('data' in child ? child.data : '')).join('');

const typesOf = ({ '@type': type }: Thing): string[] =>
  (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');

export const isArticle = (thing: Thing): boolean =>
  typesOf(thing).some((type) => ARTICLE.test(type));

/** All objects that a page states in JSON-LD. */
export function readJsonLd(page: Document): Thing[] {
  return elementsBelow(page)
    .filter(
      ({ name, attribs }) =>
        name === 'script' && /^application\/ld\+json/i.test(attribs.type ?? ''),
    )
    .flatMap((script) => thingsIn(parseBlock(rawText(script))));
}

/** A text, or the name or address of an object, or of the first of several. */
export function asName(value: unknown, ...keys: string[]): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return asName(value[0], ...keys);
  if (!isThing(value)) return undefined;
  for (const key of keys) {
    const name = asName(value[key]);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The same for each of several. */
export const asNames = (value: unknown, ...keys: string[]): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) => asName(item, ...keys) ?? []);
