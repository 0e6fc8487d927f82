import type { Core, UID } from '@strapi/strapi';
import { numbered } from '../../../core/map/names';
import { slugify } from '../../../core/map/slug';
import { findRow } from './rows';

type IsTaken = (slug: string) => Promise<boolean>;

/** The first of `base`, `base-2`, `base-3` … that is free. */
export async function freeSlug(base: string, isTaken: IsTaken): Promise<string> {
  const candidates = numbered(base);
  let slug = candidates.next().value;
  while (await isTaken(slug)) slug = candidates.next().value;
  return slug;
}

/**
 * A free slug for a category or a tag.
 *
 * @param fallback for a name without any letter or digit
 */
export function slugForName(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { name, fallback }: { name: string; fallback: string },
): Promise<string> {
  return freeSlug(slugify(name) || fallback, async (slug) => {
    const found = await findRow(strapi, uid, { where: { slug }, select: ['id'] });
    return found !== null;
  });
}
