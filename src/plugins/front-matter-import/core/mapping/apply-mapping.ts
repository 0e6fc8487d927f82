import { FileError } from '../file-error';
import type { Composed } from '../compose';
import type { Entry, Json, Message } from '../types';
import { ARTICLE_FIELDS, isArticleField } from './article-fields';
import type { ArticleField, FileFacts } from './config';
import { ARTICLE, CATEGORY, IMAGE, TAG, type AttributeType } from './content-type';
import { NO_CUSTOM, type Custom } from './custom';
import type { CustomEntry } from './custom-entry';
import { evaluateRule, type Evaluated, type Purpose } from './evaluate-rule';
import type { AttributeRule, FileMapping } from './file-mapping';
import { describeAttribute, fitValue } from './fit-value';
import { findAttribute, lookUp, withoutPlaces, type Found, type Scope } from './look-up';

interface Applied {
  composed: Composed;
  /** Null for an Article without attributes of the project's own. */
  custom: CustomEntry | null;
  messages: Message[];
}

interface Evaluation extends Evaluated {
  rule: AttributeRule;
}

/** Body and pictures change until the entry is written, so that they are taken only then. */
const LATE = new Set<keyof Entry | undefined>(['body', 'cover', 'images']);

const isOwnField = ({ type }: FileMapping, attribute: string): attribute is ArticleField =>
  isArticleField(attribute) && (type.uid === ARTICLE || attribute === 'draft');

function purposeOf(mapping: FileMapping, attribute: string, scope: Scope): Purpose {
  if (isOwnField(mapping, attribute)) {
    const { read, expected } = ARTICLE_FIELDS[attribute];
    return { scope, expected, accept: (value) => read(value, scope.timezone) };
  }
  const type = mapping.type.attributes[attribute];
  if (!type) throw new Error(`There is no attribute \`${attribute}\` in ${mapping.type.uid}.`);
  const accept = (value: Json): Json | undefined => fitValue(value, type, scope.timezone);
  return { scope, expected: describeAttribute(type), accept };
}

const originOf = ({ origin, rule }: Evaluation): string => `${origin} (\`${rule.key}\`)`;

/** What the rules say of attributes that the preset fills otherwise. */
function customOf(mapping: FileMapping, evaluations: readonly Evaluation[]): Custom {
  const values: Custom['values'] = {};
  for (const evaluation of evaluations) {
    const { rule, value } = evaluation;
    const name = titleOf(mapping, rule.attribute);
    if (!isOwnField(mapping, name) && name !== 'title') continue;
    if (rule.value === false) values[name] = { value: null, origin: `empty (\`${rule.key}\`)` };
    else if (value !== undefined) values[name] = { value, origin: originOf(evaluation) };
  }
  return { values, used: evaluations.flatMap(({ used }) => used) };
}

/** What a content type calls its title decides the slug, like an article's. */
const titleOf = ({ type }: FileMapping, attribute: string): string =>
  attribute === 'name' && type.attributes.title === undefined ? 'title' : attribute;

/** Relations to other types make new entries there, which needs a rule that says so. */
const isUsual = ({ type, target }: AttributeType): boolean =>
  type !== 'relation' || target === CATEGORY || target === TAG || target === IMAGE;

/** What an attribute without a rule holds: what the import found under its name, else such a field. */
function usualSource(name: string, attribute: AttributeType, scope: Scope): Found | undefined {
  if (!isUsual(attribute)) return undefined;
  if (attribute.type === 'uid') return findAttribute('slug', scope);
  return findAttribute(name, scope) ?? lookUp(name, scope);
}

const KEPT = 'what no rule took';

interface Filled extends Omit<CustomEntry, 'type'> {
  used: string[][];
}

function fillByRules(mapping: FileMapping, evaluations: readonly Evaluation[]): Filled {
  const filled: Filled = { values: {}, taken: {}, origins: {}, used: [] };
  for (const evaluation of evaluations) {
    const { rule, value, field, used } = evaluation;
    if (isOwnField(mapping, rule.attribute)) continue;
    filled.used.push(...used);
    if (value === undefined) continue;
    filled.origins[rule.attribute] = originOf(evaluation);
    if (field && LATE.has(field)) filled.taken[rule.attribute] = field;
    else filled.values[rule.attribute] = value;
  }
  return filled;
}

/** Fills the attributes of another content type for which there is no rule, or none that gave a value. */
function fillByName({ type, rules }: FileMapping, scope: Scope, filled: Filled): void {
  const emptied = new Set(
    rules.filter(({ value }) => value === false).map(({ attribute }) => attribute),
  );
  for (const [name, attribute] of Object.entries(type.attributes)) {
    if (emptied.has(name) || filled.origins[name] !== undefined) continue;
    const found = usualSource(name, attribute, scope);
    const value = found && fitValue(found.value, attribute, scope.timezone);
    if (!found || value === undefined) continue;
    filled.origins[name] = found.field === 'frontMatter' ? KEPT : found.origin;
    if (found.used) filled.used.push(found.used);
    if (LATE.has(found.field)) filled.taken[name] = found.field as keyof Entry;
    else filled.values[name] = value;
  }
  // The entry's own lacks what went into attributes that only an Article has.
  if (filled.origins.frontMatter === KEPT) {
    filled.values.frontMatter = withoutPlaces(scope.file.frontMatter, filled.used);
  }
}

function requireAll({ type, name }: FileMapping, { origins }: Filled): void {
  const missing = Object.entries(type.attributes).filter(
    ([attribute, { isRequired, hasDefault }]) =>
      isRequired &&
      !hasDefault &&
      origins[attribute] === undefined &&
      !isKnownTo(type.uid, attribute),
  );
  if (missing.length === 0) return;
  const names = missing.map(([attribute]) => `\`${attribute}\``).join(', ');
  throw new FileError(
    'attribute-missing',
    `${names} of \`${type.uid}\` must have a value, and this file has none for it. ` +
      `Add it to the file, or a \`default\` to its rule (${name}).`,
  );
}

const isKnownTo = (uid: string, attribute: string): boolean =>
  uid === ARTICLE && isArticleField(attribute);

/**
 * Applies the configuration's mapping on top of what the import made of a file by itself.
 * @param compose makes the entry again, with what the configuration says
 * @throws FileError `mapping-failed`, `attribute-missing`
 */
export function applyMapping(
  mapping: FileMapping,
  file: Omit<FileFacts, 'body'> & { timezone: string },
  compose: (custom: Custom) => Composed,
): Applied {
  const scopeOf = ({ entry, origins }: Composed): Scope => ({
    file: { path: file.path, frontMatter: file.frontMatter, body: entry.body },
    entry,
    origins,
    timezone: file.timezone,
  });
  const scope = scopeOf(compose(NO_CUSTOM));
  const evaluations = mapping.rules.map(
    (rule): Evaluation => ({
      ...evaluateRule(rule, purposeOf(mapping, rule.attribute, scope)),
      rule,
    }),
  );
  const composed = compose(customOf(mapping, evaluations));
  const filled = fillByRules(mapping, evaluations);
  if (mapping.type.uid !== ARTICLE) fillByName(mapping, scopeOf(composed), filled);
  requireAll(mapping, filled);
  const { used: _used, ...values } = filled;
  const isPlain = mapping.type.uid === ARTICLE && Object.keys(values.origins).length === 0;
  return {
    composed,
    custom: isPlain ? null : { type: mapping.type, ...values },
    messages: evaluations.flatMap(({ messages }) => messages),
  };
}
