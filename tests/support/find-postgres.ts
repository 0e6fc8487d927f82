import { userInfo } from 'node:os';
import { Client } from 'pg';

const CONNECT_MS = 2_000;

function candidates(): string[] {
  const { DATABASE_URL_POSTGRES: url, PGUSER, PGPASSWORD = '' } = process.env;
  if (url) return [url];
  const users = new Set([PGUSER ?? 'postgres', 'postgres', userInfo().username]);
  const password = PGPASSWORD && `:${encodeURIComponent(PGPASSWORD)}`;
  return [...users].map((user) => `postgres://${user}${password}@127.0.0.1:5432/postgres`);
}

async function mayCreateDatabases(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: CONNECT_MS });
  try {
    await client.connect();
    const { rows } = await client.query(
      'select rolcreatedb or rolsuper as allowed from pg_roles where rolname = current_user',
    );
    return rows[0]?.allowed === true;
  } catch (error) {
    // Not there, or not for us: the caller says so.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** Where a PostgreSQL server lets tests create databases, or null. */
export async function findPostgres(): Promise<string | null> {
  for (const url of candidates()) if (await mayCreateDatabases(url)) return url;
  return null;
}
