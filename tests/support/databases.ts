import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';

export type DatabaseKind = 'sqlite' | 'postgres' | 'mysql';

/** A database of its own for one test suite. */
export interface TestDatabase {
  /** Variables that make Strapi use it, and keep what belongs to its runs beside it. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

/** The kinds that tests run on here. The global set-up says which are absent. */
export const DATABASE_KINDS: DatabaseKind[] = [
  'sqlite',
  ...(process.env.TEST_POSTGRES_URL ? (['postgres'] as const) : []),
  ...(process.env.TEST_MYSQL_URL ? (['mysql'] as const) : []),
];

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

/** Databases that Strapi has started on once; see tests/prepare-databases.ts. */
type Templates = { [kind in DatabaseKind]?: Record<string, string> };

function sqlite(template?: string): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'fmi-database-'));
  if (template) cpSync(dirname(template), folder, { recursive: true });
  const env = {
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: join(folder, 'data.db'),
    IMPORT_DATA_FOLDER: join(folder, 'data'),
  };
  const remove = (): Promise<void> => Promise.resolve(rmSync(folder, { recursive: true }));
  return { env: { ...SECRETS, ...env }, remove };
}

async function onPostgres(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function onMysql(uri: string, statement: string): Promise<void> {
  const connection = await createConnection({ uri });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

async function onServer(client: 'postgres' | 'mysql', template?: string): Promise<TestDatabase> {
  const address = process.env[client === 'postgres' ? 'TEST_POSTGRES_URL' : 'TEST_MYSQL_URL'] ?? '';
  const run = (statement: string): Promise<void> =>
    client === 'postgres' ? onPostgres(address, statement) : onMysql(address, statement);
  const name = `fmi_test_${randomBytes(6).toString('hex')}`;
  // Names that differ in letter case only are different categories: MySQL needs to be told.
  const collation = client === 'mysql' ? ' character set utf8mb4 collate utf8mb4_bin' : '';
  await run(`create database ${name}${collation}${template ? ` template ${template}` : ''}`);

  const { hostname, port, username, password } = new URL(address);
  const env = {
    DATABASE_CLIENT: client,
    DATABASE_HOST: hostname,
    DATABASE_PORT: port || (client === 'postgres' ? '5432' : '3306'),
    DATABASE_NAME: name,
    DATABASE_USERNAME: decodeURIComponent(username),
    DATABASE_PASSWORD: decodeURIComponent(password),
    IMPORT_DATA_FOLDER: mkdtempSync(join(tmpdir(), 'fmi-data-')),
  };
  const force = client === 'postgres' ? ' with (force)' : '';
  const remove = async (): Promise<void> => {
    rmSync(env.IMPORT_DATA_FOLDER, { recursive: true });
    await run(`drop database ${name}${force}`);
  };
  return { env: { ...SECRETS, ...env }, remove };
}

/** Creates an empty database, which Strapi has never started on. */
export async function emptyDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  return kind === 'sqlite' ? sqlite() : onServer(kind);
}

/** Creates a database as Strapi's first start leaves it, where the kind can be copied. */
export async function createDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const { sqlite: file, postgres } = JSON.parse(process.env.TEST_TEMPLATES ?? '{}') as Templates;
  if (kind === 'sqlite') return sqlite(file?.DATABASE_FILENAME);
  return onServer(kind, kind === 'postgres' ? postgres?.DATABASE_NAME : undefined);
}
