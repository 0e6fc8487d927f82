import { setTimeout as pause } from 'node:timers/promises';
import { isCollision, isMaybeTaken } from './database-errors';

const ATTEMPTS = 10;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_500;

function pauseAfter(attempt: number): number {
  // Random, or two that met once would meet again.
  return Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
}

/**
 * Does `action`, and does it again when it lost against another writer. `action` must leave nothing
 * behind when it throws, like a transaction.
 */
export async function withRetries<Value>(action: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await action();
    } catch (error) {
      const mayHelp = isCollision(error) || isMaybeTaken(error);
      if (attempt >= ATTEMPTS || !mayHelp) throw error;
      await pause(pauseAfter(attempt));
    }
  }
}
