import { isMapping } from '../is-mapping';
import type { FrontMatter, Json, Message } from '../types';
import { asBoolean, findFields, fromField, type Mapped, nothing, sameAs } from './fields';
import { parseDate } from './parse-date';

export const DATE_NAMES = [
  'date',
  'publishdate',
  'pubdate',
  'published',
  'publishedat',
  'datepublished',
  'created',
  'createdat',
  'datecreated',
];

export const UPDATED_NAMES = [
  'updated',
  'lastmod',
  'modified',
  'lastmodifiedat',
  'updateddate',
  'updatedat',
  'datemodified',
  'lastupdated',
];

// `published` is a switch in Jekyll and Hexo and a date in Hugo: its value decides.
const isSwitch = (value: Json): boolean =>
  asBoolean(value) !== undefined && typeof value !== 'number';

// Eleventy's words for what its files or their history say, which are not known here.
const isAsked = (value: Json): boolean =>
  typeof value === 'string' &&
  /^(?:created|last modified|git (?:created|last modified))$/i.test(value.trim());

/** Docusaurus says `last_update: {date, author}`. */
const dateOf = (value: Json): Json => (isMapping(value) ? (value.date ?? null) : value);

function invalidDate(key: string, value: Json): Message {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return {
    code: 'date-invalid',
    message:
      `\`${key}\` is \`${shown}\`, which is no date that exists. ` +
      'Write it as `2022-03-27 10:31:11 +0800`; the value is kept in `frontMatter`.',
  };
}

/** The first of `names` that holds a date; each one that holds something else gets a warning. */
export function mapDate(
  frontMatter: FrontMatter,
  names: readonly string[],
  timezone: string,
): Mapped<string | null> {
  const messages: Message[] = [];
  const fields = findFields(frontMatter, names).filter(
    ({ value }) => !isSwitch(value) && !isAsked(value) && dateOf(value) !== null,
  );
  for (const field of fields) {
    const value = parseDate(dateOf(field.value), timezone);
    // Of a mapping only the date is taken.
    const used = isMapping(field.value) ? [] : sameAs(field, fields);
    if (value) return { value, origin: fromField(field.key), used, messages };
    messages.push(invalidDate(field.key, field.value));
  }
  return { ...nothing<string | null>(null), messages };
}

const DATE_IN_PATH = /(?:^|\/)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?=[-_/. ]|$)/g;

/** A date that the path gives: `2022-03-27-title.md` or `2022/03/27/title.md`; the last one counts. */
export function dateFromPath(path: string, timezone: string): string | undefined {
  const found = [...path.matchAll(DATE_IN_PATH)].at(-1);
  return found && parseDate(`${found[1]}-${found[2]}-${found[3]}`, timezone);
}

/** A date that the file's name gives in the preset's own form; a year of two digits is Ruby's. */
export function dateFromName(
  path: string,
  fileName: RegExp | undefined,
  timezone: string,
): string | undefined {
  const groups = fileName?.exec(path.split('/').at(-1) ?? '')?.groups;
  if (!groups?.year) return undefined;
  const year = groups.year.length > 2 ? groups.year : fullYear(Number(groups.year));
  return parseDate(`${year}-${groups.month}-${groups.day}${groups.time ?? ''}`, timezone);
}

const fullYear = (year: number): number => year + (year < 69 ? 2000 : 1900);
