import type { Core } from '@strapi/strapi';
import {
  type Lesson,
  type Lessons,
  merge,
  type SiteTemplates,
  type Templates,
} from '../../../core/clean/templates/templates';
import { TEMPLATE } from '../content-types';
import { sha256 } from '../destination/hash';
import { findRow, findRows } from '../destination/rows';

/** What earlier imports learned. */
export interface Remembered {
  templates: Templates;
  /** Hashes of the bodies that it was learned from. */
  bodies: number[];
}

/** What earlier imports learned about sites, kept in the database. */
export interface TemplateMemory {
  load(): Promise<Remembered>;
  /** Adds what the new posts of this import taught. */
  learn(news: Lessons): Promise<void>;
}

interface Row {
  id: number;
  site: string;
  documents: number;
  counts: [mark: number, documents: number][];
  /** Four bytes a hash, in base64; null in what older versions wrote. */
  bodies: string | null;
}

const SELECT = ['id', 'site', 'documents', 'counts', 'bodies'] as const;

const templatesIn = ({ documents, counts }: Row): SiteTemplates => ({
  documents,
  counts: new Map(counts),
});

function bodiesIn({ bodies }: Pick<Row, 'bodies'>): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(bodies ?? '', 'base64'));
  return new Uint32Array(bytes.buffer);
}

function withBodies(row: Row | null, { bodies }: Lesson): string {
  const all = Uint32Array.from([...(row ? bodiesIn(row) : []), ...bodies]);
  return Buffer.from(all.buffer).toString('base64');
}

/** Strapi's database as the memory of what was learned. */
export function createTemplateMemory(strapi: Core.Strapi): TemplateMemory {
  const query = () => strapi.db.query(TEMPLATE);

  async function learnSite(site: string, news: Lesson): Promise<void> {
    const key = sha256(site);
    // Locks the row, as in `records.lock`: two imports may learn about one site.
    await query().updateMany({ where: { key }, data: { key } });
    const row = await findRow<Row>(strapi, TEMPLATE, { where: { key }, select: SELECT });
    const { documents, counts } = merge(row ? templatesIn(row) : undefined, news);
    const data = { documents, counts: [...counts], bodies: withBodies(row, news) };
    if (row) await query().update({ where: { id: row.id }, data });
    else await query().create({ data: { key, site, ...data } });
  }

  return {
    async load() {
      const rows = await findRows<Row>(strapi, TEMPLATE, { where: {}, select: SELECT });
      return {
        templates: new Map(rows.map((row) => [row.site, templatesIn(row)])),
        bodies: rows.flatMap((row) => [...bodiesIn(row)]),
      };
    },

    async learn(news) {
      for (const [site, lesson] of news) await strapi.db.transaction(() => learnSite(site, lesson));
    },
  };
}

/** For a dry run: what is known counts, and nothing is remembered. */
export const readOnly = (memory: TemplateMemory): TemplateMemory => ({
  ...memory,
  learn: () => Promise.resolve(),
});
