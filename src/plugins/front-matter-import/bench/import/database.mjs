import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { userInfo } from 'node:os';

const require = createRequire(import.meta.url);

/** Any value will do, and none may be written to a `.env`. */
const SECRETS = {
  APP_KEYS: 'a,b',
  API_TOKEN_SALT: 'c',
  ADMIN_JWT_SECRET: 'd',
  TRANSFER_TOKEN_SALT: 'e',
  ENCRYPTION_KEY: 'f',
  JWT_SECRET: 'g',
};

/** The environment without anybody's database, with a place for what runs leave behind. */
const surroundings = (folder) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('DATABASE_')),
  ),
  IMPORT_DATA_FOLDER: path.join(folder, 'data'),
});

function sqlite(folder, name) {
  const filename = path.join(folder, `${name}.db`);
  mkdirSync(folder, { recursive: true });
  return {
    env: {
      ...surroundings(folder),
      ...SECRETS,
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: filename,
    },
    knex: { client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true },
    remove: () => rmSync(filename, { force: true }),
  };
}

async function onServer(connectionString, statement) {
  const { Client } = require('pg');
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function postgres(folder, name) {
  const given = process.env.DATABASE_URL_POSTGRES;
  const url = given ?? `postgres://${userInfo().username}@127.0.0.1:5432/postgres`;
  const present = await onServer(url, `select 1 from pg_database where datname = '${name}'`);
  if (present.length === 0) await onServer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    env: {
      ...surroundings(folder),
      ...SECRETS,
      DATABASE_CLIENT: 'postgres',
      DATABASE_URL: own.href,
    },
    knex: { client: 'pg', connection: own.href },
    run: (statement) => onServer(own.href, statement),
    remove: () => onServer(url, `drop database ${name} with (force)`),
  };
}

/**
 * An empty database: a file in `folder`, or one on the PostgreSQL server of DATABASE_URL_POSTGRES (else
 * the one of this machine).
 */
export const createDatabase = (client, folder, name) =>
  keptDatabase(client, folder, `bench_${process.pid}_${name}`);

/** The same, but one of that name that is there already is used as it is. */
export const keptDatabase = (client, folder, name) =>
  client === 'sqlite' ? sqlite(folder, name) : postgres(folder, name);
