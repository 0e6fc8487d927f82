import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { createRunStore } from '../runs/run-store';
import type { StoredRun } from '../runs/types';

/** @throws NotFoundError where there is no such run */
export async function findRun(strapi: Core.Strapi, id: number): Promise<StoredRun> {
  const run = await createRunStore(strapi).find(id);
  if (run) return run;
  throw new errors.NotFoundError(`There is no run ${id}.`);
}
