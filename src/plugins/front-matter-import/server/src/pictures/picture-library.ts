import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { isCollision } from '../destination/database-errors';
import { IMAGE } from '../destination/uids';
import type { PictureLibrary } from './library';
import type { Picture } from './read-picture';

/** Where Strapi's own provider serves uploads; another one gives whole addresses. */
export const UPLOADS = '/uploads/';

/** What we use of the upload plugin, which has no types of its own. */
interface UploadService {
  upload(input: { data: object; files: object }): Promise<Upload[]>;
  remove(file: Upload): Promise<unknown>;
}

interface Upload {
  id: number;
  url: string;
  width: number | null;
  height: number | null;
}

interface StoredImage {
  documentId: string;
  url: string;
  file: Upload | null;
}

const LONGEST_NAME = 100;

/** The file's name without what the Media Library refuses. */
function nameOf(absolute: string): string {
  const { name, ext } = path.parse(absolute);
  const clean = name.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_');
  return `${[...clean].slice(0, LONGEST_NAME).join('')}${ext}`;
}

/**
 * The Media Library: a picture becomes one file and one Image, told by the hash of its bytes, since
 * Strapi itself deduplicates nothing.
 */
export function createPictureLibrary(strapi: Core.Strapi): PictureLibrary {
  const uploads = strapi.plugin('upload').service<UploadService>('upload');

  // Strapi's query answers with `any`.
  const find = async (contentHash: string): Promise<StoredImage | null> =>
    (await strapi.db
      .query(IMAGE)
      .findOne({ where: { contentHash }, populate: { file: true } })) as StoredImage | null;

  async function upload({ absolute, mimetype, size }: Picture): Promise<Upload> {
    const name = nameOf(absolute);
    const files = { filepath: absolute, originalFilename: name, mimetype, size };
    const [file] = await uploads.upload({ data: { fileInfo: { name } }, files });
    if (!file) throw new Error(`The Media Library took \`${absolute}\` and gave nothing back.`);
    return file;
  }

  async function remember(known: StoredImage | null, picture: Picture, file: Upload) {
    const { id, url, width, height } = file;
    // Attributes are known to the types only where Strapi has generated them.
    const data: object = { url, width, height, contentHash: picture.contentHash, file: id };
    const images = strapi.documents(IMAGE);
    if (known) await images.update({ documentId: known.documentId, data });
    else await images.create({ data });
    return url;
  }

  return {
    async store(picture) {
      const known = await find(picture.contentHash);
      // A person may have deleted the file in the Media Library; the Image is still there then.
      if (known?.file) return known.url;
      const file = await upload(picture);
      try {
        return await remember(known, picture, file);
      } catch (error) {
        if (!isCollision(error)) throw error;
        // Another import stored the same picture meanwhile: theirs counts.
        await uploads.remove(file);
        const theirs = await find(picture.contentHash);
        if (!theirs) throw error;
        return theirs.url;
      }
    },
  };
}
