import picomatch from 'picomatch';
import type { FieldRules, ImportConfig, Keyed, Mapping } from './config';
import { ARTICLE, type ContentType, type ContentTypes } from './content-type';
import type { AttributeRule, FileMapping } from './file-mapping';
import { isArticleField } from './article-fields';

/** The paths of one file, as seen from places that a pattern may start from. */
export type Paths = readonly string[];

type Matches = (paths: Paths) => boolean;

/** A pattern without any `*` that names a folder stands for all below it. */
function matcher(patterns: string | readonly string[]): Matches {
  const list = typeof patterns === 'string' ? [patterns] : patterns;
  const tests = list.map((pattern) => {
    const path = pattern.replace(/^\.\/|\/+$/g, '');
    const matches = picomatch([path, `${path}/**`], { dot: true });
    const start = /^(?:\/|\.\.\/)?/.exec(path)?.[0] ?? '';
    // Only a pattern that says so itself looks outside of the project and the imported folder.
    return (candidate: string) =>
      candidate.startsWith(start) &&
      (start !== '' || !/^\.{0,2}\//.test(candidate)) &&
      matches(candidate);
  });
  return (paths) => paths.some((path) => tests.some((matches) => matches(path)));
}

/** The rules of one part of the configuration, each with its key. */
export function rulesOf({
  value: fields = {},
  key,
}: Keyed<FieldRules | undefined>): AttributeRule[] {
  return Object.entries(fields).flatMap(([attribute, value]) =>
    value === undefined ? [] : [{ attribute, value, key: `${key}fields.${attribute}` }],
  );
}

interface Part {
  name: string;
  matches: Matches;
  mapping: Omit<FileMapping, 'excludedBy'>;
}

const hasAttribute = (type: ContentType, name: string): boolean =>
  Object.hasOwn(type.attributes, name) ||
  name === 'draft' ||
  (type.uid === ARTICLE && isArticleField(name));

function partOf(config: ImportConfig, types: ContentTypes, own: Keyed<Mapping> | null) {
  const uid = own?.value.contentType ?? config.contentType ?? ARTICLE;
  const type = types.get(uid);
  if (!type) throw new Error(`There is no content type \`${uid}\`.`);
  const rules = own ? rulesOf({ value: own.value.fields, key: `${own.key}.` }) : [];
  const named = new Set(rules.map(({ attribute }) => attribute));
  // What holds for all files gives way to what holds for some.
  const general = rulesOf({ value: config.fields, key: '' }).filter(
    ({ attribute }) => !named.has(attribute) && hasAttribute(type, attribute),
  );
  const skip = [own, { key: '', value: config }].flatMap((part) =>
    (part?.value.skip ?? []).map((value, index) => ({
      value,
      key: `${part?.key ? `${part.key}.` : ''}skip[${index}]`,
    })),
  );
  return { name: own?.key ?? 'the general part', type, rules: [...rules, ...general], skip };
}

const isEmpty = ({ type, rules, skip }: Part['mapping']): boolean =>
  type.uid === ARTICLE && rules.length === 0 && skip.length === 0;

/** Finds what a checked configuration says of a file; undefined where it leaves all as it is. */
export function createMappingFinder(config: ImportConfig, types: ContentTypes) {
  const excludes = (config.exclude ?? []).map((value, index) => ({
    pattern: { value, key: `exclude[${index}]` },
    matches: matcher(value),
  }));
  const parts = (config.sources ?? []).map((source, index): Part => {
    const mapping = partOf(config, types, { value: source, key: `sources[${index}]` });
    return { name: mapping.name, matches: matcher(source.path), mapping };
  });
  const { contentType, fields, skip } = config;
  const isGeneral = [contentType, fields, skip].some((part) => part !== undefined);
  const general = isGeneral || excludes.length > 0 ? partOf(config, types, null) : null;

  return (paths: Paths): FileMapping | undefined => {
    const mapping = parts.find(({ matches }) => matches(paths))?.mapping ?? general;
    if (!mapping) return undefined;
    const excludedBy = excludes.find(({ matches }) => matches(paths))?.pattern;
    if (excludedBy) return { ...mapping, excludedBy };
    return isEmpty(mapping) ? undefined : mapping;
  };
}

export type MappingFinder = ReturnType<typeof createMappingFinder>;
