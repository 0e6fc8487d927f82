import type { FileError } from '../../../core/file-error';
import type { CustomEntry } from '../../../core/mapping/custom-entry';
import type { Entry, Message, Origins, Stripped } from '../../../core/types';
import type { PendingLink } from '../links/place-links';
import type { SettleOptions } from '../links/settle-links';
import type { MissingAction, Retired } from '../missing/retire';
import type { GoneRecord, RecordsBelow } from '../missing/gone-records';
import type { DescribedSection } from '../sections/describe-category';

/** What ties a source file to its record. */
export interface Identity {
  /** sha256 of `file`, in hexadecimal. */
  key: string;
  /** The file's path relative to the Strapi project, with `/` between its parts. */
  file: string;
  /** sha256 of the file's bytes, in hexadecimal. */
  sourceHash: string;
  /** The core's version and the options that decide what it makes of a file. */
  pipeline: string;
}

export type Missing = 'unpublished' | 'deleted';

/** What an earlier import left behind about a file. */
export interface Known {
  status: 'imported' | 'failed';
  sourceHash: string | null;
  pipeline: string | null;
  /** Key of the site that the post came from. */
  site: string | null;
  /** When the file must be looked at again although it did not change: a post dated in the future. */
  revisitAt: string | null;
  /** What an import did to the entry because its file was gone. */
  missing: Missing | null;
  contentType: string;
  documentId: string | null;
  locale: string | null;
  slug: string | null;
  title: string | null;
}

/** One file's entry, ready to be written. */
export interface Post {
  /** Path below the root. */
  path: string;
  identity: Identity;
  preset: string;
  /** Key of the site that it comes from. */
  site: string;
  entry: Entry;
  origins: Origins;
  /** What goes to another content type, or to attributes that the project gave to Article. */
  custom: CustomEntry | null;
  /** True where pictures are not to be touched: an entry that is there keeps its own. */
  leavesPictures: boolean;
  /** sha256 of what all translations of the post have in common, in hexadecimal. */
  translationOf: string;
  /** sha256 of what the post calls itself wherever its file stands, with its locale; null: nothing. */
  ownName: string | null;
  stripped: Stripped[];
  warnings: Message[];
  revisitAt: string | null;
  /** Links of the body to files that are not imported yet. */
  pendingLinks: PendingLink[];
  /** The present moment in milliseconds, the same as the core was given. */
  now: number;
}

/** One file that could not be imported. */
export interface Failure {
  /** It may be that not even the file's bytes are known. */
  identity: Omit<Identity, 'sourceHash'>;
  error: Message;
  warnings: Message[];
}

export type Outcome = 'created' | 'updated' | 'unchanged' | 'kept' | 'skipped';

/** What became of a post. */
export interface Saved {
  outcome: Outcome;
  /** Why it was skipped. */
  reason: string | null;
  documentId: string | null;
  locale: string | null;
  slug: string | null;
  /** Attributes of an entry that was there which got other values, with `status`. */
  changed: string[];
  /** Attributes that a person changed and that therefore stayed as they are. */
  kept: string[];
  /** What writing it added to the entry's own warnings. */
  warnings: Message[];
}

/** Where entries go. Strapi in production; a wrapper that writes nothing in a dry run. */
export interface Destination {
  /** What is known from earlier imports of the files with these keys, by key. */
  recordsOf(keys: readonly string[]): Promise<Map<string, Known>>;
  /** The hashes of these files' bytes as they were imported last, by key. */
  sourceHashesOf(keys: readonly string[]): Promise<Map<string, string>>;
  /**
   * Writes entries in their order, each with its record or not at all.
   * @returns for each, what became of it, or why the database refused it (`write-failed`)
   */
  saveBatch(posts: readonly Post[]): Promise<(Saved | FileError)[]>;
  /** Remembers that a file failed. An article that an earlier import made of it stays as it is. */
  saveFailure(failure: Failure): Promise<void>;
  /** Gives a category the text of its section's page; called when a run ends. */
  describeCategory(section: DescribedSection): Promise<void>;
  /** Whether the entry that was made of a file is still there. */
  hasEntry(known: Known): Promise<boolean>;
  /** The records of files that stood below a folder and are gone. */
  findGone(root: string, action: MissingAction): Promise<RecordsBelow>;
  /**
   * Unpublishes or deletes the entry of a file that is gone, but for what a person worked on.
   * @returns null where there is nothing to do any more
   */
  retire(gone: GoneRecord, action: MissingAction): Promise<Retired | null>;
  /** Lets links that waited for their targets lead to them; called when a run ends. */
  settleLinks(options: SettleOptions): Promise<void>;
}
