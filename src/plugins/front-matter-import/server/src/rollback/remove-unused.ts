import type { Core, UID } from '@strapi/strapi';
import { usedAmong } from '../destination/references';
import { CATEGORY, IMAGE, TAG } from '../destination/uids';
import { hangingAttributes } from './hanging';
import { removeCopies } from './remove-copies';
import { filesOf, removeFiles } from './remove-files';

/** When the run that is undone began and ended, in milliseconds. */
export interface RunTime {
  start: number;
  end: number;
}

/** How what a run made is removed. */
interface Removing extends RunTime {
  /** False: entry by entry, through the Document Service. */
  isTogether: boolean;
}

interface Traces {
  createdAt: string | Date;
  updatedAt: string | Date;
  createdBy: unknown;
  updatedBy: unknown;
}

interface Row extends Traces {
  id: number;
  documentId: string;
}

const isByRun = (row: Traces, { start, end }: RunTime): boolean => {
  const [made, changed] = [new Date(row.createdAt).getTime(), new Date(row.updatedAt).getTime()];
  // What a person made or changed names them, or came later.
  return made >= start && made <= end && changed <= end && !row.createdBy && !row.updatedBy;
};

/** So many are looked up together: databases take some ten thousand values in a statement. */
const PART = 1_000;

const partsOf = (documentIds: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(documentIds.length / PART) }, (_, part) =>
    documentIds.slice(part * PART, (part + 1) * PART),
  );

interface Wanted {
  documentIds: readonly string[];
  time: Removing;
}

async function removeOf(
  strapi: Core.Strapi,
  uid: UID.CollectionType,
  { documentIds, time }: Wanted,
): Promise<number> {
  let removed = 0;
  for (const part of partsOf(documentIds)) {
    removed += await removePart(strapi, uid, { documentIds: part, time });
  }
  return removed;
}

async function removePart(
  strapi: Core.Strapi,
  uid: UID.CollectionType,
  { documentIds, time }: Wanted,
): Promise<number> {
  const rows = (await strapi.db.query(uid).findMany({
    where: { documentId: { $in: [...documentIds] } },
    populate: { createdBy: { select: ['id'] }, updatedBy: { select: ['id'] } },
  })) as Row[];
  const candidates = rows.filter((row) => isByRun(row, time));
  if (candidates.length === 0) return 0;
  const used = await usedAmong(
    strapi,
    uid,
    candidates.map(({ id }) => id),
  );
  const unused = candidates.flatMap(({ id, documentId }) => (used.has(id) ? [] : documentId));
  const files = uid === IMAGE ? await filesOf(strapi, unused) : new Map<string, number>();
  await removeAll(strapi, uid, { documentIds: unused, files, isTogether: time.isTogether });
  await removeFiles(strapi, [...files.values()], (file) => isByRun(file, time));
  return unused.length;
}

interface Unused {
  documentIds: readonly string[];
  /** Those among them that have files. */
  files: ReadonlyMap<string, number>;
  isTogether: boolean;
}

/** Pictures are by far the most: those without files go with one statement. */
async function removeAll(
  strapi: Core.Strapi,
  uid: UID.CollectionType,
  { documentIds, files, isTogether }: Unused,
): Promise<void> {
  const isBare =
    isTogether && uid === IMAGE && hangingAttributes(strapi, uid).every((name) => name === 'file');
  const bare = isBare ? documentIds.filter((id) => !files.has(id)) : [];
  if (bare.length > 0)
    await strapi.db.query(uid).deleteMany({ where: { documentId: { $in: bare } } });
  const gone = new Set(bare);
  for (const documentId of documentIds)
    if (!gone.has(documentId)) await strapi.documents(uid).delete({ documentId });
}

/** documentIds of what undone entries pointed to. */
export interface Related {
  categories: Set<string>;
  tags: Set<string>;
  images: Set<string>;
}

export const nothingRelated = (): Related => ({
  categories: new Set(),
  tags: new Set(),
  images: new Set(),
});

/** The categories above those given, too: a run makes them with their children. */
async function withAncestors(strapi: Core.Strapi, categories: Set<string>): Promise<string[]> {
  const all = new Set(categories);
  let level = [...categories];
  while (level.length > 0) {
    const rows = (await strapi.db.query(CATEGORY).findMany({
      where: { documentId: { $in: level } },
      populate: { parent: { select: ['documentId'] } },
    })) as { parent: { documentId: string } | null }[];
    level = rows.flatMap(({ parent }) => parent?.documentId ?? []).filter((id) => !all.has(id));
    for (const id of level) all.add(id);
  }
  return [...all];
}

/**
 * Removes the categories, tags and images that the run made for entries that are gone now, where nothing
 * else uses them and nobody changed them; with images the files that only they show.
 * @returns how many
 */
export async function removeUnused(
  strapi: Core.Strapi,
  related: Related,
  time: Removing,
): Promise<number> {
  const tags = await removeOf(strapi, TAG, { documentIds: [...related.tags], time });
  const documentIds = [...related.images];
  const images = await removeOf(strapi, IMAGE, { documentIds, time });
  for (const part of partsOf(documentIds)) {
    await removeCopies(strapi, part, (file) => isByRun(file, time));
  }
  const paths = await withAncestors(strapi, related.categories);
  let categories = 0;
  // A parent is unused once its children are gone.
  for (let removed = 1; removed > 0; categories += removed) {
    removed = await removeOf(strapi, CATEGORY, { documentIds: paths, time });
  }
  return tags + images + categories;
}
