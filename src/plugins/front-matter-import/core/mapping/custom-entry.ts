import type { Entry, Json } from '../types';
import type { ContentType } from './content-type';
import { fitValue } from './fit-value';

/** The values of an entry's attributes, by their names. */
export type AttributeValues = { [attribute: string]: Json };

/** What an entry holds beyond the attributes that every Article has, or instead of them. */
export interface CustomEntry {
  type: ContentType;
  values: AttributeValues;
  /** Attributes that hold what the entry holds: body and pictures change until it is written. */
  taken: { [attribute: string]: keyof Entry };
  /** Where each value came from, in words. */
  origins: { [attribute: string]: string };
}

/** All values of a custom entry as they are now, in the order of its type's attributes. */
export function valuesOf({ type, values, taken }: CustomEntry, entry: Entry): AttributeValues {
  const all: AttributeValues = {};
  for (const [name, attribute] of Object.entries(type.attributes)) {
    const field = taken[name];
    // Pictures are mappings of texts: plain data, like all that an entry holds.
    const value = field ? fitValue(entry[field] as Json, attribute, 'UTC') : values[name];
    if (value !== undefined) all[name] = value;
  }
  return all;
}
