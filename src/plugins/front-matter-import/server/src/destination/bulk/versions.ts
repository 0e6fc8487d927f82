import type { Core, UID } from '@strapi/strapi';
import type { Values } from '../article-values';
import { lockRows } from '../rows';

/** A version of an entry, as its row tells. */
export interface VersionRow {
  id: number;
  documentId: string;
  locale: string | null;
  /** Null for the draft. */
  publishedAt: unknown;
  updatedAt: string | Date;
}

/** Somebody wrote an entry between a look at it and the next statement. */
export class Overtaken extends Error {}

const timeOf = ({ updatedAt }: Pick<VersionRow, 'updatedAt'>): number =>
  new Date(updatedAt).getTime();

/**
 * Keeps others from writing the versions of entries until the transaction ends.
 *
 * @returns says whether a version that was read is the present one: a transaction of MySQL goes on
 * reading what was there when it began
 */
export async function lockVersions(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentIds: readonly string[],
): Promise<(version: Pick<VersionRow, 'id' | 'updatedAt'>) => boolean> {
  const rows = await lockRows<Pick<VersionRow, 'id' | 'updatedAt'>>(strapi, uid, {
    where: { documentId: { $in: [...documentIds] } },
    select: ['id', 'updatedAt'],
  });
  const times = new Map(rows.map((row) => [row.id, timeOf(row)]));
  return (version) => times.get(version.id) === timeOf(version);
}

/**
 * Whether these are a draft and at most one published version of it, and neither was written without the
 * other: Strapi tells an entry that was modified by the same two moments.
 */
export function areInStep([first, ...others]: readonly VersionRow[]): boolean {
  if (!first || others.length > 1) return false;
  const all = [first, ...others];
  return (
    all.filter(({ publishedAt }) => publishedAt === null).length === 1 &&
    all.every((version) => timeOf(version) === timeOf(first))
  );
}

/**
 * Gives the versions of an entry other values where they are, so that nothing is published by it.
 * @throws Overtaken if somebody wrote one of them meanwhile
 */
export async function rewriteVersions(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { versions, data }: { versions: readonly VersionRow[]; data: Values },
): Promise<void> {
  const ids = versions.map(({ id }) => id);
  const { count } = await strapi.db.query(uid).updateMany({
    where: { id: { $in: ids }, updatedAt: versions[0]!.updatedAt },
    data: { ...data, updatedAt: new Date() },
  });
  if (count !== ids.length) throw new Overtaken();
}
