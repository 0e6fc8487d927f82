import type { Core } from '@strapi/strapi';
import {
  fromStored,
  merge,
  type SiteTemplates,
  type StoredTemplates,
  type Templates,
  toStored,
} from '../../../core/clean/templates/templates';
import { TEMPLATE } from '../content-types';
import { sha256 } from '../destination/hash';
import { findRow, findRows } from '../destination/rows';

/** What earlier imports learned about sites, kept in the database. */
export interface TemplateMemory {
  load(): Promise<Templates>;
  /** Adds what the new posts of this import taught. */
  learn(news: Templates): Promise<void>;
}

interface Row extends StoredTemplates {
  id: number;
  site: string;
}

// The rarest marks of a site are forgotten, so that its row stays below a megabyte.
const MOST_MARKS = 30_000;

function mostFrequent({ documents, counts }: SiteTemplates): SiteTemplates {
  if (counts.size <= MOST_MARKS) return { documents, counts };
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return { documents, counts: new Map(sorted.slice(0, MOST_MARKS)) };
}

const SELECT = ['id', 'site', 'documents', 'counts'] as const;

/** Strapi's database as the memory of what was learned. */
export function createTemplateMemory(strapi: Core.Strapi): TemplateMemory {
  const query = () => strapi.db.query(TEMPLATE);

  async function learnSite(site: string, news: SiteTemplates): Promise<void> {
    const key = sha256(site);
    // Locks the row, as in `records.lock`: two imports may learn about one site.
    await query().updateMany({ where: { key }, data: { key } });
    const row = await findRow<Row>(strapi, TEMPLATE, { where: { key }, select: SELECT });
    const data = toStored(mostFrequent(merge(row ? fromStored(row) : undefined, news)));
    if (row) await query().update({ where: { id: row.id }, data });
    else await query().create({ data: { key, site, ...data } });
  }

  return {
    async load() {
      const rows = await findRows<Row>(strapi, TEMPLATE, { where: {}, select: SELECT });
      return new Map(rows.map((row) => [row.site, fromStored(row)]));
    },

    async learn(news) {
      for (const [site, learned] of news)
        await strapi.db.transaction(() => learnSite(site, learned));
    },
  };
}

/** For a dry run: what is known counts, and nothing is remembered. */
export const readOnly = (memory: TemplateMemory): TemplateMemory => ({
  ...memory,
  learn: () => Promise.resolve(),
});
