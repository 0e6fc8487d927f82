import { resolve } from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { UsageError } from '../server/src/usage-error';
import { describeUnreachable, isUnreachable } from './database-unreachable';

/** Set while a command runs, so that the project's own code can tell. */
const FLAG = 'FRONT_MATTER_IMPORT_CLI';
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function create(appDir: string): Core.Strapi {
  try {
    return createStrapi({ appDir, distDir: resolve(appDir, 'dist') });
  } catch (cause) {
    throw new UsageError(`The configuration cannot be used. ${messageOf(cause)}`, { cause });
  }
}

/** An import is no server: nothing may start that other instances are there for. */
function keepQuiet(strapi: Core.Strapi): void {
  // Neither the project's cron jobs nor scheduled releases.
  const cron = strapi.get<{ start(): void }>('cron');
  cron.start = () => undefined;
  // Starting, Strapi also warns of what concerns a server only.
  strapi.log.level = 'error';
  // Strapi would end the process in the middle of a file.
  for (const signal of SIGNALS) process.removeAllListeners(signal);
}

/**
 * Starts Strapi without its HTTP server.
 *
 * @param appDir the Strapi project, compiled to `dist`
 * @throws UsageError for an unusable configuration and a database that cannot be reached
 */
export async function bootStrapi(appDir: string): Promise<Core.Strapi> {
  process.env[FLAG] = 'true';
  const strapi = create(appDir);
  keepQuiet(strapi);
  try {
    await strapi.load();
    strapi.log.level = 'warn';
    return strapi;
  } catch (cause) {
    if (!isUnreachable(cause)) throw cause;
    throw new UsageError(describeUnreachable(strapi.config.get('database'), cause), { cause });
  }
}

/**
 * Sends to standard error whatever Strapi and its plugins print, so that standard output carries
 * nothing but what the returned function writes.
 */
export function reserveStandardOutput(): (text: string) => void {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  return (text) => {
    write(text);
  };
}
