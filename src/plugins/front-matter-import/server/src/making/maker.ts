import type { Traits } from '../../../core/clean/templates/survey';
import type { ChosenFields } from '../../../core/mapping/chosen-fields';
import type { ContentTypes } from '../../../core/mapping/content-type';
import type { CoreOptions, Result, SourceFile } from '../../../core/types';
import type { FoundFile } from '../sources/files';

/** A file that was read, with the place where it was found. */
export interface FileToMake {
  found: FoundFile;
  source: SourceFile;
}

/** What is known only after the first pass over the files, or from one batch to the next. */
export type Moment = Pick<CoreOptions, 'now' | 'templates'>;

/** Makes entries of files, here or in other threads; the results are the same. */
export interface Maker {
  /**
   * The first look at files: what they may have in common with others of their sites.
   * @returns in the order of the files; null for one that is no post
   */
  look(sources: readonly SourceFile[]): Promise<(Traits | null)[]>;
  /**
   * @returns the results in the order of the files
   * @throws Error that names the file, when the core fails or a thread ends where none should
   */
  make(files: readonly FileToMake[], moment: Moment): Promise<Result[]>;
  /** Does some of the work here, while something is waited for that needs it. */
  help(until: Promise<unknown>): Promise<void>;
  /** Ends the threads; what they have in hand is given up. */
  close(): Promise<void>;
}

/** The core's options, which are the same for all files of a run. */
export type MakeOptions = Omit<CoreOptions, keyof Moment>;

/** Where a thread finds the configuration: its functions cannot be sent, so each thread loads them itself. */
export interface ConfigurationPlace {
  appDir: string;
  /** Another file than the project's own. */
  file: string | undefined;
  types: ContentTypes;
  /** What a person chose for this import. */
  fields: ChosenFields;
}

/** What a thread is given when it starts. Plain data. */
export interface ThreadData {
  options: MakeOptions;
  /** Null for a run without a configuration. */
  configuration: ConfigurationPlace | null;
}

/** A file on its way to a thread, without its mapping, which the thread finds for itself. */
export interface SentFile extends FileToMake {
  isMapped: boolean;
}

/** Templates in memory that all threads share: copied with every task, they would cost more than it. */
export interface SharedTemplates {
  /** Other templates have another number. */
  number: number;
  /** As `v8.serialize` writes them. */
  bytes: SharedArrayBuffer;
}

/** No file is in hand: the task waits, or all its files are done. */
export const NONE = -1;

/** The number of the file in hand, or `NONE`, for whoever asks after the thread has died. */
type Position = Int32Array<SharedArrayBuffer>;

/** What a thread gets to look at, at a time. Plain data. */
export interface LookTask {
  files: SourceFile[];
  position: Position;
}

/** What a thread gets to make at a time. Plain data. */
export interface MakeTask {
  files: SentFile[];
  now: number;
  templates: SharedTemplates | null;
  position: Position;
}

/** What a thread is asked for, by the function of `thread.ts` that does it. */
export interface Tasks {
  look: { task: LookTask; results: (Traits | null)[] };
  make: { task: MakeTask; results: Result[] };
}
