import { DateTime } from 'luxon';
import type { Message } from '../types';
import type { Mapped } from './fields';

interface Dates {
  date: Mapped<string | null>;
  updated: Mapped<string | null>;
  /** The date that the file's name or its folders give. */
  named: string | undefined;
  /** Zone in which the site counts its days. */
  timezone: string;
}

/** Zones move a date by hours, and a post may be finished on the day after. */
const TOLERANCE_MS = 2 * 24 * 60 * 60 * 1000;

const isBefore = (one: string, other: string): boolean =>
  Date.parse(other) - Date.parse(one) > TOLERANCE_MS;

/** Says which of two dates was taken where they cannot both be right. */
export function contradictingDates({ date, updated, named, timezone }: Dates): Message[] {
  if (date.value === null) return [];
  const day = (value: string): string =>
    DateTime.fromISO(value, { zone: timezone }).toFormat('yyyy-MM-dd');
  const messages: Message[] = [];
  const add = (message: string) => messages.push({ code: 'dates-contradict', message });
  if (named !== undefined && (isBefore(named, date.value) || isBefore(date.value, named)))
    add(
      `The file's name says \`${day(named)}\`, its ${date.origin ?? 'front matter'} ` +
        `\`${day(date.value)}\`; the latter is taken. Correct the one that is wrong.`,
    );
  if (updated.value !== null && isBefore(updated.value, date.value))
    add(
      `The post was updated on \`${day(updated.value)}\` (${updated.origin ?? 'front matter'}), before its ` +
        `date \`${day(date.value)}\`; both are taken as they are. Correct the one that is wrong.`,
    );
  return messages;
}
