/**
 * What an import does with the pictures that posts show. Local ones are uploaded but for `skip`.
 *
 * - `link`: pictures on the web stay where they are, each with an Image;
 * - `download`: they are copied into the Media Library, too;
 * - `skip`: nothing is uploaded, and articles keep the pictures that they have.
 */
export const PICTURE_MODES = ['link', 'download', 'skip'] as const;

export type PictureMode = (typeof PICTURE_MODES)[number];

export const DEFAULT_PICTURE_MODE: PictureMode = 'link';
