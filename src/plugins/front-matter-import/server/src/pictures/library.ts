import type { Picture } from './read-picture';

/** Where local pictures go. */
export interface PictureLibrary {
  /** Stores a picture once, however often and under whatever name it comes; answers its address. */
  store(picture: Picture, reference: string): Promise<string>;
}

/** Stores nothing: for a preview and a dry run every picture stays where it is. */
export const NO_LIBRARY: PictureLibrary = {
  store: (_picture, reference) => Promise.resolve(reference),
};
