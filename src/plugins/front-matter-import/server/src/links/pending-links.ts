import type { Core } from '@strapi/strapi';
import { LINK } from '../content-types';
import { lockRows } from '../destination/rows';
import type { PendingLink } from './place-links';

/** A pending link as it stands in the database. */
export interface StoredLink extends PendingLink {
  id: number;
  /** Key of the file that the link stands in. */
  source: string;
}

/** So many rows are looked at together. */
const BATCH = 500;

/** The links that wait for their targets. They go to the database directly, as the records do. */
export function createPendingLinks(strapi: Core.Strapi) {
  const query = () => strapi.db.query(LINK);

  return {
    /** Remembers the links of a file; what was remembered of it before is forgotten. */
    async replace(source: string, links: readonly PendingLink[], isNew: boolean): Promise<void> {
      if (!isNew) await query().deleteMany({ where: { source } });
      if (links.length === 0) return;
      await query().createMany({ data: links.map(({ url, target }) => ({ source, target, url })) });
    },

    /** Remembers the links of files of which nothing was remembered before. */
    async addAll(files: readonly (readonly [string, readonly PendingLink[]])[]): Promise<void> {
      const data = files.flatMap(([source, links]) =>
        links.map(({ url, target }) => ({ source, target, url })),
      );
      if (data.length > 0) await query().createMany({ data });
    },

    /** Remembers the links of many files; what was remembered of them before is forgotten. */
    async replaceAll(files: readonly (readonly [string, readonly PendingLink[]])[]): Promise<void> {
      await query().deleteMany({ where: { source: { $in: files.map(([source]) => source) } } });
      await this.addAll(files);
    },

    async forget(ids: readonly number[]): Promise<void> {
      await query().deleteMany({ where: { id: { $in: [...ids] } } });
    },

    /** The ids of those that wait still. */
    async waitingAmong(ids: readonly number[]): Promise<Set<number>> {
      const where = { id: { $in: [...ids] } };
      const rows = await lockRows<{ id: number }>(strapi, LINK, { where, select: ['id'] });
      return new Set(rows.map(({ id }) => id));
    },

    /** The links of a file among those with the given ids. */
    async ofSource(source: string, ids: readonly number[]): Promise<StoredLink[]> {
      // Strapi's query answers with `any`.
      return (await query().findMany({
        where: { source, id: { $in: [...ids] } },
      })) as StoredLink[];
    },

    /** All of them, a batch at a time. */
    async *batches(): AsyncGenerator<StoredLink[]> {
      for (let last = 0; ; ) {
        const batch = (await query().findMany({
          where: { id: { $gt: last } },
          orderBy: { id: 'asc' },
          limit: BATCH,
        })) as StoredLink[];
        if (batch.length === 0) return;
        yield batch;
        last = batch.at(-1)?.id ?? last;
      }
    },
  };
}

export type PendingLinks = ReturnType<typeof createPendingLinks>;
