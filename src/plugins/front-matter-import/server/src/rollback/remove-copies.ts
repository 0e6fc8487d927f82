import type { Core } from '@strapi/strapi';
import { isRemote } from '../../../core/map/pictures';
import { ARTICLE, IMAGE } from '../destination/uids';
import { type FileRow, findFiles, removeFiles } from './remove-files';

interface ImageRow {
  id: number;
  documentId: string;
  url: string;
  file: { id: number } | null;
}

/** Whether an article that shows the picture has its copy in the text. */
async function isShown(strapi: Core.Strapi, { id }: ImageRow, copy: string): Promise<boolean> {
  const points = { $or: [{ images: { id } }, { cover: { id } }] };
  const where = { $and: [points, { body: { $contains: copy } }] };
  return (await strapi.db.query(ARTICLE).count({ where })) > 0;
}

/**
 * Takes copies of pictures on the web from the Images of entries that a run is undone for, where no text
 * shows them any more, and removes their files.
 *
 * @param images documentIds of the Images
 * @param mayGo whether a file is the run's own, and nobody worked on it
 */
export async function removeCopies(
  strapi: Core.Strapi,
  images: readonly string[],
  mayGo: (file: FileRow) => boolean,
): Promise<void> {
  const rows = (await strapi.db.query(IMAGE).findMany({
    where: { documentId: { $in: [...images] } },
    populate: { file: { select: ['id'] } },
  })) as ImageRow[];
  for (const row of rows) {
    const [file] = row.file && isRemote(row.url) ? await findFiles(strapi, [row.file.id]) : [];
    if (!file || !mayGo(file) || (await isShown(strapi, row, file.url))) continue;
    const data: object = { file: null, width: null, height: null };
    await strapi.documents(IMAGE).update({ documentId: row.documentId, data });
    await removeFiles(strapi, [file.id], mayGo);
  }
}
