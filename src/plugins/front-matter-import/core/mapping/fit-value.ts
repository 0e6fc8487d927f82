import { asBoolean, asNames, asText } from '../map/fields';
import { parseDate } from '../map/parse-date';
import type { EntryImage, Json } from '../types';
import { CATEGORY, IMAGE, type AttributeType } from './content-type';

type Fit = (value: Json, attribute: AttributeType, timezone: string) => Json | undefined;

/** Strapi makes a column of 255 characters of it. */
const MAX_STRING = 255;
const MAX_INTEGER = 2 ** 31 - 1;

/** A text as it stands; the names of a list become one text. */
const textOf = (value: Json): string | undefined =>
  typeof value === 'string' ? value : (asText(value) ?? asNames(value)?.join(', '));

const text: Fit = (value, { minLength = 0, maxLength = Infinity, regex }) => {
  const found = textOf(value);
  if (found === undefined || found.length < minLength || found.length > maxLength) return undefined;
  return regex === undefined || new RegExp(regex).test(found) ? found : undefined;
};

const string: Fit = (value, attribute, timezone) => {
  const maxLength = Math.min(attribute.maxLength ?? MAX_STRING, MAX_STRING);
  return text(asText(value) ?? value, { ...attribute, maxLength }, timezone);
};

const number: Fit = (value, { min = -Infinity, max = Infinity }) => {
  const isText = typeof value === 'string' && value.trim() !== '';
  const found = typeof value === 'number' || isText ? Number(value) : Number.NaN;
  return Number.isFinite(found) && found >= min && found <= max ? found : undefined;
};

const integer: Fit = (value, attribute, timezone) => {
  const found = number(value, attribute, timezone);
  return Number.isInteger(found) && Math.abs(found as number) <= MAX_INTEGER ? found : undefined;
};

const biginteger: Fit = (value) =>
  /^-?\d{1,19}$/.test(textOf(value) ?? '') ? (textOf(value) ?? '') : undefined;

const enumeration: Fit = (value, attribute) => {
  const found = asText(value);
  const values = attribute.enum ?? [];
  return (
    values.find((item) => item === found) ??
    values.find((item) => item.toLowerCase() === found?.toLowerCase())
  );
};

const email: Fit = (value, attribute, timezone) => {
  const found = string(value, attribute, timezone);
  return typeof found === 'string' && /^[^\s@]+@[^\s@]+$/.test(found) ? found : undefined;
};

const time: Fit = (value) => {
  const parts =
    /^(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:\.\d+)?)?$/.exec(
      asText(value) ?? '',
    )?.groups;
  return parts && `${parts.hour?.padStart(2, '0')}:${parts.minute}:${parts.second ?? '00'}.000`;
};

/** The day as it stands in the file: turned into UTC, midnight in the east would be the day before. */
const date: Fit = (value, _attribute, timezone) => {
  const moment = parseDate(value, timezone);
  if (moment === undefined) return undefined;
  const written = /^(\d{4})-(\d{2})-(\d{2})(?!.*[zZ]$)/.exec(asText(value) ?? '');
  return written ? written[0] : dayIn(timezone, moment);
};

function dayIn(timeZone: string, moment: string): string {
  // The Canadian form of a date is the ISO one.
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(moment));
}

function imagesOf(value: Json): EntryImage[] | undefined {
  const images = (Array.isArray(value) ? value : [value]).flatMap((item) => {
    const object = typeof item === 'object' && item !== null && !Array.isArray(item) ? item : {};
    const url = asText(typeof item === 'string' ? item : (object.url ?? object.src ?? null));
    const said = (name: string): string => asText(object[name] ?? null) ?? '';
    return url ? [{ url, alt: said('alt'), caption: said('caption'), credit: said('credit') }] : [];
  });
  return images.length > 0 ? images : undefined;
}

function pathsOf(value: Json): string[][] | undefined {
  const items = Array.isArray(value) && value.some(Array.isArray) ? value : asNames(value);
  const paths = items?.flatMap((item) => {
    const names = Array.isArray(item) ? asNames(item) : asNames([item]);
    return names ? [names] : [];
  });
  return paths && paths.length > 0 ? paths : undefined;
}

/** What a relation points to, by what the destination finds it: names, paths or pictures. */
const relation: Fit = (value, { target, isMany }) => {
  const found =
    target === CATEGORY ? pathsOf(value) : target === IMAGE ? imagesOf(value) : asNames(value);
  if (!found || (!isMany && found.length > 1)) return undefined;
  // A picture is no mapping of names, but plain data all the same.
  return found as Json;
};

const FITS: { readonly [type: string]: Fit } = {
  string,
  text,
  richtext: text,
  email,
  uid: string,
  enumeration,
  integer,
  biginteger,
  float: number,
  decimal: number,
  boolean: asBoolean,
  datetime: (value, _attribute, timezone) => parseDate(value, timezone),
  date,
  time,
  json: (value) => value,
  relation,
};

/** Whether the import can fill attributes of a type at all. */
export const isFillable = ({ type }: AttributeType): boolean => Object.hasOwn(FITS, type);

/** A value as an attribute holds it; undefined where it does not fit. */
export function fitValue(
  value: Json,
  attribute: AttributeType,
  timezone: string,
): Json | undefined {
  return FITS[attribute.type]?.(value, attribute, timezone);
}

/** What an attribute can hold, in words, for messages. */
export function describeAttribute(attribute: AttributeType): string {
  const { type, min, max, maxLength, target, isMany } = attribute;
  const limits = [
    ...(attribute.enum ? [`one of ${attribute.enum.map((item) => `\`${item}\``).join(', ')}`] : []),
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
    ...(type === 'string' ? [`at most ${maxLength ?? MAX_STRING} characters`] : []),
    ...(target ? [`to ${isMany ? 'several of' : 'one of'} \`${target}\``] : []),
  ];
  return limits.length > 0 ? `${type} (${limits.join(', ')})` : type;
}
