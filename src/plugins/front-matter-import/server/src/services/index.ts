import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { createJobs, type Jobs } from '../jobs/create-jobs';
import { PLUGIN_ID } from '../plugin-id';
import { createPreviews, type Previews } from '../previews/create-previews';
import { createRoots, type Roots } from '../roots/create-roots';
import { createScans, type Scans } from '../scans/create-scans';

/** What the plugin's controllers call. */
export interface Services {
  roots: Roots;
  scans: Scans;
  jobs: Jobs;
  previews: Previews;
}

interface Made {
  strapi: Core.Strapi;
}

/**
 * Runs work apart from the request that asked for it: the request's user, transaction and the like must
 * not follow what goes on when it is answered.
 */
const background = new AsyncResource('front-matter-import');
const outside = <Value>(work: () => Value): Value => background.runInAsyncScope(work);

export default {
  roots: ({ strapi }: Made): Roots => createRoots(strapi),
  scans: ({ strapi }: Made): Scans => createScans(strapi, outside),
  jobs: ({ strapi }: Made): Jobs => createJobs(strapi, outside),
  previews: ({ strapi }: Made): Previews => createPreviews(strapi),
};

/** One of the plugin's services, with its type. */
export const serviceOf = <Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name,
): Services[Name] => strapi.plugin(PLUGIN_ID).service<Services[Name]>(name);
