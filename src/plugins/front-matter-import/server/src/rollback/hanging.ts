import type { Core, UID } from '@strapi/strapi';

const HANGING = new Set(['media', 'component', 'dynamiczone']);

/**
 * The attributes whose contents hang on an entry by no key of the database, so that they would stay
 * behind if its row were deleted.
 */
export const hangingAttributes = (strapi: Core.Strapi, uid: UID.ContentType): string[] =>
  Object.entries(strapi.contentType(uid).attributes).flatMap(([name, attribute]) => {
    const isMorph = attribute.type === 'relation' && attribute.relation.startsWith('morph');
    return isMorph || HANGING.has(attribute.type) ? name : [];
  });
