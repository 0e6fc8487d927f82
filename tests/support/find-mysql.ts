import { createConnection } from 'mysql2/promise';

const CONNECT_MS = 2_000;

/** Where a MySQL or MariaDB server lets tests create databases, or null. */
export async function findMysql(): Promise<string | null> {
  const uri = process.env.DATABASE_URL_MYSQL ?? 'mysql://root@127.0.0.1:3306';
  try {
    const connection = await createConnection({ uri, connectTimeout: CONNECT_MS });
    await connection.end();
    return uri;
  } catch (error) {
    // Not there, or not for us: the caller says so.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
