import { IANAZone } from 'luxon';
import { DEFAULT_LINK_PATTERN, isLinkPattern } from '../links/link-pattern';
import { PRESET_NAMES } from '../presets';
import {
  type Check,
  flag,
  is,
  isObject,
  kindOf,
  listOf,
  objectOf,
  oneOf,
  oneOrMore,
  recordOf,
  text,
} from './checks';
import type { ImportConfig } from './config';
import { PICTURE_MODES } from './picture-mode';
import type { Problem } from './problem';
import { TRANSFORMS } from './transforms';

const isFunction = (value: unknown): boolean => typeof value === 'function';

const isJson = (value: unknown): boolean =>
  value === null ||
  ['string', 'boolean'].includes(typeof value) ||
  Number.isFinite(value) ||
  (Array.isArray(value)
    ? value.every(isJson)
    : isObject(value) && Object.values(value).every(isJson));

const json = is('a text, a number, true, false, a list or an object', isJson);
const scalar = is(
  'a text, a number, true or false',
  (value) => isJson(value) && typeof value !== 'object',
);

const transform: Check = (value, key) =>
  isFunction(value) ? [] : oneOf(...Object.keys(TRANSFORMS))(value, key);

const SHAPING = { transform: oneOrMore(transform), default: json };

/** The forms of a rule, by the key that only it has. */
const FORMS: { readonly [name: string]: Check } = {
  from: objectOf({ from: oneOrMore(text), ...SHAPING }),
  template: objectOf({ template: text, ...SHAPING }),
  constant: objectOf({ constant: json }),
};

const rule: Check = (value, key) => {
  if (value === false || isFunction(value)) return [];
  if (typeof value === 'string') return text(value, key);
  if (!isObject(value)) {
    const forms =
      'the name of a field, `{ from: … }`, `{ template: … }`, `{ constant: … }`, a function or `false`';
    return [{ key, message: `must be ${forms}; it is ${kindOf(value)}.` }];
  }
  const forms = Object.keys(FORMS).filter((name) => value[name] !== undefined);
  const [form] = forms;
  if (forms.length === 1 && form !== undefined) return FORMS[form]?.(value, key) ?? [];
  if (forms.length === 0) {
    const unknown = objectOf({ from: text, template: text, constant: json, ...SHAPING })(
      value,
      key,
    );
    const what = 'says not where the value comes from. Add `from`, `template` or `constant`.';
    return [...unknown, { key, message: what }];
  }
  return [
    { key, message: `has ${forms.map((name) => `\`${name}\``).join(' and ')}. Keep one of them.` },
  ];
};

const skip = objectOf(
  {
    field: text,
    equals: oneOrMore(scalar),
    matches: is('a regular expression, such as `/^draft/i`', (value) => value instanceof RegExp),
    exists: flag,
    reason: text,
  },
  ['field'],
);

const contentType = is(
  'the uid of a content type, such as `api::article.article`',
  (value) => typeof value === 'string' && /^api::[\w-]+\.[\w-]+$/.test(value),
);

const MAPPING = { contentType, fields: recordOf(rule), skip: listOf(skip) };

const isTimezone = (value: unknown): boolean =>
  typeof value === 'string' && IANAZone.isValidZone(value);

const config = objectOf({
  ...MAPPING,
  timezone: is('the name of an IANA zone, such as `Asia/Shanghai`', isTimezone),
  locale: text,
  status: oneOf('auto', 'draft', 'published'),
  preset: oneOf(...PRESET_NAMES),
  images: oneOf(...PICTURE_MODES),
  linkPattern: is(
    `an address with \`<slug>\` in it, such as \`${DEFAULT_LINK_PATTERN}\``,
    (value) => typeof value === 'string' && isLinkPattern(value),
  ),
  exclude: listOf(text),
  sources: listOf(objectOf({ path: oneOrMore(text), ...MAPPING }, ['path'])),
});

/** Checks the form of a configuration: its keys and their values, without any content type. */
export function checkConfig(value: unknown): { config: ImportConfig } | { problems: Problem[] } {
  const problems = config(value, '');
  // All that the type says was checked.
  return problems.length > 0 ? { problems } : { config: value as ImportConfig };
}
