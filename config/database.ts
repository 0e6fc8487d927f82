import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

const DEFAULT_PORTS = { postgres: 5432, mysql: 3306 };

function sqlite(env: Env) {
  return {
    client: 'sqlite',
    connection: {
      // Compiled, this file stands in `dist/config`, two folders below the project.
      filename: path.resolve(__dirname, '..', '..', env('DATABASE_FILENAME', '.tmp/data.db')),
    },
    useNullAsDefault: true,
  };
}

function ssl(env: Env) {
  if (!env.bool('DATABASE_SSL', false)) return false;
  return {
    ca: env('DATABASE_SSL_CA', undefined),
    cert: env('DATABASE_SSL_CERT', undefined),
    key: env('DATABASE_SSL_KEY', undefined),
    rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
  };
}

function server(env: Env, client: 'postgres' | 'mysql') {
  return {
    client,
    connection: {
      ...(client === 'postgres' && {
        connectionString: env('DATABASE_URL', undefined),
        schema: env('DATABASE_SCHEMA', 'public'),
      }),
      host: env('DATABASE_HOST', '127.0.0.1'),
      port: env.int('DATABASE_PORT', DEFAULT_PORTS[client]),
      database: env('DATABASE_NAME', 'strapi'),
      user: env('DATABASE_USERNAME', 'strapi'),
      password: env('DATABASE_PASSWORD', ''),
      ssl: ssl(env),
    },
    pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
  };
}

/** SQLite unless `DATABASE_CLIENT` says `postgres` or `mysql` (which is also MariaDB). */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (client !== 'sqlite' && client !== 'postgres' && client !== 'mysql') {
    throw new Error(
      `DATABASE_CLIENT is \`${client}\`; it can be \`sqlite\`, \`postgres\` or \`mysql\` (MariaDB too).`,
    );
  }
  return {
    connection: {
      ...(client === 'sqlite' ? sqlite(env) : server(env, client)),
      acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60_000),
    },
  };
};
