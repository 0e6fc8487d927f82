import type { Core } from '@strapi/strapi';
import { IMAGE } from '../destination/uids';
import type { PictureLibrary } from './library';

/** A file of the Media Library. */
export interface Upload {
  id: number;
  url: string;
  width: number | null;
  height: number | null;
}

/** A picture that was stored; a person may have deleted its file in the Media Library. */
export interface StoredImage {
  documentId: string;
  url: string;
  contentHash: string | null;
  file: Upload | null;
}

/** Looks stored pictures up: by the hash of their bytes, or by where they came from. */
export function createFindImages(strapi: Core.Strapi) {
  const findMany = async (where: object): Promise<StoredImage[]> =>
    // Strapi's query answers with `any`.
    (await strapi.db.query(IMAGE).findMany({ where, populate: { file: true } })) as StoredImage[];

  return {
    async byHash(contentHash: string): Promise<StoredImage | null> {
      return (await findMany({ contentHash }))[0] ?? null;
    },
    byAddress: (addresses: readonly string[]): Promise<StoredImage[]> =>
      addresses.length === 0 ? Promise.resolve([]) : findMany({ url: { $in: addresses } }),
  };
}

/** A library that stores nothing, for a dry run: only what is there already has its address. */
export function createKnownPictures(strapi: Core.Strapi): PictureLibrary {
  const find = createFindImages(strapi);
  return {
    async store({ contentHash }, reference) {
      const known = await find.byHash(contentHash);
      return known?.file ? known.url : reference;
    },
    async findCopies(addresses) {
      const known = await find.byAddress(addresses);
      return new Map(known.flatMap(({ url, file }) => (file ? [[url, file.url]] : [])));
    },
    storeCopy: (_picture, address) => Promise.resolve(address),
  };
}
