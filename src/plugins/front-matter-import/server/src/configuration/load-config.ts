import { existsSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import type * as StrapiUtils from '@strapi/utils';
import { checkConfig } from '../../../core/mapping/check-config';
import type { ImportConfig } from '../../../core/mapping/config';
import { describeProblems } from '../../../core/mapping/problem';
import { UsageError } from '../usage-error';

export const CONFIG_FILE = 'config/front-matter-import.ts';

/** What Node can load: TypeScript stands compiled in `dist`. */
function loadable(appDir: string, file: string): string {
  if (!/\.[cm]?ts$/.test(file)) return file;
  const below = relative(appDir, file).replace(/ts$/, 'js');
  return join(appDir, 'dist', below);
}

/** Loading Strapi's tools takes longer than all else that a thread loads, and few configurations ask for them. */
function tools() {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only when it is needed
  const { env } = require('@strapi/utils') as typeof StrapiUtils;
  return { env };
}

function load(path: string): unknown {
  // Compiled files are CommonJS, like all of Strapi's configuration.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const found = require(path) as { default?: unknown };
  const value = extname(path) === '.json' ? found : (found.default ?? found);
  return typeof value === 'function' ? (value as (given: object) => unknown)(tools()) : value;
}

/**
 * Reads and checks the configuration of the import; nothing where there is no such file.
 * @param file another file than the project's own
 * @throws UsageError that names each key that is wrong
 */
export function loadConfig(appDir: string, file?: string): ImportConfig {
  const path = resolve(appDir, file ?? CONFIG_FILE);
  const name = file === undefined ? CONFIG_FILE : path;
  const compiled = loadable(appDir, path);
  if (!existsSync(compiled)) {
    if (file === undefined) return {};
    const where = compiled === path ? '' : ' TypeScript is compiled only within the project.';
    throw new UsageError(`The configuration \`${file}\` does not exist. Check the path.${where}`);
  }
  const checked = checkConfig(loadOrExplain(compiled, name));
  if ('config' in checked) return checked.config;
  throw new UsageError(describeProblems(name, checked.problems));
}

function loadOrExplain(path: string, name: string): unknown {
  try {
    return load(path);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`\`${name}\` cannot be used; it fails: ${message}`, { cause });
  }
}
