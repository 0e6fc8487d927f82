import type { Core, UID } from '@strapi/strapi';
import { toContentType } from '../../../core/mapping/content-type';
import { nameAttributeOf } from '../../../core/mapping/name-attribute';
import { slugify } from '../../../core/map/slug';
import { findRow, findRows } from './rows';
import { freeSlug } from './unique-slug';

interface Row {
  documentId: string;
  [attribute: string]: string;
}

/** What identifies the entries of a type, and what a new one needs besides. */
function describe(strapi: Core.Strapi, uid: UID.CollectionType) {
  const type = toContentType(uid, strapi.contentType(uid));
  const found = type ? nameAttributeOf(type) : { problem: 'it is no collection type' };
  // The configuration was checked before anything was read.
  if (!type || !('name' in found)) throw new Error(`\`${uid}\` cannot be found by name.`);
  const slugs = Object.entries(type.attributes).filter(([, attribute]) => attribute.type === 'uid');
  return { name: found.name, slugs: slugs.map(([name]) => name), hasDrafts: type.hasDrafts };
}

interface Named {
  strapi: Core.Strapi;
  uid: UID.CollectionType;
}

async function create({ strapi, uid }: Named, name: string): Promise<string> {
  const { name: attribute, slugs, hasDrafts } = describe(strapi, uid);
  const data: Record<string, string> = { [attribute]: name };
  for (const slug of slugs) {
    data[slug] = await freeSlug(slugify(name) || 'entry', async (free) => {
      const found = await findRow(strapi, uid, { where: { [slug]: free }, select: ['id'] });
      return found !== null;
    });
  }
  const status = hasDrafts ? ({ status: 'published' } as const) : {};
  const content: object = data;
  const { documentId } = await strapi.documents(uid).create({ data: content, ...status });
  return documentId;
}

/**
 * Finds or creates the entries of a type that have these names.
 * @returns documentIds in the order of `names`, without repeats
 */
export async function resolveNamed(
  strapi: Core.Strapi,
  target: string,
  names: readonly string[],
): Promise<string[]> {
  if (names.length === 0) return [];
  const uid = target as UID.CollectionType;
  const { name: attribute } = describe(strapi, uid);
  const where = { [attribute]: { $in: [...names] } };
  const rows = await findRows<Row>(strapi, uid, { where, select: ['documentId', attribute] });
  const known = new Map(rows.map((row) => [row[attribute], row.documentId]));
  const ids: string[] = [];
  for (const name of new Set(names)) {
    ids.push(known.get(name) ?? (await create({ strapi, uid }, name)));
  }
  return ids;
}
