import type { Core } from '@strapi/strapi';
import { serviceOf } from './services';

/** Lets what goes on finish the files in hand, while there is a database. */
export default async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await Promise.all([serviceOf(strapi, 'jobs').stop(), serviceOf(strapi, 'scans').stop()]);
}
