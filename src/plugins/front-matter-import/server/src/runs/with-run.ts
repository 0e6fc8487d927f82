import type { Core } from '@strapi/strapi';
import { announce } from './announce';
import { openRun, type OpenRun } from './lease';
import type { NewRun, RunEnd } from './types';

/** An error with its causes, on one line. */
export const messageOf = (error: unknown): string =>
  error instanceof Error
    ? [error.message, ...(error.cause ? [messageOf(error.cause)] : [])].join(' ')
    : String(error);

interface Done<Value> {
  value: Value;
  end: RunEnd;
}

/**
 * Does `action` as a run: with the lease on its roots, and with an end that is written down whatever
 * happens.
 *
 * @throws UsageError where another run works on one of the roots
 */
export async function withRun<Value>(
  strapi: Core.Strapi,
  run: NewRun,
  action: (run: OpenRun) => Promise<Done<Value>>,
): Promise<Value> {
  const open = await openRun(strapi, run);
  try {
    const { value, end } = await action(open);
    await open.close(end);
    await announce(strapi, run, { id: open.id, end });
    return value;
  } catch (error) {
    // Where the database is gone, the lease runs out by itself; what failed first is what matters.
    await open.close({ status: 'failed', error: messageOf(error) }).catch(() => undefined);
    throw error;
  }
}
