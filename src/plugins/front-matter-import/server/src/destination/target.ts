import type { Core, UID } from '@strapi/strapi';
import { toContentType, type AttributeType } from '../../../core/mapping/content-type';
import { isFillable } from '../../../core/mapping/fit-value';

/** A content type that entries are written to. */
export interface Target {
  uid: UID.CollectionType;
  /** The attributes that an import can fill, in the order of the schema. */
  attributes: { [name: string]: AttributeType };
  /** The attributes that hold a slug, which must be free. */
  slugs: string[];
  /** The first of them, by which a record claims an address; null for a type without any. */
  slug: string | null;
  hasDrafts: boolean;
  isLocalized: boolean;
}

/** A content type of the project as a target. */
export function targetOf(strapi: Core.Strapi, uid: string): Target {
  // The configuration was checked against these same types; Article is always there.
  const collection = uid as UID.CollectionType;
  const type = toContentType(uid, strapi.contentType(collection));
  if (!type) throw new Error(`There is no collection type \`${uid}\`.`);
  const fillable = Object.entries(type.attributes).filter(([, attribute]) => isFillable(attribute));
  const slugs = fillable.flatMap(([name, attribute]) => (attribute.type === 'uid' ? name : []));
  return {
    uid: collection,
    attributes: Object.fromEntries(fillable),
    slugs,
    slug: slugs[0] ?? null,
    hasDrafts: type.hasDrafts,
    isLocalized: type.isLocalized,
  };
}
