import { compileIfStale } from '../src/plugins/front-matter-import/bin/compile';
import { findMysql } from './support/find-mysql';
import { findPostgres } from './support/find-postgres';

function announce(variable: string, url: string | null, absence: string): void {
  if (url === null) process.stderr.write(`\n*** SKIPPED: every test on ${absence}. ***\n\n`);
  else process.env[variable] = url;
}

async function setUp(): Promise<void> {
  compileIfStale(process.cwd());
  announce(
    'TEST_POSTGRES_URL',
    await findPostgres(),
    'PostgreSQL. No server answers at DATABASE_URL_POSTGRES or 127.0.0.1:5432',
  );
  announce(
    'TEST_MYSQL_URL',
    await findMysql(),
    'MySQL. No server answers at DATABASE_URL_MYSQL or 127.0.0.1:3306',
  );
}

let ready: Promise<void> | undefined;

/** Compiles the project, and looks for servers that tests may make databases in: once for all projects. */
export default function setUpOnce(): Promise<void> {
  return (ready ??= setUp());
}
