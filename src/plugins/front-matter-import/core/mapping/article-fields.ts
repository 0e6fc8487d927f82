import { asBoolean, asNames, asText } from '../map/fields';
import { readLanguage } from '../map/language-code';
import { parseDate } from '../map/parse-date';
import type { Json } from '../types';
import type { ArticleField } from './config';

interface ArticleAttribute {
  /** Undefined for a value that the attribute cannot hold. */
  read: (value: Json, timezone: string) => Json | undefined;
  expected: string;
  /** The type of such an attribute in Strapi. */
  type: 'string' | 'datetime' | 'json' | 'relation' | 'boolean';
}

const textOf = (value: Json): string | undefined => asText(value) ?? asNames(value)?.join(', ');
const text: ArticleAttribute = { read: textOf, expected: 'a text', type: 'string' };
const date: ArticleAttribute = { read: parseDate, expected: 'a date', type: 'datetime' };
const names: ArticleAttribute = { read: asNames, expected: 'names', type: 'relation' };

const languageOf = (value: Json): Json | undefined => readLanguage(asText(value) ?? '');

const isPaths = (value: Json): boolean => Array.isArray(value) && value.some(Array.isArray);

function addressOf(value: Json): Json | undefined {
  const text = textOf(value);
  return text && /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}

/** What the attributes hold that every Article has, and that the preset fills where no rule does. */
export const ARTICLE_FIELDS: { readonly [Name in ArticleField]: ArticleAttribute } = {
  title: text,
  slug: text,
  excerpt: text,
  date,
  updated: date,
  author: text,
  source: text,
  editor: text,
  link: { read: addressOf, expected: 'an address with `https://`', type: 'string' },
  locale: { read: languageOf, expected: 'a language such as `en` or `zh-CN`', type: 'string' },
  aliases: { ...names, type: 'json' },
  categories: { ...names, read: (value) => (isPaths(value) ? value : asNames(value)) },
  tags: names,
  cover: { ...text, expected: "a picture's address", type: 'relation' },
  draft: { read: asBoolean, expected: 'true or false', type: 'boolean' },
};

export const isArticleField = (name: string): name is ArticleField =>
  Object.hasOwn(ARTICLE_FIELDS, name);
