import type { Core, UID } from '@strapi/strapi';
import { insertLinks, joinTableOf } from './rows';

/** An entry's links through one relation. */
export interface EntryLinks {
  /** Ids of the entry's rows: the draft's, the published version's. */
  rows: number[];
  /** Ids of what they point to, in order. */
  targets: number[];
}

type Query = ReturnType<ReturnType<Core.Strapi['db']['getConnection']>['select']>;

/** A transaction, as `strapi.db.transaction` gives it to its callback. */
export type Transaction = Parameters<Query['transacting']>[0];

interface Columns {
  table: string;
  target: string;
  order: string;
}

/** The last number that a link to each of the targets has. */
async function lastNumbers(
  strapi: Core.Strapi,
  { table, target, order }: Columns,
  { ids, trx }: { ids: readonly number[]; trx: Transaction },
): Promise<Map<number, number>> {
  const rows = (await strapi.db
    .getConnection(table)
    .select(target)
    .max(order, { as: 'last' })
    .whereIn(target, [...ids])
    .groupBy(target)
    .transacting(trx)) as Record<string, number | null>[];
  return new Map(rows.map((row) => [Number(row[target]), Number(row.last ?? 0)]));
}

/**
 * Writes links as the Document Service does: numbered within the entry, and behind all that point to the
 * same target already. The last number of a target is asked for once: to search all links of a category
 * for each batch takes longer the larger the category is.
 */
export function createLinkWriter(strapi: Core.Strapi, uid: UID.ContentType) {
  const lastByTable = new Map<string, Map<number, number>>();

  /** For each target the number of the last link to it. */
  async function lastOf(columns: Columns, targets: readonly number[], trx: Transaction) {
    const known = lastByTable.get(columns.table) ?? new Map<number, number>();
    lastByTable.set(columns.table, known);
    const ids = [...new Set(targets)].filter((id) => !known.has(id));
    const found = ids.length > 0 ? await lastNumbers(strapi, columns, { ids, trx }) : known;
    for (const id of ids) known.set(id, found.get(id) ?? 0);
    return known;
  }

  return {
    /** Forgets the numbers: after a transaction that did not come to its end, they may be wrong. */
    forget: () => lastByTable.clear(),

    async write(attribute: string, entries: readonly EntryLinks[], trx: Transaction) {
      const found = joinTableOf(strapi, uid, attribute);
      if (!found) throw new Error(`\`${uid}\` keeps \`${attribute}\` in no table of links.`);
      const { name: table, joinColumn, inverseJoinColumn, orderColumnName: own } = found;
      const order = found.inverseOrderColumnName;
      const target = inverseJoinColumn.name;
      const targets = entries.flatMap((entry) => entry.targets);
      if (targets.length === 0) return;
      const none = new Map<number, number>();
      const last = order ? await lastOf({ table, target, order }, targets, trx) : none;
      const links = entries.flatMap((entry) =>
        entry.targets.flatMap((id, index) => {
          const number = (last.get(id) ?? 0) + 1;
          last.set(id, number);
          return entry.rows.map((row) => ({
            [joinColumn.name]: row,
            [target]: id,
            ...(own && { [own]: index + 1 }),
            ...(order && { [order]: number }),
          }));
        }),
      );
      await insertLinks(strapi, table, links);
    },
  };
}

export type LinkWriter = ReturnType<typeof createLinkWriter>;
