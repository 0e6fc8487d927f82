import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ChosenFields } from '../core/mapping/chosen-fields';
import type { ImportConfig } from '../core/mapping/config';
import { contentTypesIn } from '../server/src/configuration/content-types';
import { loadConfig } from '../server/src/configuration/load-config';
import { createFindMapping, type FindMapping } from '../server/src/configuration/mapping-of';
import type { RunOptions } from '../server/src/run/run-import';
import { toRunOptions, type Arguments } from './arguments';
import { readChosenFields } from './chosen-fields';
import { startFolder } from './command';

interface Configuration {
  config: ImportConfig;
  /** The configuration's name, where it is not the project's own. */
  file: string | undefined;
  /** Its absolute path. */
  path: string | undefined;
  options: RunOptions;
  fields: ChosenFields;
}

/**
 * Reads the configuration and what the command line says over it.
 * @throws UsageError for either
 */
export function readConfiguration(
  args: Arguments,
  command: Parameters<typeof startFolder>[0],
): Configuration {
  const file = args.values.get('config');
  const path = file === undefined ? undefined : resolve(startFolder(command), file);
  const config = loadConfig(realpathSync(process.cwd()), path);
  const fields = readChosenFields(args.values.get('fields'));
  return { config, file, path, fields, options: toRunOptions(args, config) };
}

/** The same with the mapping of each file, for commands that run without Strapi. */
export function configure(
  args: Arguments,
  command: Parameters<typeof startFolder>[0],
): { options: RunOptions; mappingOf: FindMapping } {
  const appDir = realpathSync(process.cwd());
  const read = readConfiguration(args, command);
  return {
    options: read.options,
    mappingOf: createFindMapping({ ...read, appDir, types: contentTypesIn(appDir) }),
  };
}
