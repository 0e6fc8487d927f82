import { DateTime } from 'luxon';
import type { Json } from '../types';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

// The zones that RFC 2822 names; other letters are ambiguous, so they are not read at all.
const NAMED_OFFSETS: Record<string, string> = {
  z: 'utc',
  ut: 'utc',
  utc: 'utc',
  gmt: 'utc',
  est: 'utc-5',
  edt: 'utc-4',
  cst: 'utc-6',
  cdt: 'utc-5',
  mst: 'utc-7',
  mdt: 'utc-6',
  pst: 'utc-8',
  pdt: 'utc-7',
};

const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:[.,](?<fraction>\d+))?(?:\s*(?<half>[ap]m))?`;
const ZONE = String.raw`(?<zone>(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?|[a-z]+(?:\/[a-z_+\-0-9]+)*)`;
// Go writes the zone's name behind its offset, JavaScript in brackets.
const TAIL = String.raw`(?:(?:\s*t\s*|[\s,]+(?:at\s+)?)${TIME})?(?:\s*${ZONE})?(?:\s*\([^)]*\)|(?<=\d)\s+[a-z]{3,5})?$`;
const WEEKDAY = String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;
const MONTH = String.raw`(?<month>[a-z]{3,9})\.?`;

const FORMS = [
  // 2022-03-27, 2022/3/27, 2022.03.27, 2022年3月27日, each with or without a time and a zone
  String.raw`^(?<year>\d{4})\s?[-/.年]\s?(?<month>\d{1,2})\s?[-/.月]\s?(?<day>\d{1,2})\s?日?${TAIL}`,
  // 20220327, 20220327T023111Z
  String.raw`^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:t(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2}))?(?:${ZONE})?$`,
  // Sun, 27 Mar 2022 02:31:11 GMT (RFC 2822), 27 March 2022
  String.raw`${WEEKDAY}(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+${MONTH}[\s,-]+(?<year>\d{4})${TAIL}`,
  // March 27, 2022; Sun Mar 27 2022 10:31:11 GMT+0800 (what JavaScript prints)
  String.raw`${WEEKDAY}${MONTH}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})${TAIL}`,
  // 12/25/2020 as JavaScript reads it, and 25/12/2020: only where a day above 12 tells them apart
  String.raw`^(?<month>\d{1,2})/(?<day>1[3-9]|2\d|3[01])/(?<year>\d{4})${TAIL}`,
  String.raw`^(?<day>1[3-9]|2\d|3[01])/(?<month>\d{1,2})/(?<year>\d{4})${TAIL}`,
].map((form) => new RegExp(form, 'i'));

const SECONDS = /^\d{10}$/;
const MILLISECONDS = /^\d{13}$/;
const EARLIEST_YEAR = 1000;

function monthNumber(text: string): number {
  return /^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function hour24(hour: number, half: string | undefined): number {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** Luxon's name of a zone as people write it: `+0800`, `GMT+8`, `EST`, `Asia/Shanghai`. */
function zoneName(zone: string): string {
  const named = NAMED_OFFSETS[zone.toLowerCase()];
  if (named) return named;
  const offset = /^(?:utc|gmt)?([+-])(\d{1,2}?):?(\d{2})?$/i.exec(zone);
  if (!offset) return zone;
  const [, sign, hours, minutes] = offset;
  return `utc${sign}${Number(hours)}${minutes ? `:${minutes}` : ''}`;
}

function fromEpoch(text: string): DateTime | undefined {
  if (SECONDS.test(text)) return DateTime.fromSeconds(Number(text));
  if (MILLISECONDS.test(text)) return DateTime.fromMillis(Number(text));
  return undefined;
}

function fromParts(parts: Record<string, string | undefined>, timezone: string): DateTime {
  return DateTime.fromObject(
    {
      year: Number(parts.year),
      month: monthNumber(parts.month ?? ''),
      day: Number(parts.day),
      hour: hour24(Number(parts.hour ?? 0), parts.half),
      minute: Number(parts.minute ?? 0),
      second: Number(parts.second ?? 0),
      // Ruby and Go write nanoseconds; the database keeps milliseconds.
      millisecond: Number((parts.fraction ?? '').padEnd(3, '0').slice(0, 3)),
    },
    { zone: parts.zone ? zoneName(parts.zone) : timezone },
  );
}

/**
 * Reads a date as people and generators write it.
 *
 * @param timezone IANA zone for a date that names none
 * @returns ISO 8601 in UTC with milliseconds, or undefined for no date and for an impossible one
 */
export function parseDate(value: Json, timezone: string): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  const epoch = fromEpoch(text);
  if (epoch) return epoch.toUTC().toISO() ?? undefined;

  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (!parts) continue;
    const date = fromParts(parts, timezone);
    if (date.isValid && date.year >= EARLIEST_YEAR) return date.toUTC().toISO() ?? undefined;
  }
  return undefined;
}
