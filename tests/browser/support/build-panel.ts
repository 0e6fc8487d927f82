import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../support/command';

const BUILT = 'dist/build/index.html';
/** What the panel is built of; everything else of it is a package, pinned by the lock file. */
const SOURCES = [
  'src/admin',
  'src/plugins/front-matter-import/admin',
  'src/plugins/front-matter-import/package.json',
  'config/admin.ts',
  'config/plugins.ts',
  'package-lock.json',
];

function newest(file: string): number {
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(file).map((name) => newest(join(file, name))));
}

function isStale(): boolean {
  const built = statSync(join(PROJECT, BUILT), { throwIfNoEntry: false });
  const sources = SOURCES.map((source) => newest(join(PROJECT, source)));
  return !built || built.mtimeMs < Math.max(...sources);
}

/**
 * Builds the admin panel as for production, unless there is a build that is newer than its sources.
 * @throws Error if it does not build
 */
export function buildPanelIfStale(): void {
  if (!isStale()) return;
  process.stderr.write('Building the admin panel (only when its sources changed) …\n');
  const strapi = join(PROJECT, 'node_modules/@strapi/strapi/bin/strapi.js');
  const options = { cwd: PROJECT, env: { ...process.env, NODE_ENV: 'production' } };
  const { status, stdout, stderr } = spawnSync(process.execPath, [strapi, 'build'], options);
  if (status === 0) return;
  throw new Error(`The admin panel does not build:\n${stdout.toString()}${stderr.toString()}`);
}
