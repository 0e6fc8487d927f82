import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { DATABASE_KINDS } from '../support/databases';
import { startStrapi } from '../support/strapi';

/** What the test uses and changes of a Knex client: its pool, and how it opens connections. */
interface Opener {
  pool: { max: number; numFree: () => number };
  acquireRawConnection: () => Promise<{ processID: number }>;
}

/** Ends the server's side of a connection, as a restart of the database would; waits until it is gone. */
async function endBackend(processId: number): Promise<void> {
  const client = new Client({ connectionString: process.env.TEST_POSTGRES_URL ?? '' });
  await client.connect();
  try {
    await client.query(`select pg_terminate_backend(${processId})`);
    const isThere = `select 1 from pg_stat_activity where pid = ${processId}`;
    while ((await client.query(isThere)).rows.length > 0) await delay(5);
  } finally {
    await client.end();
  }
}

/** Breaks the next connections as soon as they are open; returns how many it has broken. */
function breakNext(opener: Opener, count: number): () => number {
  const open = Reflect.get(opener, 'acquireRawConnection').bind(opener);
  let broken = 0;
  opener.acquireRawConnection = async () => {
    const connection = await open();
    if (broken < count) {
      broken += 1;
      await endBackend(connection.processID);
    }
    return connection;
  };
  return () => broken;
}

const onPostgres = DATABASE_KINDS.includes('postgres') ? it : it.skip;

describe('a database connection', () => {
  onPostgres('that breaks before it is ready is replaced by another', async () => {
    const running = await startStrapi('postgres');
    try {
      const { connection } = running.strapi.db;
      const opener = connection.client as Opener;
      const open = Array.from({ length: opener.pool.numFree() }, () => connection.transaction());
      const held = await Promise.all(open);
      opener.pool.max += held.length;
      const broken = breakNext(opener, 2);
      const ask = () => connection.raw<{ rows: { one: number }[] }>('select 1 as one');
      const answers = await Promise.all([ask(), ask(), ask(), ask()]);
      await Promise.all(held.map((transaction) => transaction.rollback()));
      expect(answers.map(({ rows }) => rows[0]?.one)).toEqual([1, 1, 1, 1]);
      expect(broken()).toBe(2);
    } finally {
      await running.stop();
    }
  });
});
