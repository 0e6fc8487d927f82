import type { Core, UID } from '@strapi/strapi';

interface Find {
  where: Record<string, unknown>;
  select: readonly string[];
}

/**
 * Reads rows of a content type. Strapi's query gives `any`: it cannot know which columns were selected,
 * so the caller says.
 */
export async function findRows<Row>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { where, select }: Find,
): Promise<Row[]> {
  return (await strapi.db.query(uid).findMany({ where, select: [...select] })) as Row[];
}

/**
 * Reads rows as they are now and keeps others from writing them until the transaction ends. SQLite has
 * one writer at a time anyway.
 */
export async function lockRows<Row>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { where, select }: Find,
): Promise<Row[]> {
  const rows = strapi.db
    .queryBuilder(uid)
    .select([...select])
    .where(where)
    .forUpdate();
  return rows.execute<Row[]>();
}

/** Reads one row of a content type, or null. */
export async function findRow<Row>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { where, select }: Find,
): Promise<Row | null> {
  return (await strapi.db.query(uid).findOne({ where, select: [...select] })) as Row | null;
}
