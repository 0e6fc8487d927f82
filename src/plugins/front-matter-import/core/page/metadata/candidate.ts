import type { Json } from '../../types';
import type { Head } from './head';

/** A value that a field may take, and where it stands. */
export interface Candidate {
  value: Json | undefined;
  origin: string;
}

/** What the first `<meta>` of a name says. */
export const first = (head: Head, name: string): string | undefined => head.meta.get(name)?.[0];

/** What the `<meta>` of some names say, in their order. */
export const metas = (head: Head, names: string): Candidate[] =>
  names.split(' ').map((name) => ({
    value: first(head, name),
    origin: `page \`${head.spelling.get(name) ?? name}\``,
  }));

/** A value that JSON-LD states. */
export const stated = (value: Json | undefined, name: string): Candidate => ({
  value,
  origin: `page JSON-LD \`${name}\``,
});

/** Several texts as a list, one as itself, none as nothing. */
export const list = (values: readonly string[]): Json | undefined =>
  values.length === 0 ? undefined : values.length === 1 ? values[0] : [...values];

/** The same, known to be a text. */
export interface Said {
  value: string;
  origin: string;
}

/** The first candidate that is a text and fits. */
export const choose = (
  candidates: Candidate[],
  fits: (value: string) => boolean = () => true,
): Said | undefined =>
  candidates.find(
    (candidate): candidate is Said =>
      typeof candidate.value === 'string' && candidate.value.trim() !== '' && fits(candidate.value),
  );

/** The first candidate that has a value at all. */
export const chooseAny = (candidates: Candidate[]): Candidate | undefined =>
  candidates.find(({ value }) => value !== undefined);
