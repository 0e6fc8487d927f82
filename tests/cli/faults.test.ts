import { existsSync } from 'node:fs';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { Client } from 'pg';
import { runCommand, type Finished } from '../support/command';
import { createDatabase, DATABASE_KINDS, type TestDatabase } from '../support/databases';
import { plainPosts } from '../support/plain-posts';
import { post, postFolder, writePosts } from '../support/posts';

const POSTS = 600;

/** The first line that an import prints when it has begun to look at its files. */
const HAS_BEGUN = /because|no generator/;

async function cutOffMysql(name: string): Promise<void> {
  const connection = await createConnection({ uri: process.env.TEST_MYSQL_URL ?? '' });
  try {
    const statement = 'select id from information_schema.processlist where db = ?';
    const [rows] = await connection.query<RowDataPacket[]>(statement, [name]);
    for (const { id } of rows) {
      // One may have ended by itself meanwhile.
      await connection.query('kill ?', [id]).catch(() => undefined);
    }
  } finally {
    await connection.end();
  }
}

async function cutOffPostgres(name: string): Promise<void> {
  const client = new Client({ connectionString: process.env.TEST_POSTGRES_URL ?? '' });
  await client.connect();
  try {
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
  } finally {
    await client.end();
  }
}

/** Ends all connections to a database from the server's side, as its restart would. */
const cutOff = ({ DATABASE_CLIENT, DATABASE_NAME = '' }: Record<string, string>): Promise<void> =>
  DATABASE_CLIENT === 'mysql' ? cutOffMysql(DATABASE_NAME) : cutOffPostgres(DATABASE_NAME);

/** Runs an import that loses its connections again and again. */
async function runCutOff({ env }: TestDatabase, folder: string): Promise<Finished> {
  let timer: NodeJS.Timeout | undefined;
  const cuts: Promise<void>[] = [];
  const finished = await runCommand('import', [folder], {
    env,
    onStderr: (text) => {
      if (timer !== undefined || !HAS_BEGUN.test(text)) return;
      timer = setInterval(() => cuts.push(cutOff(env)), 100);
    },
  });
  clearInterval(timer);
  await Promise.all(cuts);
  return finished;
}

/** Those with a connection that can be lost. */
const servers = DATABASE_KINDS.filter((kind) => kind !== 'sqlite');
const onServers = servers.length > 0 ? it.each(servers) : it.skip.each(['postgres' as const]);
const withFullDevice = existsSync('/dev/full') ? it : it.skip;

/** Several commands, each with a start of Strapi. */
const PATIENCE = 300_000;

describe('faults from outside', () => {
  onServers(
    'end an import that loses its database on %s, and the next one goes on',
    async (kind) => {
      const database = await createDatabase(kind);
      try {
        const folder = postFolder();
        writePosts(folder, plainPosts(POSTS));
        const { status, stderr } = await runCutOff(database, folder);
        expect(stderr).toContain(
          'The connection to the database was lost. What was done until then',
        );
        expect(stderr).not.toMatch(/^\s+at /m);
        expect(status).toBe(3);
        const next = await runCommand('import', [folder], { env: database.env });
        expect(next.status).toBe(0);
        const [, created, unchanged] =
          /^created (\d+), updated 0, unchanged (\d+), kept 0, skipped 0, failed 0/.exec(
            next.lastLine,
          ) ?? [];
        expect(Number(created) + Number(unchanged)).toBe(POSTS);
        const again = await runCommand('import', [folder], { env: database.env });
        expect(again.lastLine).toContain(`created 0, updated 0, unchanged ${POSTS},`);
      } finally {
        await database.remove();
      }
    },
    PATIENCE,
  );

  withFullDevice(
    'end an import whose report finds no space, and the next one goes on',
    async () => {
      const database = await createDatabase('sqlite');
      const folder = postFolder();
      writePosts(folder, { 'a.md': post({ title: 'A' }), 'b.md': post({ title: 'B' }) });
      const { env } = database;
      const { status, stdout, stderr } = await runCommand(
        'import',
        [folder, '--report', '/dev/full'],
        { env },
      );
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
      expect(stderr).toContain('The report `/dev/full` is not complete: there is no space left.');
      expect(stderr).not.toMatch(/^\s+at /m);
      const { lastLine } = await runCommand('import', [folder], { env });
      expect(lastLine).toMatch(/^created 0, updated 0, unchanged 2,/);
      await database.remove();
    },
  );
});
