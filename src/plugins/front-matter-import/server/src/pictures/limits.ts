/** A picture larger than this is none that a site shows. */
export const MAX_PICTURE_BYTES = 50 * 1024 * 1024;
