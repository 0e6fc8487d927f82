import { type Problem, suggest } from './problem';

/** Looks at one value of the configuration; `key` is where it stands. */
export type Check = (value: unknown, key: string) => Problem[];

/** What a value is, for messages. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof RegExp) return 'a regular expression';
  if (typeof value === 'string') return `\`${value.slice(0, 80)}\``;
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${value}\``;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

const wrong = (expected: string, value: unknown, key: string): Problem[] => [
  { key, message: `must be ${expected}; it is ${kindOf(value)}.` },
];

/** A check by one question. */
export const is =
  (expected: string, test: (value: unknown) => boolean): Check =>
  (value, key) =>
    test(value) ? [] : wrong(expected, value, key);

export const text = is('a text', (value) => typeof value === 'string' && value.trim() !== '');
export const flag = is('true or false', (value) => typeof value === 'boolean');

export const oneOf =
  (...names: readonly string[]): Check =>
  (value, key) => {
    if (typeof value === 'string' && names.includes(value)) return [];
    return [{ key, message: `cannot be ${kindOf(value)}.${suggest(String(value), names)}` }];
  };

export const listOf =
  (item: Check): Check =>
  (value, key) =>
    Array.isArray(value)
      ? value.flatMap((entry, index) => item(entry, `${key}[${index}]`))
      : wrong('a list', value, key);

/** One, or a list of them. */
export const oneOrMore =
  (item: Check): Check =>
  (value, key) =>
    Array.isArray(value) && value.length > 0 ? listOf(item)(value, key) : item(value, key);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof RegExp) &&
  !(value instanceof Date);

const below = (key: string, name: string): string => (key === '' ? name : `${key}.${name}`);

/** An object with values of one kind under any names. */
export const recordOf =
  (item: Check): Check =>
  (value, key) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, entry]) =>
          entry === undefined ? [] : item(entry, below(key, name)),
        )
      : wrong('an object', value, key);

/** An object of known keys, of which some must be there. */
export const objectOf =
  (checks: { readonly [name: string]: Check }, required: readonly string[] = []): Check =>
  (value, key) => {
    if (!isObject(value)) return wrong('an object', value, key);
    const names = Object.keys(checks);
    const missing = required
      .filter((name) => value[name] === undefined)
      .map((name) => ({ key, message: `has no \`${name}\`. Add it.` }));
    const present = Object.entries(value).filter(([, entry]) => entry !== undefined);
    return [
      ...missing,
      ...present.flatMap(([name, entry]) => {
        const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
        if (check) return check(entry, below(key, name));
        return [{ key: below(key, name), message: `is not known.${suggest(name, names)}` }];
      }),
    ];
  };
