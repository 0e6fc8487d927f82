import type { Core } from '@strapi/strapi';

interface Row {
  revision: string;
}

/**
 * What a database says of itself that is another as soon as anything in it is, whoever wrote it.
 *
 * SQLite: rows that this connection changed, and the counter of what others did. Strapi has one
 * connection to SQLite, and keeps it: the two are comparable only within one.
 * PostgreSQL: which transactions are visible. One that writes gets a number, and is listed until it
 * ends, so that two equal answers had the same before them.
 * MySQL and MariaDB have nothing of the kind.
 */
const STATEMENTS: { [client: string]: string } = {
  sqlite: "select total_changes() || ':' || data_version as revision from pragma_data_version",
  postgres: 'select pg_current_snapshot()::text as revision',
};

/**
 * The present revision of the database: as long as it is the same, each question has the same answer.
 * @returns null where the database has none
 */
export async function revisionOf(strapi: Core.Strapi): Promise<string | null> {
  const statement = STATEMENTS[strapi.db.dialect.client];
  if (statement === undefined) return null;
  const answer = await strapi.db.connection.raw<Row[] | { rows: Row[] }>(statement);
  // SQLite answers with the rows alone.
  const [row] = 'rows' in answer ? answer.rows : answer;
  return row!.revision;
}
