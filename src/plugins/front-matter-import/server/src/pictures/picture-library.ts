import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isCollision, isMaybeTaken } from '../destination/database-errors';
import { IMAGE } from '../destination/uids';
import {
  createFindImages,
  createKnownPictures,
  type StoredImage,
  type Upload,
} from './known-pictures';
import type { PictureLibrary } from './library';
import type { Picture } from './read-picture';

/** Where Strapi's own provider serves uploads; another one gives whole addresses. */
export const UPLOADS = '/uploads/';

/** What we use of the upload plugin, which has no types of its own. */
interface UploadService {
  upload(input: { data: object; files: object }): Promise<Upload[]>;
  remove(file: Upload): Promise<unknown>;
}

const LONGEST_NAME = 100;

/** Ends of names that say the same as the one that a type usually has. */
const isNamedAs = (name: string, extension: string): boolean => {
  const end = path.extname(name).slice(1).toLowerCase();
  return end === extension || (end === 'jpeg' && extension === 'jpg');
};

/** The picture's name without what the Media Library refuses, and with an end that tells its type. */
function nameFor(called: string, { extension }: Picture): string {
  const clean = called.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_');
  const { name, ext } = path.parse(clean);
  const short = `${[...name].slice(0, LONGEST_NAME).join('') || 'picture'}${ext.slice(0, 10)}`;
  return isNamedAs(short, extension) ? short : `${short}.${extension}`;
}

/** The last part of an address's path. */
function nameInAddress(address: string): string {
  const { pathname } = new URL(address, 'https://none.invalid');
  try {
    return path.posix.basename(decodeURIComponent(pathname));
  } catch (error) {
    if (error instanceof URIError) return path.posix.basename(pathname);
    throw error;
  }
}

/**
 * The Media Library. A local picture becomes one file and one Image, told by the hash of its bytes, since
 * Strapi itself deduplicates nothing. A picture of the web keeps its Image, told by its address, and the
 * Image gets a file.
 */
export function createPictureLibrary(strapi: Core.Strapi): PictureLibrary {
  const uploads = strapi.plugin('upload').service<UploadService>('upload');
  const find = createFindImages(strapi);

  /** @returns null for a picture that cannot be decoded to its end */
  async function upload(picture: Picture, called: string): Promise<Upload | null> {
    const { absolute, mimetype, size } = picture;
    const name = nameFor(called, picture);
    const files = { filepath: absolute, originalFilename: name, mimetype, size };
    try {
      const [file] = await uploads.upload({ data: { fileInfo: { name } }, files });
      if (!file) throw new Error(`The Media Library took \`${absolute}\` and gave nothing back.`);
      return file;
    } catch (error) {
      if (error instanceof errors.ApplicationError) return null;
      throw error;
    }
  }

  async function remember(known: StoredImage | null, image: object, file: Upload): Promise<void> {
    const { width, height } = file;
    // Attributes are known to the types only where Strapi has generated them.
    const data: object = { ...image, width, height, file: file.id };
    const images = strapi.documents(IMAGE);
    if (known) await images.update({ documentId: known.documentId, data });
    else await images.create({ data });
  }

  /** Writes what another import may be writing at this moment; null if it was faster. */
  async function unlessTaken<Value>(write: () => Promise<Value>): Promise<Value | null> {
    try {
      return await write();
    } catch (error) {
      if (isCollision(error) || isMaybeTaken(error)) return null;
      throw error;
    }
  }

  return {
    findCopies: (addresses) => createKnownPictures(strapi).findCopies(addresses),

    async store(picture) {
      const { contentHash } = picture;
      const known = await find.byHash(contentHash);
      // A person may have deleted the file in the Media Library; the Image is still there then.
      if (known?.file) return known.url;
      const file = await upload(picture, path.basename(picture.absolute));
      if (!file) return null;
      const { url } = file;
      const write = () => remember(known, { url, contentHash }, file).then(() => url);
      const stored = await unlessTaken(write);
      if (stored !== null) return stored;
      await uploads.remove(file);
      const theirs = await find.byHash(contentHash);
      if (!theirs) throw new Error(`The picture \`${picture.absolute}\` could not be stored.`);
      return theirs.url;
    },

    async storeCopy(picture, address) {
      const [known = null] = await find.byAddress([address]);
      if (known?.file) return known.file.url;
      // The same bytes may have come as a local picture.
      const twin = await find.byHash(picture.contentHash);
      const file = twin?.file ?? (await upload(picture, nameInAddress(address)));
      if (!file) return null;
      const write = () => remember(known, { url: address }, file).then(() => file.url);
      const stored = await unlessTaken(write);
      if (stored !== null) return stored;
      if (file !== twin?.file) await uploads.remove(file);
      const [theirs] = await find.byAddress([address]);
      if (!theirs?.file) throw new Error(`The copy of \`${address}\` could not be stored.`);
      return theirs.file.url;
    },
  };
}
