import { type Custom, NO_CUSTOM } from '../mapping/custom';
import type { ArticleField } from '../mapping/config';
import type { FrontMatter } from '../types';
import { fromField } from './fields';
import type { Mappings } from './map';

/** What an attribute is where the configuration says that it stays empty. */
const EMPTY: { readonly [Name in keyof Mappings]: Mappings[Name]['value'] } = {
  title: null,
  excerpt: null,
  date: null,
  updated: null,
  author: '',
  source: null,
  editor: null,
  link: null,
  locale: null,
  aliases: [],
  draft: false,
  categories: [],
  tags: [],
  cover: null,
};

/**
 * The fields that each attribute is mapped from: the front matter, or, where the configuration has a
 * value for it, that alone, so that it is read by the same rules.
 */
export function fieldsFor(custom: Custom, fields: FrontMatter) {
  return (name: ArticleField): FrontMatter => {
    const value = custom.values[name]?.value;
    return value === undefined ? fields : { [name]: value };
  };
}

/** Mappings in which the values of the configuration say so, and use up no field by their own name. */
export function customised(mappings: Mappings, custom: Custom): Mappings {
  if (custom === NO_CUSTOM) return mappings;
  const names = Object.keys(mappings) as (keyof Mappings)[];
  const entries = names.map((name) => {
    const named = custom.values[name];
    if (!named) return [name, mappings[name]];
    const { value, messages, origin = 'default' } = mappings[name];
    if (named.value === null) {
      return [name, { value: EMPTY[name], origin: named.origin, used: [], messages }];
    }
    // A post may be a draft for other reasons than what its fields say.
    const isNamed = origin === fromField(name) || origin === 'default';
    return [name, { value, origin: isNamed ? named.origin : origin, used: [], messages }];
  });
  // The same names with values of the same types as before.
  return Object.fromEntries(entries) as Mappings;
}
