import type { Json } from '../types';
import { ARTICLE_FIELDS, isArticleField } from './article-fields';
import { rulesOf } from './choose-mapping';
import type { FieldRule, ImportConfig, Keyed, Mapping, Transform } from './config';
import {
  ARTICLE,
  CATEGORY,
  IMAGE,
  TAG,
  type AttributeType,
  type ContentType,
  type ContentTypes,
} from './content-type';
import type { AttributeRule } from './file-mapping';
import { describeAttribute, fitValue, isFillable } from './fit-value';
import { FOUND_ATTRIBUTES } from './look-up';
import { nameAttributeOf } from './name-attribute';
import { type Problem, suggest } from './problem';
import { TRANSFORM_FITS } from './transforms';

/** Attributes that the import fills itself in every Article. */
const OWN = new Set(['body', 'images', 'frontMatter']);
const ALWAYS = new Set(['title', 'slug']);

interface Target {
  /** The type's name in Strapi. */
  type: string;
  expected: string;
  fits(value: Json): boolean;
}

function targetOf(type: ContentType, attribute: string): Target | undefined {
  if (isArticleField(attribute) && (type.uid === ARTICLE || attribute === 'draft')) {
    const { type: name, expected, read } = ARTICLE_FIELDS[attribute];
    return { type: name, expected, fits: (value) => read(value, 'UTC') !== undefined };
  }
  const found = Object.hasOwn(type.attributes, attribute) ? type.attributes[attribute] : undefined;
  return (
    found && {
      type: found.type,
      expected: describeAttribute(found),
      fits: (value) => fitValue(value, found, 'UTC') !== undefined,
    }
  );
}

const known = (type: ContentType): string[] => [
  ...Object.keys(type.attributes).filter((name) => type.uid !== ARTICLE || !OWN.has(name)),
  ...(type.hasDrafts ? ['draft'] : []),
];

function checkName({ attribute, key, value }: AttributeRule, type: ContentType): Problem[] {
  if (!targetOf(type, attribute) || (attribute === 'draft' && !type.hasDrafts)) {
    const message = `names no attribute of \`${type.uid}\`.${suggest(attribute, known(type))}`;
    return [{ key, message }];
  }
  if (type.uid !== ARTICLE) return [];
  if (OWN.has(attribute)) {
    return [
      { key, message: 'is filled from the body and from what is left over. Remove the rule.' },
    ];
  }
  if (value === false && ALWAYS.has(attribute)) {
    return [{ key, message: 'cannot be empty: every article has one. Remove the rule.' }];
  }
  return [];
}

function checkRelation(attribute: AttributeType, key: string, types: ContentTypes): Problem[] {
  const { target = '' } = attribute;
  if ([CATEGORY, TAG, IMAGE].includes(target)) return [];
  const type = types.get(target);
  const found = type
    ? nameAttributeOf(type)
    : { problem: 'it is no collection type of the project' };
  if ('name' in found) return [];
  const message = `is a relation to \`${target}\`, which the import cannot fill: ${found.problem}.`;
  return [{ key, message }];
}

function checkFillable(
  { attribute, key }: AttributeRule,
  type: ContentType,
  types: ContentTypes,
): Problem[] {
  const found = Object.hasOwn(type.attributes, attribute) ? type.attributes[attribute] : undefined;
  if (!found) return [];
  if (found.type === 'relation') return checkRelation(found, key, types);
  if (isFillable(found)) return [];
  return [
    {
      key,
      message: `is of the type \`${found.type}\`, which the import cannot fill. Remove the rule.`,
    },
  ];
}

const transformsOf = (rule: FieldRule): readonly Transform[] => {
  if (typeof rule !== 'object' || !('transform' in rule) || rule.transform === undefined) return [];
  return typeof rule.transform === 'object' ? rule.transform : [rule.transform];
};

function checkValues({ attribute, key, value: rule }: AttributeRule, type: ContentType): Problem[] {
  const target = targetOf(type, attribute);
  if (!target || typeof rule !== 'object') return [];
  const problems: Problem[] = [];
  const last = transformsOf(rule).at(-1);
  if (typeof last === 'string' && !TRANSFORM_FITS[last].includes(target.type)) {
    const message = `is \`${last}\`, which does not fit \`${attribute}\`: ${target.expected} is wanted.`;
    problems.push({ key: `${key}.transform`, message });
  }
  const fixed: [string, Json | undefined][] =
    'constant' in rule ? [['constant', rule.constant]] : [['default', rule.default]];
  for (const [name, value] of fixed) {
    if (value === undefined || value === null || target.fits(value)) continue;
    const message = `is \`${JSON.stringify(value)}\`, which does not fit \`${attribute}\`: ${target.expected} is wanted.`;
    problems.push({ key: `${key}.${name}`, message });
  }
  return problems;
}

const isFilledByName = (name: string, { type }: AttributeType): boolean =>
  type === 'uid' || FOUND_ATTRIBUTES.some((found) => found === name);

function checkRequired(type: ContentType, rules: readonly AttributeRule[], key: string): Problem[] {
  if (type.uid === ARTICLE && rules.length === 0) return [];
  const filled = new Map(rules.map(({ attribute, value }) => [attribute, value !== false]));
  return Object.entries(type.attributes).flatMap(([name, attribute]) => {
    if (!attribute.isRequired || attribute.hasDefault) return [];
    const isOwn = type.uid === ARTICLE && isArticleField(name);
    if (isOwn || (filled.get(name) ?? isFilledByName(name, attribute))) return [];
    const message =
      `has no rule for \`${name}\`, without which \`${type.uid}\` has no entries. ` +
      `Add \`${name}: { from: '…' }\`, or a \`constant\`.`;
    return [{ key: `${key}fields`, message }];
  });
}

function checkPart(
  { value: mapping, key }: Keyed<Mapping>,
  { config, types }: { config: ImportConfig; types: ContentTypes },
): Problem[] {
  const { contentType, fields, skip } = mapping;
  // Where nothing is said of all files, nothing has to be known of their type.
  if (key === '' && !contentType && !fields && !skip) return [];
  const uid = contentType ?? config.contentType ?? ARTICLE;
  const type = types.get(uid);
  if (!type) {
    const message = `names \`${uid}\`, which is no collection type of this project.${suggest(uid, [...types.keys()])}`;
    return [{ key: `${key}contentType`, message }];
  }
  const rules = rulesOf({ value: mapping.fields, key });
  const all = key === '' ? rules : [...rulesOf({ value: config.fields, key: '' }), ...rules];
  const problems = rules.flatMap((rule) => {
    const unknown = checkName(rule, type);
    if (unknown.length > 0) return unknown;
    return [...checkFillable(rule, type, types), ...checkValues(rule, type)];
  });
  const isTarget = key !== '' || uid !== ARTICLE || rules.length > 0;
  return [...problems, ...(isTarget ? checkRequired(type, all, key) : [])];
}

/** The attributes that a rule for a field can fill, in the content type's order. */
export const fillableAttributes = (type: ContentType, types: ContentTypes): string[] =>
  known(type).filter((attribute) => {
    const rule = { attribute, key: '', value: attribute };
    return [...checkName(rule, type), ...checkFillable(rule, type, types)].length === 0;
  });

/** Checks a configuration against the content types of the project. */
export function checkTargets(config: ImportConfig, types: ContentTypes): Problem[] {
  const sources = (config.sources ?? []).map((value, index) => ({
    value,
    key: `sources[${index}].`,
  }));
  return [{ value: config, key: '' }, ...sources].flatMap((part) =>
    checkPart(part, { config, types }),
  );
}
