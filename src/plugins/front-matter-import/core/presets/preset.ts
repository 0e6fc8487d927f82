import type { CategoryMeaning } from '../map/taxonomy';
import type { ParsedFile } from '../types';

/** What we know about one generator's posts. Data, with one predicate that recognises a post. */
export interface Preset {
  name: string;
  categories: CategoryMeaning;
  /** Whether a file's name is what its author chose as its address. */
  fileNameIsSlug: boolean;
  recognises(file: ParsedFile): boolean;
}
