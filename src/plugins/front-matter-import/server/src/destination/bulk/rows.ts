import { randomInt } from 'node:crypto';
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

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SIGNS = `${LETTERS}0123456789`;
const ID_LENGTH = 24;

/**
 * A new documentId of the form that Strapi gives its own: 24 small letters and digits, a letter first.
 * Strapi makes each of two hashes, in JavaScript, which took a tenth of the time of a first import.
 */
export function newDocumentId(): string {
  let id = LETTERS[randomInt(LETTERS.length)]!;
  while (id.length < ID_LENGTH) id += SIGNS[randomInt(SIGNS.length)]!;
  return id;
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
  const data = rows.map((row) => ({ documentId: newDocumentId(), ...row }));
  const { ids } = (await strapi.db.query(uid).createMany({ data })) as Inserted;
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
