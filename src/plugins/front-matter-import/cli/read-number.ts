import { UsageError } from '../server/src/usage-error';

/**
 * Reads a whole number above zero from a command line.
 * @throws UsageError naming what was wanted
 */
export function readNumber(text: string, what: string): number {
  const number = /^[0-9]{1,9}$/.test(text) ? Number(text) : 0;
  if (number > 0) return number;
  throw new UsageError(`\`${text}\` is no ${what}; it is a whole number above zero.`);
}
