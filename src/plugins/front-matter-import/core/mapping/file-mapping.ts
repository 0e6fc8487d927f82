import type { FieldRule, Keyed, SkipCondition } from './config';
import { ARTICLE, type ContentType } from './content-type';

/** One rule of the configuration, for one attribute. */
export interface AttributeRule extends Keyed<FieldRule> {
  attribute: string;
}

/** The part of the configuration that holds for one file. */
export interface FileMapping {
  /** What it is called: `sources[0]`, or `the general part`. */
  name: string;
  type: ContentType;
  rules: readonly AttributeRule[];
  skip: readonly Keyed<SkipCondition>[];
  /** The pattern that passes over the file. */
  excludedBy?: Keyed<string>;
}

/** Of an Article only what a rule names matters; another type's attributes also fill by their names. */
function relevant({ type, rules }: FileMapping): unknown {
  if (type.uid !== ARTICLE) return type;
  const named = rules.map(({ attribute }) => [attribute, type.attributes[attribute]]);
  return { uid: type.uid, attributes: Object.fromEntries(named) as unknown };
}

/** All that decides what the mapping makes of a file, as text; a function by its source. */
export function describeMapping(mapping: FileMapping): string {
  const { rules, skip, excludedBy } = mapping;
  const all = { type: relevant(mapping), rules, skip, excludedBy };
  return JSON.stringify(all, (_key, value: unknown) =>
    typeof value === 'function' || value instanceof RegExp ? String(value) : value,
  );
}
