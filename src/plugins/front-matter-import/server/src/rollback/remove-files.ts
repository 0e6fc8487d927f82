import type { Core } from '@strapi/strapi';
import { IMAGE } from '../destination/uids';

const FILE = 'plugin::upload.file';

/** What we use of the upload plugin, which has no types of its own. */
interface UploadService {
  remove(file: object): Promise<unknown>;
}

export interface FileRow {
  id: number;
  url: string;
  createdAt: string | Date;
  updatedAt: string | Date;
  createdBy: unknown;
  updatedBy: unknown;
  /** All that shows the file, of whatever content type. */
  related: unknown[];
}

/** Ids of the files of Images, by the Images' documentIds; those without files are left out. */
export async function filesOf(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = (await strapi.db.query(IMAGE).findMany({
    where: { documentId: { $in: [...documentIds] } },
    populate: { file: { select: ['id'] } },
  })) as { documentId: string; file: { id: number } | null }[];
  return new Map(
    rows.flatMap(({ documentId, file }) => (file ? [[documentId, file.id] as const] : [])),
  );
}

/** Files of the Media Library, with who worked on them and what shows them. */
export const findFiles = async (strapi: Core.Strapi, ids: readonly number[]): Promise<FileRow[]> =>
  (await strapi.db.query(FILE).findMany({
    where: { id: { $in: [...ids] } },
    populate: {
      related: true,
      createdBy: { select: ['id'] },
      updatedBy: { select: ['id'] },
    },
  })) as FileRow[];

/**
 * Removes files from the Media Library that nothing shows any more.
 * @param mayGo whether a file is the run's own, and nobody worked on it
 */
export async function removeFiles(
  strapi: Core.Strapi,
  ids: readonly number[],
  mayGo: (file: FileRow) => boolean,
): Promise<void> {
  const uploads = strapi.plugin('upload').service<UploadService>('upload');
  for (const file of await findFiles(strapi, ids)) {
    if (file.related.length === 0 && mayGo(file)) await uploads.remove(file);
  }
}
