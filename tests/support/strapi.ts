import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import type * as StrapiPackage from '@strapi/strapi';
import type * as Drain from '../../src/plugins/front-matter-import/cli/drain';
import { createDatabase, type DatabaseKind, type TestDatabase } from './databases';

declare global {
  /** Node's own `require`; see strapi-environment.js. */
  var outerRequire: NodeJS.Require;
}

const DRAIN = 'plugins/front-matter-import/cli/drain.js';
const PROJECT = resolve(__dirname, '../..');

/** A real Strapi on a database without entries, without its HTTP server. */
export interface RunningStrapi {
  strapi: Core.Strapi;
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** Loads a compiled module of this project beside Strapi, so that both know the same classes. */
export function loadCompiled<Module>(path: string): Module {
  return outerRequire(resolve(PROJECT, 'dist/src', path)) as Module;
}

// Inside a test, `process` is Jest's copy.
const outerProcess = (): NodeJS.Process => outerRequire('node:process') as NodeJS.Process;

async function destroy(strapi: Core.Strapi): Promise<void> {
  const real = outerProcess();
  const removeAllListeners = real.removeAllListeners.bind(real);
  // Strapi would also remove the listeners by which Jest speaks with this worker.
  real.removeAllListeners = () => real;
  try {
    await strapi.destroy();
  } finally {
    real.removeAllListeners = removeAllListeners;
    for (const signal of ['SIGINT', 'SIGTERM']) real.removeAllListeners(signal);
  }
}

/** Schemas of content types that a project has beside ours, by their names. */
export type MoreTypes = { [name: string]: object };

/** The compiled project with more content types: a copy of its APIs beside links to all else. */
function distWith(types: MoreTypes): string {
  const dist = resolve(PROJECT, 'dist');
  mkdirSync(resolve(PROJECT, '.tmp'), { recursive: true });
  // Within the project, so that its packages are found.
  const copy = mkdtempSync(resolve(PROJECT, '.tmp/dist-'));
  mkdirSync(join(copy, 'src'));
  symlinkSync(join(dist, 'config'), join(copy, 'config'));
  for (const name of readdirSync(join(dist, 'src'))) {
    if (name !== 'api') symlinkSync(join(dist, 'src', name), join(copy, 'src', name));
  }
  cpSync(join(dist, 'src/api'), join(copy, 'src/api'), { recursive: true });
  for (const [name, schema] of Object.entries(types)) {
    const folder = join(copy, 'src/api', name, 'content-types', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'schema.json'), JSON.stringify(schema));
  }
  return copy;
}

/** Starts Strapi on a new database of the given kind. */
export const startStrapi = async (
  kind: DatabaseKind = 'sqlite',
  types?: MoreTypes,
): Promise<RunningStrapi> => startStrapiOn(await createDatabase(kind), types);

/** Starts Strapi on a database, which is removed when it stops. */
export async function startStrapiOn(
  database: TestDatabase,
  types?: MoreTypes,
): Promise<RunningStrapi> {
  const distDir = types ? distWith(types) : resolve(PROJECT, 'dist');
  const { env } = outerProcess();
  const before = { ...env };
  Object.assign(env, database.env);
  const { createStrapi } = outerRequire('@strapi/strapi') as typeof StrapiPackage;
  const app = createStrapi({ appDir: PROJECT, distDir });
  app.log.level = 'error';
  const strapi = await app.load();
  const stop = async (): Promise<void> => {
    // Strapi reads entries back for its events after a commit, and nobody waits for that.
    await loadCompiled<typeof Drain>(DRAIN).drainEvents(strapi);
    await destroy(strapi);
    await database.remove();
    if (types) rmSync(distDir, { recursive: true });
    // The next suite of this worker starts with the environment as it was.
    for (const name of Object.keys(database.env)) {
      if (before[name] === undefined) delete env[name];
      else env[name] = before[name];
    }
  };
  return { strapi, env: database.env, stop };
}
