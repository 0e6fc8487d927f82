import { isBlank } from '../map/fields';
import type { Entry, Json, Message } from '../types';
import { callFunction } from './call-function';
import type { FieldRule, FromRule, Keyed, TemplateRule, Transform } from './config';
import { lookUp, type Found, type Scope } from './look-up';
import { TRANSFORMS } from './transforms';

/** What a rule is evaluated for. */
export interface Purpose {
  scope: Scope;
  /** A value as the attribute holds it; undefined where it does not fit. */
  accept: (value: Json) => Json | undefined;
  /** What the attribute can hold, in words. */
  expected: string;
}

/** What a rule gives for one file; without a value where the file has nothing for it. */
export interface Evaluated {
  value?: Json;
  /** In words: "front matter `score`, as number". */
  origin: string;
  /** Places in the front matter whose values went into it. */
  used: string[][];
  /** The attribute of the entry that was taken as it is. */
  field?: keyof Entry;
  messages: Message[];
}

type Shaped = FromRule | TemplateRule;
type Rule<Value> = Keyed<Value> & Purpose;

const nothing = (messages: Message[] = []): Evaluated => ({ origin: '', used: [], messages });

const listOf = <Item>(value: Item | readonly Item[] | undefined): readonly Item[] =>
  // A transform or a name is itself no list.
  value === undefined ? [] : Array.isArray(value) ? (value as Item[]) : [value as Item];

const nameOf = (transform: Transform): string =>
  typeof transform === 'function' ? transform.name || 'a function' : transform;

type Shape = { value: Json } | { failed: string } | 'nothing';

/** Sends a value through the transforms of a rule and into the form of its attribute. */
function shape(value: Json, rule: Rule<Shaped>): Shape {
  const { key, scope, accept, expected } = rule;
  let result: Json = value;
  for (const transform of listOf(rule.value.transform)) {
    const input = result;
    const isFunction = typeof transform === 'function';
    const output = isFunction
      ? callFunction(`${key}.transform`, () => transform(input, scope.file))
      : TRANSFORMS[transform](input, scope.timezone);
    // A function says "nothing" of its own accord.
    if (isFunction && isBlank(output)) return 'nothing';
    if (output === undefined) return { failed: `cannot be read as ${nameOf(transform)}` };
    result = output;
  }
  const fitted = accept(result);
  return fitted === undefined
    ? { failed: `does not fit: ${expected} is wanted` }
    : { value: fitted };
}

const shown = (value: Json): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

function unusable(key: string, { value, origin }: Found, what: string): Message {
  const message = `${origin} is \`${shown(value)}\`, which ${what} (\`${key}\`). Change it there, or change the rule.`;
  return { code: 'value-unusable', message };
}

function useDefault(rule: Rule<Shaped>, messages: Message[]): Evaluated {
  const { default: value } = rule.value;
  const fitted = value === undefined ? undefined : rule.accept(value);
  if (fitted === undefined) return nothing(messages);
  return { value: fitted, origin: 'default', used: [], messages };
}

function evaluateFrom(rule: Rule<FromRule>): Evaluated {
  const {
    key,
    scope,
    value: { from, transform },
  } = rule;
  const messages: Message[] = [];
  for (const name of listOf(from)) {
    const found = lookUp(name, scope);
    const shaped = found ? shape(found.value, rule) : 'nothing';
    if (!found || shaped === 'nothing') continue;
    if ('failed' in shaped) {
      messages.push(unusable(key, found, shaped.failed));
      continue;
    }
    const as = listOf(transform)
      .map((item) => `, as ${nameOf(item)}`)
      .join('');
    const used = found.used ? [found.used] : [];
    const field = found.field && transform === undefined ? { field: found.field } : {};
    return { value: shaped.value, origin: `${found.origin}${as}`, used, ...field, messages };
  }
  return useDefault(rule, messages);
}

const PLACEHOLDER = /\{\{\s*([^{}]+?)\s*\}\}/g;
/** What is left over at the ends where a field is missing. */
const DANGLING = /^[\s\-–—:|,·/]+|[\s\-–—:|,·/]+$/gu;

/** The fields that a template names. */
export const fieldsOf = (template: string): string[] =>
  [...template.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');

function evaluateTemplate(rule: Rule<TemplateRule>): Evaluated {
  const { key, scope } = rule;
  const { template } = rule.value;
  const found = new Map<string, { field: Found; text: string }>();
  for (const name of fieldsOf(template)) {
    const field = lookUp(name, scope);
    const text = field && TRANSFORMS.text(field.value, scope.timezone);
    if (field && typeof text === 'string') found.set(name, { field, text });
  }
  if (found.size === 0) return useDefault(rule, []);

  const filled = template.replace(PLACEHOLDER, (_, name: string) => found.get(name)?.text ?? '');
  const isComplete = fieldsOf(template).every((name) => found.has(name));
  const text = isComplete ? filled : filled.replace(DANGLING, '');
  const fields = [...found.values()].map(({ field }) => field);
  const origin = `template of ${[...new Set(fields.map((field) => field.origin))].join(', ')}`;
  const shaped = shape(text, rule);
  if (shaped === 'nothing') return useDefault(rule, []);
  if ('failed' in shaped) {
    return useDefault(rule, [
      unusable(key, { value: text, origin: `The ${origin}` }, shaped.failed),
    ]);
  }
  const used = fields.flatMap((field) => (field.used ? [field.used] : []));
  return { value: shaped.value, origin, used, messages: [] };
}

function evaluateValue(rule: Rule<unknown>, value: Json | undefined, origin: string): Evaluated {
  if (value === undefined || isBlank(value)) return nothing();
  const fitted = rule.accept(value);
  if (fitted !== undefined) return { ...nothing(), value: fitted, origin };
  const found = { value, origin: `The ${origin}` };
  return nothing([unusable(rule.key, found, `does not fit: ${rule.expected} is wanted`)]);
}

/**
 * What one rule gives for one file.
 * @throws FileError `mapping-failed` when a function of the configuration throws
 */
export function evaluateRule({ key, value: rule }: Keyed<FieldRule>, purpose: Purpose): Evaluated {
  const { file } = purpose.scope;
  const keyed = { key, ...purpose };
  if (rule === false) return nothing();
  if (typeof rule === 'string') return evaluateFrom({ ...keyed, value: { from: rule } });
  if (typeof rule === 'function') {
    return evaluateValue(
      { ...keyed, value: rule },
      callFunction(key, () => rule(file)),
      'function',
    );
  }
  if ('constant' in rule) {
    return evaluateValue({ ...keyed, value: rule }, rule.constant, 'constant');
  }
  if ('template' in rule) return evaluateTemplate({ ...keyed, value: rule });
  return evaluateFrom({ ...keyed, value: rule });
}
