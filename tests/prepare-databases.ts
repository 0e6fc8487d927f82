import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import findServers from './global-setup';
import { emptyDatabase, type TestDatabase, withoutDatabase } from './support/databases';

const START = `require('@strapi/strapi')
  .createStrapi({ appDir: process.cwd(), distDir: 'dist' })
  .load()
  .then((strapi) => strapi.destroy());`;

declare global {
  /** What tests/remove-databases.ts removes. */
  var preparedDatabases: TestDatabase[];
}

async function startedOnce(kind: 'sqlite' | 'postgres'): Promise<TestDatabase> {
  const database = await emptyDatabase(kind);
  const env = { ...withoutDatabase(), NODE_ENV: 'development', ...database.env };
  await promisify(execFile)(process.execPath, ['-e', START], { env });
  return database;
}

/**
 * Lets Strapi start once on an empty database of each kind that can be copied: to create all tables
 * takes it longer than most tests take, so suites get copies of what it left.
 */
export default async function prepare(): Promise<void> {
  await findServers();
  const [sqlite, postgres] = await Promise.all([
    startedOnce('sqlite'),
    process.env.TEST_POSTGRES_URL ? startedOnce('postgres') : null,
  ]);
  globalThis.preparedDatabases = [sqlite, ...(postgres ? [postgres] : [])];
  process.env.TEST_TEMPLATES = JSON.stringify({ sqlite: sqlite.env, postgres: postgres?.env });
}
