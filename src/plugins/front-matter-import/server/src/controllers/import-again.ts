import type { Core } from '@strapi/strapi';
import type { Root } from '../roots/types';
import { serviceOf } from '../services';
import { answerRun } from './answers';
import { type Context, nameOfAsker } from './context';
import { findRun } from './find-run';

/** Files of a root that are to be imported again. */
export interface FilesOfRoot {
  root: Root;
  paths: string[];
}

/**
 * Begins an import of some files of a root, with the options that were chosen for it last.
 * @returns the run, as it is answered
 * @throws RootInUse while another run works on the root
 */
export async function importAgain(strapi: Core.Strapi, files: FilesOfRoot, ctx: Context) {
  const options = (await serviceOf(strapi, 'scans').of(files.root))?.options ?? {};
  const asked = { ...files, options, startedBy: nameOfAsker(ctx) };
  const id = await serviceOf(strapi, 'jobs').import(asked);
  return answerRun(strapi, await findRun(strapi, id));
}
