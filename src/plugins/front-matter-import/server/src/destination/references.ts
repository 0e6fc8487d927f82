import type { Core, UID } from '@strapi/strapi';
import type { Transaction } from './bulk/link-writer';

interface Reference {
  table: string;
  column: string;
}

interface RelationAttribute {
  type: string;
  /** Of a side that is but the mirror of the one that points. Where there is one side only, it points. */
  mappedBy?: string;
  target?: string;
  joinTable?: { name: string; inverseJoinColumn?: { name: string }; joinColumn: { name: string } };
}

/** The columns of link tables by which entries of any content type point to those of this one. */
function referencesTo(strapi: Core.Strapi, uid: UID.ContentType): Reference[] {
  const found = new Map<string, Reference>();
  for (const { attributes } of strapi.db.metadata.values()) {
    for (const attribute of Object.values(attributes) as unknown as RelationAttribute[]) {
      const { type, target, mappedBy, joinTable } = attribute;
      const column = joinTable?.inverseJoinColumn?.name;
      if (type !== 'relation' || target !== uid || mappedBy || !joinTable || !column) continue;
      found.set(`${joinTable.name} ${column}`, { table: joinTable.name, column });
    }
  }
  return [...found.values()];
}

/** Ids of the rows, among those given, that entries of any content type point to. */
export async function usedAmong(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  ids: readonly number[],
): Promise<Set<number>> {
  const used = new Set<number>();
  for (const { table, column } of referencesTo(strapi, uid)) {
    // A connection of its own would not see what the transaction in hand did, and SQLite has only one.
    const rows = await strapi.db.transaction(
      async ({ trx }) =>
        (await strapi.db
          .getConnection(table)
          .transacting(trx as Transaction)
          .distinct(column)
          .whereIn(column, [...ids])) as Record<string, number>[],
    );
    for (const row of rows) used.add(Number(row[column]));
  }
  return used;
}
