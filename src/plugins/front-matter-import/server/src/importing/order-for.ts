import { realpathSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { contentTypesOf } from '../configuration/content-types';
import { loadConfig } from '../configuration/load-config';
import { createFindMapping } from '../configuration/mapping-of';
import type { Root } from '../roots/types';
import type { Order } from './import-files';
import { missingOf, type Options, runOptionsOf, writingOf } from './options';

interface Asked {
  options: Options;
  /** The only files that are meant; all of the root without it. */
  paths?: readonly string[] | undefined;
  threads: number;
}

/**
 * What a request asks for as an order: the root's files, by the project's configuration.
 * @throws UsageError for a configuration that cannot be used
 */
export function orderFor(
  strapi: Core.Strapi,
  root: Root,
  { options, paths, threads }: Asked,
): Order {
  const appDir = realpathSync(strapi.dirs.app.root);
  const config = loadConfig(appDir);
  const { fields = {} } = options;
  return {
    inputs: [root.folder],
    cwd: appDir,
    appDir,
    staged: root.staged,
    only: paths && new Set(paths),
    options: runOptionsOf(options, config, appDir),
    mappingOf: createFindMapping({ config, types: contentTypesOf(strapi), appDir, fields }),
    configFile: undefined,
    fields,
    writing: writingOf(options),
    // What is gone shows only where all files are looked at.
    ...(paths ? {} : missingOf(options)),
    concurrency: threads,
  };
}
