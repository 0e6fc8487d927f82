import type { Core } from '@strapi/strapi';
import { allowAnnouncing } from './runs/announce';
import * as contentTypes from './content-types';
import { registerPermissions } from './permissions';
import { explainRefusals } from './uploads/explain-refusals';

/** What we use of the GraphQL plugin, which has no types of its own. */
interface GraphqlExtension {
  shadowCRUD(uid: string): { disable(): void };
}

export default async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  // First of all: whatever fails behind it, roles have their permissions.
  await registerPermissions(strapi);
  allowAnnouncing(strapi);
  strapi.server.use(explainRefusals(strapi));
  // Records and runs are the importer's memory, not content: programs that read have no use for them.
  if (strapi.plugin('graphql')) {
    const extension = strapi.plugin('graphql').service<GraphqlExtension>('extension');
    const { default: _schemas, ...uids } = contentTypes;
    for (const uid of Object.values(uids)) extension.shadowCRUD(uid).disable();
  }
}
