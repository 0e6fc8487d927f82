import { closest, distance } from 'fastest-levenshtein';

/** What is wrong in the configuration. */
export interface Problem {
  /** Where: `sources[1].fields.rating`; "" for the whole. */
  key: string;
  /** What, and what to do. */
  message: string;
}

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** What can stand there instead: the nearest name, or all where none is near. */
export function suggest(name: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closest(name, known);
  const isNear = distance(name, nearest) <= Math.max(2, name.length / 2);
  return isNear ? ` Did you mean \`${nearest}\`?` : ` It can be ${quoted(known)}.`;
}

/** Problems as lines for a person. */
export function describeProblems(file: string, problems: readonly Problem[]): string {
  const lines = problems.map(
    ({ key, message }) => `  ${key === '' ? '' : `\`${key}\` `}${message}`,
  );
  return [`\`${file}\` cannot be used; nothing was imported.`, ...lines].join('\n');
}
