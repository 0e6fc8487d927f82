import type { Json } from '../types';
import type { ArticleField } from './config';

/** What a rule of the configuration says of one attribute; null where it is to stay empty. */
export interface CustomValue {
  value: Json;
  /** In words, with the rule's key. */
  origin: string;
}

/** What the configuration says of one file, on top of the preset's own mapping. */
export interface Custom {
  values: { [Name in ArticleField]?: CustomValue };
  /** Places in the front matter that went into a rule's value. */
  used: readonly (readonly string[])[];
}

export const NO_CUSTOM: Custom = { values: {}, used: [] };
