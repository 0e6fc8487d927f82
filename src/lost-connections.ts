import type { Core } from '@strapi/strapi';

/** What Knex looks at when it takes a connection out of its pool: one that is set is thrown away. */
const DISPOSED = '__knex__disposed';

/**
 * Lets the process live on when a new connection breaks before it is ready. Strapi prepares each new
 * connection with a statement of its own, and nobody waits for that statement's error: a database that
 * restarts at this very moment would end the whole server. The connection is thrown away instead, and
 * whoever asked for one gets the next, or the error of the attempt to make it.
 */
export function outliveLostConnections(strapi: Core.Strapi): void {
  const { dialect } = strapi.db;
  const initialize = dialect.initialize.bind(dialect);
  dialect.initialize = async (connection) => {
    try {
      await initialize(connection);
    } catch (error) {
      Object.assign(connection as object, { [DISPOSED]: error });
    }
  };
}
