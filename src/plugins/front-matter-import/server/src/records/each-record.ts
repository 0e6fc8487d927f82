import type { Core } from '@strapi/strapi';
import { RECORD } from '../content-types';

const PAGE_SIZE = 500;

interface Asked {
  where?: object;
  select: readonly string[];
  /** How many records are looked at, at most. */
  most: number;
}

/** Pages of the records of imported files, the newest first. */
export async function* recordPages<Row extends { id: number }>(
  strapi: Core.Strapi,
  { where = {}, select, most }: Asked,
): AsyncGenerator<Row[]> {
  let below = Number.MAX_SAFE_INTEGER;
  for (let seen = 0; seen < most; seen += PAGE_SIZE) {
    const rows = (await strapi.db.query(RECORD).findMany({
      where: { $and: [{ status: 'imported', id: { $lt: below } }, where] },
      select: ['id', ...select],
      orderBy: { id: 'desc' },
      limit: Math.min(PAGE_SIZE, most - seen),
    })) as Row[];
    if (rows.length === 0) return;
    yield rows;
    below = rows.at(-1)!.id;
  }
}
