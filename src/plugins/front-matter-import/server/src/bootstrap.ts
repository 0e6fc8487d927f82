import type { Core } from '@strapi/strapi';
import type { Root } from './roots/types';
import { serviceOf } from './services';

/** Set by commands: beside a server that runs they must leave its uploads alone. */
const COMMAND_FLAG = 'FRONT_MATTER_IMPORT_CLI';

/** Tidies what an earlier process left behind. */
export default async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  if (process.env[COMMAND_FLAG]) return;
  const roots = serviceOf(strapi, 'roots');
  const isUsed = ({ id }: Root): boolean => serviceOf(strapi, 'jobs').isUsed(id);
  await roots.removeStaging();
  await roots.clean(isUsed);
}
