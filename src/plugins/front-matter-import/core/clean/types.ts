import type { Stripped } from '../types';

/** The facts that stripped lines carried. */
export interface ExtractedFields {
  source?: string;
  editor?: string;
  link?: string;
  /** Credit of a picture by the picture's address. */
  credits: Record<string, string>;
}

/** What cleaning took out of a body, besides the body itself. */
export interface Findings {
  stripped: Stripped[];
  fields: ExtractedFields;
  /** Addresses of the pictures that stood in stripped blocks. */
  strippedPictures: string[];
}
