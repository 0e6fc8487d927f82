import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

export type DatabaseKind = 'sqlite' | 'postgres';

/** An empty database of its own for one test suite. */
export interface TestDatabase {
  /** Variables that make Strapi use it. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

/** The kinds that tests run on here. The global set-up says so where PostgreSQL is absent. */
export const DATABASE_KINDS: DatabaseKind[] = process.env.TEST_POSTGRES_URL
  ? ['sqlite', 'postgres']
  : ['sqlite'];

/** The environment without anybody's database, for a command that gets one of its own. */
export function withoutDatabase(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('DATABASE_'));
  return Object.fromEntries(entries);
}

/** Any value will do, and none may be written to a `.env`. */
const SECRETS = {
  APP_KEYS: 'a,b',
  API_TOKEN_SALT: 'c',
  ADMIN_JWT_SECRET: 'd',
  TRANSFER_TOKEN_SALT: 'e',
  ENCRYPTION_KEY: 'f',
  JWT_SECRET: 'g',
};

function sqlite(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'fmi-database-'));
  const env = { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: join(folder, 'data.db') };
  const remove = (): Promise<void> => Promise.resolve(rmSync(folder, { recursive: true }));
  return { env: { ...SECRETS, ...env }, remove };
}

async function onServer(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function postgres(): Promise<TestDatabase> {
  const server = process.env.TEST_POSTGRES_URL ?? '';
  const name = `fmi_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const { hostname, port, username, password } = new URL(server);
  const env = {
    DATABASE_CLIENT: 'postgres',
    DATABASE_HOST: hostname,
    DATABASE_PORT: port || '5432',
    DATABASE_NAME: name,
    DATABASE_USERNAME: decodeURIComponent(username),
    DATABASE_PASSWORD: decodeURIComponent(password),
  };
  const remove = (): Promise<void> => onServer(server, `drop database ${name} with (force)`);
  return { env: { ...SECRETS, ...env }, remove };
}

/** Creates an empty database. */
export async function createDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  return kind === 'sqlite' ? sqlite() : postgres();
}
