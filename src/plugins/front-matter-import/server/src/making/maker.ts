import type { ContentTypes } from '../../../core/mapping/content-type';
import type { CoreOptions, Result, SourceFile } from '../../../core/types';
import type { FoundFile } from '../sources/files';

/** A file that was read, with the place where it was found. */
export interface FileToMake {
  found: FoundFile;
  source: SourceFile;
}

/** Makes entries of files, here or in other threads; the results are the same. */
export interface Maker {
  /**
   * @param now the present moment in milliseconds
   * @returns the results in the order of the files
   * @throws Error that names the file, when the core fails or a thread ends where none should
   */
  make(files: readonly FileToMake[], now: number): Promise<Result[]>;
  /** Ends the threads; what they have in hand is given up. */
  close(): Promise<void>;
}

/** The core's options, which are the same for all files of a run. */
export type MakeOptions = Omit<CoreOptions, 'now'>;

/** Where a thread finds the configuration: its functions cannot be sent, so each thread loads them itself. */
export interface ConfigurationPlace {
  appDir: string;
  /** Another file than the project's own. */
  file: string | undefined;
  types: ContentTypes;
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

/** What a thread gets to do at a time. Plain data. */
export interface Task {
  files: SentFile[];
  now: number;
  /** The number of the file in hand, for whoever asks after the thread has died. Shared memory. */
  position: Int32Array;
}
