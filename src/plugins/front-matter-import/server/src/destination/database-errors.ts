import { errors } from '@strapi/utils';

/** Two writers met: the loser may try again. PostgreSQL by number, SQLite and MySQL by name. */
const RACE_CODES = new Set([
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_LOCKED',
  '23505',
  '40001',
  '40P01',
  '55P03',
  'ER_DUP_ENTRY',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
]);
const SQLITE_BUSY = /^SQLITE_BUSY/;

/** The value itself is refused: too long, of the wrong type, against a constraint. */
const REFUSAL_CODE = /^(?:SQLITE_(?:CONSTRAINT|TOOBIG|MISMATCH|RANGE)|2[23][0-9A-Z]{3}$)/;
const REFUSAL_STATE = /^2[23]/;

/** Attributes that Strapi checks for uniqueness before the database does. */
const UNIQUE_ATTRIBUTES = new Set(['path', 'name', 'url', 'slug', 'foldedName']);

function* causes(error: unknown): Generator<Error> {
  for (let current = error; current instanceof Error; current = current.cause) yield current;
}

function textProperty(error: Error, name: string): string {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
}

/** The codes of an error and of its causes, as the database drivers give them. */
export function codesOf(error: unknown): string[] {
  return [...causes(error)].map((cause) => textProperty(cause, 'code')).filter(Boolean);
}

/** True if two writers met in the database, so that trying again is likely to help. */
export function isCollision(error: unknown): boolean {
  return codesOf(error).some((code) => RACE_CODES.has(code) || SQLITE_BUSY.test(code));
}

function invalidPaths({ details }: { details: unknown }): string[] {
  const { errors: list } = (details ?? {}) as { errors?: { path?: string[] }[] };
  return (list ?? []).map(({ path }) => path?.at(-1) ?? '');
}

/**
 * True if Strapi itself found a value taken that was free a moment ago. Its error does not say which
 * check failed, only which attribute, so that it may be another check of that attribute.
 */
export function isMaybeTaken(error: unknown): boolean {
  if (!(error instanceof errors.ValidationError)) return false;
  const paths = invalidPaths(error);
  return paths.length > 0 && paths.every((path) => UNIQUE_ATTRIBUTES.has(path));
}

/** True if the database or Strapi refuses what one file brings; false if nothing can be written at all. */
export function isRefusal(error: unknown): boolean {
  if (isCollision(error)) return true;
  return [...causes(error)].some(
    (cause) =>
      cause instanceof errors.ApplicationError ||
      cause.name === 'NotNullError' ||
      REFUSAL_CODE.test(textProperty(cause, 'code')) ||
      REFUSAL_STATE.test(textProperty(cause, 'sqlState')),
  );
}

// Knex puts the whole statement, the article's text included, before what the database says.
const STATEMENT = /^.* - (?=.)/s;

/** Why a write was refused, for the person with the file. */
export function explainRefusal(error: unknown): string {
  const deepest = [...causes(error)].at(-1);
  if (!deepest) return String(error);
  if (!(deepest instanceof errors.ApplicationError)) return deepest.message.replace(STATEMENT, '');
  const paths = invalidPaths(deepest).map((path) => `\`${path}\``);
  const message = String(deepest.message);
  return paths.length > 0 ? `${message} (${paths.join(', ')})` : message;
}
