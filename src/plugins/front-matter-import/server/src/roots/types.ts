import type { Staged } from '../sources/staged';
import type { Refused } from '../uploads/staging';

/** A root as it is kept on disk beside its files. */
export interface StoredRoot {
  id: string;
  kind: 'upload' | 'folder';
  name: string;
  /** Null for a folder of the server. */
  createdAt: string | null;
  /** Null for a folder that nobody scanned yet: to count it means to walk it. */
  files: number | null;
  bytes: number | null;
  refused: Refused[];
}

/** A root with where it lies. */
export interface Root extends StoredRoot {
  /** Where what is known of it is kept. */
  home: string;
  /** Where its files lie. */
  folder: string;
  /** Set for an upload. */
  staged: Staged | undefined;
  /** By what runs keep others off it. */
  lease: string;
}
