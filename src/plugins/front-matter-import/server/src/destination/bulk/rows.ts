import type { Core, UID } from '@strapi/strapi';

/** A row to be inserted: attribute → value. */
export type NewRow = Record<string, unknown>;

interface Inserted {
  ids: number[];
}

/** What of a relation's attribute its links are made of, as Strapi's metadata say it. */
interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
}

interface Attribute {
  type: string;
  joinTable?: JoinTable;
  default?: unknown;
}

const attributesOf = (strapi: Core.Strapi, uid: string): Record<string, Attribute> =>
  // Strapi types the many kinds of attributes one by one; these few properties are all that counts here.
  strapi.db.metadata.get(uid).attributes as unknown as Record<string, Attribute>;

/** The table that holds a relation's links, or undefined where it is kept otherwise. */
export const joinTableOf = (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  attribute: string,
): JoinTable | undefined => attributesOf(strapi, uid)[attribute]?.joinTable;

/** A new documentId, made as Strapi makes its own. */
export function newDocumentId(strapi: Core.Strapi, uid: UID.ContentType): string {
  const make = attributesOf(strapi, uid).documentId?.default;
  if (typeof make !== 'function') throw new Error(`\`${uid}\` has no documentIds.`);
  return (make as () => string)();
}

/**
 * Inserts rows of a content type. Attributes have the values of the Document Service; relations are
 * not written.
 *
 * @returns ids in the order of the rows, where the database tells them
 */
export async function insertRows(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  rows: readonly NewRow[],
): Promise<number[]> {
  if (rows.length === 0) return [];
  // Strapi's query answers with `any`.
  const { ids } = (await strapi.db.query(uid).createMany({ data: [...rows] })) as Inserted;
  return ids;
}

/** Inserts links: column → value. */
export async function insertLinks(
  strapi: Core.Strapi,
  table: string,
  rows: readonly Record<string, number>[],
): Promise<void> {
  const size = strapi.db.dialect.getBatchInsertSize();
  for (let start = 0; start < rows.length; start += size) {
    await strapi.db
      .queryBuilder(table)
      .insert(rows.slice(start, start + size))
      .execute();
  }
}
