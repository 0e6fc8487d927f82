import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { tell } from './command';

const POLL_MS = 50;
/** Strapi reads an entry back before it emits its event; between the two, all looks idle for a moment. */
const IDLE_POLLS = 3;
const PATIENCE_MS = 60_000;

interface Queue {
  running: number;
  queue: unknown[];
}

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

function webhooksLeft(strapi: Core.Strapi): number {
  const { queue } = strapi.get<{ queue: Queue }>('webhookRunner');
  return queue.running + queue.queue.length;
}

function queriesLeft(strapi: Core.Strapi): number {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  return pool.numUsed() + pool.numPendingAcquires();
}

/**
 * Waits until the events of the run are delivered. Strapi emits them after each commit without waiting,
 * and queues webhooks in memory, so that ending the process now would lose them.
 */
export async function drainEvents(strapi: Core.Strapi): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let idlePolls = 0;
  while (idlePolls < IDLE_POLLS) {
    if (Date.now() > deadline) {
      tell(
        `${webhooksLeft(strapi)} webhook calls were not delivered within a minute; they are lost.`,
      );
      return;
    }
    const isIdle = webhooksLeft(strapi) === 0 && queriesLeft(strapi) === 0;
    idlePolls = isIdle ? idlePolls + 1 : 0;
    await pause(POLL_MS);
  }
}
