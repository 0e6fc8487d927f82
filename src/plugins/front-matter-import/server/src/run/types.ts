import type { CoreOptions } from '../../../core/types';
import type { PictureMode } from '../../../core/mapping/picture-mode';
import type { FindMapping } from '../configuration/mapping-of';
import type { Destination } from '../destination/types';
import type { ConfigurationPlace } from '../making/maker';
import type { MissingAction } from '../missing/retire';
import type { Downloads } from '../pictures/downloads';
import type { PictureLibrary } from '../pictures/library';
import type { RecognisedSite } from '../sites/find-sites';
import type { Staged } from '../sources/staged';
import type { TemplateMemory } from '../survey/template-memory';
import type { FileReport } from './file-report';

/** How many files of a run had which outcome. */
export interface Summary extends Record<FileReport['status'], number> {
  seconds: number;
  /** True if the run was stopped before its last file. */
  isInterrupted: boolean;
  /** True if articles without files were left alone for a reason that a person has to look at. */
  hasRefused: boolean;
}

export interface MissingOptions {
  action: MissingAction;
  /** A person said that so many may go as there are. */
  isConfirmed: boolean;
}

/** The core's options for a run; the clock is the run's own. */
export interface RunOptions extends Omit<CoreOptions, 'now' | 'templates'> {
  /** Where articles stand: the address that links to them get, with `<slug>` in it. */
  links: string;
  /** What becomes of pictures. */
  images: PictureMode;
}

export interface ImportRun {
  destination: Destination;
  /** Where pictures go. */
  pictures: PictureLibrary;
  /** Fetches pictures from the web; without it none are fetched. */
  downloads?: Downloads | undefined;
  /** What earlier imports learned about sites, and where this one adds to it. */
  memory: TemplateMemory;
  /** Files, folders and glob patterns. */
  inputs: string[];
  options: RunOptions;
  /** What becomes of articles whose files are gone; without it they stay. */
  missing?: MissingOptions;
  /** Looks also at files that did not change, for what became of their articles. */
  looksAtAll?: boolean;
  /** What the configuration says of each file. */
  mappingOf?: FindMapping;
  /** Folder that relative inputs start from. */
  cwd: string;
  /** The Strapi project's folder: records name files relative to it. */
  appDir: string;
  /** Set where the files are an upload, which has a name of its own. */
  staged?: Staged | undefined;
  /** Paths below the root of the only files that are meant; absent: all. */
  only?: ReadonlySet<string> | undefined;
  onFile?: (report: FileReport) => void | Promise<void>;
  /** Told of each site once: what it is taken for, and why. */
  onSite?: (line: string) => void;
  /** The same for a program. */
  onRecognised?: (site: RecognisedSite) => void;
  /** Told of what a person should know and no file's report says. */
  onNote?: (line: string) => void;
  /** How many threads work, the one that runs the import among them; without it that one alone. */
  concurrency?: number;
  /** Whether the process does nothing else: the thread that writes makes entries, too, while it waits for others. */
  isAlone?: boolean;
  /** Where threads find the configuration that `mappingOf` was made of. */
  configuration?: ConfigurationPlace;
  /** Ends the run after the files in hand. */
  signal?: AbortSignal;
}
