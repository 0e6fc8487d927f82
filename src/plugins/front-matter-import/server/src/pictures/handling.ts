import type { PictureMode } from '../../../core/mapping/picture-mode';
import type { SourceFile } from '../../../core/types';
import type { Downloads } from './downloads';
import type { PictureLibrary } from './library';

/** Where a post's references start from. */
export interface PostPlace {
  /** The import root: an absolute, real path. */
  root: string;
  source: SourceFile;
}

/** What becomes of the pictures of a post. */
export interface PictureHandling {
  place: PostPlace;
  library: PictureLibrary;
  mode: PictureMode;
  /** Fetches pictures from the web; without it, it is a dry run. */
  downloads?: Downloads | undefined;
}

/** The number of the line in which a post first names a picture. */
export function lineOf(reference: string, { bytes }: SourceFile): number | undefined {
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split(/\r\n?|\n/);
  const index = lines.findIndex((line) => line.includes(reference));
  return index === -1 ? undefined : index + 1;
}
