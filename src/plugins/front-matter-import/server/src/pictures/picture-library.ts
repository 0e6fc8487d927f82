import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { withRetries } from '../destination/retry';
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
interface ImageManipulation {
  isImage(file: { filepath: string }): Promise<boolean>;
  isFaultyImage(file: { filepath: string }): Promise<boolean>;
}

interface UploadService {
  upload(input: { data: object; files: object }): Promise<Upload[]>;
  remove(file: Upload): Promise<unknown>;
}

// Strapi spells the name in Latin letters, up to four for one, and the file system takes 255 bytes.
const LONGEST_NAME = 40;

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

/** How the decoder speaks of a picture that it cannot read to its end, */
const OF_DECODER = /vips|libpng|^Input (?:file|buffer|image)/i;
/** and in the same words of a disk that takes no more. */
const OF_DISK = /no space left|quota|read-only file system|too many open files|permission denied/i;

/** Whether an upload failed for the picture's own sake: Strapi says so, or its decoder, which gives no codes. */
const isAboutPicture = (error: unknown): boolean =>
  error instanceof errors.ApplicationError ||
  (error instanceof Error && OF_DECODER.test(error.message) && !OF_DISK.test(error.message));

interface Settling {
  /** The Image as it is now. */
  known: () => Promise<StoredImage | null>;
  /** What the Image is told by. */
  image: { url: string; contentHash?: string };
  /** False for a file that another Image has, too. */
  isOwn: boolean;
}

/**
 * The Media Library. A local picture becomes one file and one Image, told by the hash of its bytes, since
 * Strapi itself deduplicates nothing. A picture of the web keeps its Image, told by its address, and the
 * Image gets a file.
 */
export function createPictureLibrary(strapi: Core.Strapi): PictureLibrary {
  const uploads = strapi.plugin('upload').service<UploadService>('upload');
  const images = strapi.plugin('upload').service<ImageManipulation>('image-manipulation');
  const find = createFindImages(strapi);

  /** Strapi decodes what it can tell the kind of, and takes all else as it is: AVIF, and what is cut off. */
  async function isBroken(filepath: string): Promise<boolean> {
    return !(await images.isImage({ filepath })) && (await images.isFaultyImage({ filepath }));
  }

  /** @returns null for a picture that cannot be decoded to its end */
  async function upload(picture: Picture, called: string): Promise<Upload | null> {
    const { absolute, mimetype, size } = picture;
    if (await isBroken(absolute)) return null;
    const name = nameFor(called, picture);
    const files = { filepath: absolute, originalFilename: name, mimetype, size };
    try {
      const asked = { data: { fileInfo: { name } }, files };
      const [file] = await withRetries(() => uploads.upload(asked));
      if (!file) throw new Error(`The Media Library took \`${absolute}\` and gave nothing back.`);
      return file;
    } catch (error) {
      if (isAboutPicture(error)) return null;
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

  /**
   * Writes an Image for a file that was uploaded, or finds that somebody else was faster: pictures are
   * stored side by side, and imports run beside each other.
   * @returns the address that counts
   */
  async function settle(file: Upload, { known, image, isOwn }: Settling): Promise<string> {
    const address = await withRetries(async () => {
      const present = await known();
      if (present?.file) return present.file.url;
      await remember(present, image, file);
      return file.url;
    });
    if (isOwn && address !== file.url) await uploads.remove(file);
    return address;
  }

  const library = createKnownPictures(strapi);

  return {
    findCopies: (addresses) => library.findCopies(addresses),

    async store(picture, reference) {
      const stored = await library.store(picture, reference);
      // A person may have deleted the file in the Media Library; the Image is still there then.
      if (stored !== reference) return stored;
      const file = await upload(picture, path.basename(picture.absolute));
      if (!file) return null;
      const { contentHash } = picture;
      return settle(file, {
        known: () => find.byHash(contentHash),
        image: { url: file.url, contentHash },
        isOwn: true,
      });
    },

    async storeCopy(picture, address) {
      // The same bytes may have come as a local picture.
      const twin = await find.byHash(picture.contentHash);
      const file = twin?.file ?? (await upload(picture, nameInAddress(address)));
      if (!file) return null;
      return settle(file, {
        known: async () => (await find.byAddress([address]))[0] ?? null,
        image: { url: address },
        isOwn: file !== twin?.file,
      });
    },
  };
}
