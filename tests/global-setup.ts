import { compileIfStale } from '../src/plugins/front-matter-import/bin/compile';
import { findPostgres } from './support/find-postgres';

/** Compiles the project once, and looks for a PostgreSQL server that tests may make databases in. */
export default async function setUp(): Promise<void> {
  compileIfStale(process.cwd());
  const url = await findPostgres();
  if (url === null) {
    process.stderr.write(
      '\n*** SKIPPED: every test on PostgreSQL. No server answers at DATABASE_URL_POSTGRES or 127.0.0.1:5432. ***\n\n',
    );
    return;
  }
  process.env.TEST_POSTGRES_URL = url;
}
