import { codesOf } from '../server/src/destination/database-errors';

/** Why a database cannot be used at all, by the code of its driver or of the system. */
const HINTS: { [code: string]: string } = {
  ECONNREFUSED: 'Nothing answers there: is the database server running, are host and port right?',
  ENOTFOUND: 'There is no such host: check DATABASE_HOST or DATABASE_URL.',
  EAI_AGAIN: 'The host name cannot be looked up: check DATABASE_HOST and the network.',
  EHOSTUNREACH: 'The host cannot be reached: check DATABASE_HOST and the network.',
  ETIMEDOUT: 'The host does not answer: check host, port and firewall.',
  ECONNRESET: 'The server closed the connection: check the port and DATABASE_SSL.',
  '28P01': 'The password is wrong: check DATABASE_USERNAME and DATABASE_PASSWORD.',
  '28000': 'The user is refused: check DATABASE_USERNAME and DATABASE_SSL.',
  '3D000': 'There is no such database: create it, or check DATABASE_NAME.',
  '3F000': 'There is no such schema: create it, or check DATABASE_SCHEMA.',
  ER_ACCESS_DENIED_ERROR: 'The user is refused: check DATABASE_USERNAME and DATABASE_PASSWORD.',
  ER_BAD_DB_ERROR: 'There is no such database: create it, or check DATABASE_NAME.',
  SQLITE_CANTOPEN: 'The file cannot be opened: check DATABASE_FILENAME and the permissions.',
  SQLITE_READONLY: 'The file cannot be written: check its permissions.',
  SQLITE_NOTADB: 'The file is no SQLite database: check DATABASE_FILENAME.',
  EACCES: 'There is no permission: check DATABASE_FILENAME and the permissions of its folder.',
  ENOTDIR: 'A part of the path is a file: check DATABASE_FILENAME.',
  EEXIST: 'A part of the path is a file: check DATABASE_FILENAME.',
  EROFS: 'The file system is read-only: check DATABASE_FILENAME.',
};

interface DatabaseConfig {
  connection?: {
    client?: string;
    connection?: {
      connectionString?: string;
      host?: string;
      port?: number;
      database?: string;
      filename?: string;
    };
  };
}

function fromUrl(url: string): string {
  const { host, pathname } = new URL(url);
  return `\`${host}\`, database \`${pathname.slice(1)}\``;
}

function placeOf({ connection: settings = {} }: DatabaseConfig): string {
  const { connection = {} } = settings;
  if (connection.filename) return `\`${connection.filename}\``;
  if (connection.connectionString) return fromUrl(connection.connectionString);
  return `\`${connection.host}:${connection.port}\`, database \`${connection.database}\``;
}

function hintFor(error: unknown): string | undefined {
  const code = codesOf(error).find((candidate) => Object.hasOwn(HINTS, candidate));
  return code === undefined ? undefined : HINTS[code];
}

/** True if an error means that the database is out of reach or out of bounds. */
export function isUnreachable(error: unknown): boolean {
  return hintFor(error) !== undefined;
}

/** Which database cannot be reached, and what to check. */
export function describeUnreachable(config: DatabaseConfig, error: unknown): string {
  const client = config.connection?.client ?? 'unknown';
  return `The database cannot be reached: ${client} at ${placeOf(config)}. ${hintFor(error) ?? ''}`;
}
