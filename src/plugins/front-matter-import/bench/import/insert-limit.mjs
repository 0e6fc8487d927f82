import { createRequire } from 'node:module';
import { ours, project } from './project.mjs';

const require = createRequire(import.meta.url);
const { ARTICLE, CATEGORY, IMAGE, TAG } = ours('server/src/destination/uids');
const { CHANGE, RECORD } = ours('server/src/content-types/index');

/** Rows that go in one statement, and in one transaction. */
const STATEMENT = 200;

/** The tables that an import fills, those first that others point to. */
function tablesOf(strapi) {
  const metas = [CATEGORY, TAG, IMAGE, ARTICLE, RECORD, CHANGE].map((uid) =>
    strapi.db.metadata.get(uid),
  );
  const links = metas.flatMap(({ attributes }) =>
    Object.values(attributes).flatMap(({ joinTable }) => joinTable?.name ?? []),
  );
  return [...metas.map(({ tableName }) => tableName), ...new Set(links)];
}

/** JSON comes out of PostgreSQL as an object, and goes in as a text. */
const asWritten = (value) =>
  value !== null && typeof value === 'object' && !(value instanceof Date)
    ? JSON.stringify(value)
    : value;

/**
 * The database's own limit: inserts the rows of an import into empty tables, as they are.
 *
 * @param strapi on an empty database
 * @param from the connection of the database that the import went to, as Knex takes it
 * @returns how many seconds the inserts took
 */
export async function insertRows(strapi, from) {
  const knex = require(require.resolve('knex', { paths: [project] }))(from);
  const into = strapi.db.connection;
  let milliseconds = 0;
  try {
    for (const table of tablesOf(strapi)) {
      for (let last = 0; ; ) {
        const rows = await knex(table).where('id', '>', last).orderBy('id').limit(STATEMENT);
        if (rows.length === 0) break;
        last = rows.at(-1).id;
        const written = rows.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asWritten(value)])),
        );
        const start = performance.now();
        await into.transaction((trx) => trx(table).insert(written));
        milliseconds += performance.now() - start;
      }
    }
  } finally {
    await knex.destroy();
  }
  return milliseconds / 1000;
}
