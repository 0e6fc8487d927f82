import type { Picture } from './read-picture';

/** Where pictures are kept that an import takes in. */
export interface PictureLibrary {
  /**
   * Stores a local picture once, however often and under whatever name it comes.
   * @returns its address; null where it is broken
   */
  store(picture: Picture, reference: string): Promise<string | null>;
  /** Addresses of copies, by the addresses on the web that they are copies of. */
  findCopies(addresses: readonly string[]): Promise<Map<string, string>>;
  /**
   * Stores a copy of a picture on the web.
   * @returns the copy's address; null where the picture is broken
   */
  storeCopy(picture: Picture, address: string): Promise<string | null>;
}

/** Knows and stores nothing: every picture stays where it is. */
export const NO_LIBRARY: PictureLibrary = {
  store: (_picture, reference) => Promise.resolve(reference),
  findCopies: () => Promise.resolve(new Map()),
  storeCopy: (_picture, address) => Promise.resolve(address),
};
