/** What the plugin's admin routes take and answer. Moments are ISO 8601 in UTC. */

export interface Message {
  code: string;
  message: string;
  line?: number;
}

export interface Options {
  preset?: string | null;
  status?: 'auto' | 'draft' | 'published';
  locale?: string | null;
  timezone?: string | null;
  images?: 'link' | 'download' | 'skip';
  onEdited?: 'keep' | 'overwrite' | 'skip';
  restoreDeleted?: boolean;
  missing?: 'keep' | 'unpublish' | 'delete';
  missingConfirmed?: boolean;
  /** Attributes, each with the name of the field that a person chose for it. */
  fields?: Record<string, string>;
  clean?: boolean;
  siteRules?: boolean;
  templates?: boolean;
}

export type FileState = 'new' | 'changed' | 'unchanged' | 'skipped' | 'broken';

export interface Scan {
  status: 'running' | 'done' | 'failed';
  done: number;
  total: number;
  error: string | null;
  options: Options;
  sites: { site: string; preset: string; reason: string }[];
  counts: Record<FileState, number>;
}

/** What an import is pointed at: a folder of the server, or an upload. */
export interface Root {
  id: string;
  kind: 'upload' | 'folder';
  name: string;
  createdAt: string | null;
  /** Of a folder, as the last scan counted them. */
  files: number | null;
  /** Of uploads alone. */
  bytes: number | null;
  refused: { path: string; reason: string }[];
  scan: Scan | null;
}

export interface FoundFile {
  path: string;
  state: FileState;
  reason: string | null;
  title: string | null;
  slug: string | null;
  date: string | null;
  categories: string[][];
  tags: string[];
  cover: string | null;
  draft: boolean;
  locale: string | null;
  documentId: string | null;
  kept: string[];
  warnings: Message[];
  stripped: number;
}

export interface Entry {
  title: string;
  slug: string;
  date: string | null;
  updated: string | null;
  author: string;
  source: string | null;
  editor: string | null;
  link: string | null;
  locale: string | null;
  draft: boolean;
  categories: string[][];
  tags: string[];
  cover: string | null;
  images: { url: string; alt: string; caption: string; credit: string }[];
  excerpt: string;
  aliases: string[];
  body: string;
  frontMatter: Record<string, unknown>;
}

export interface Block {
  text: string;
  /** What a rule names it by. */
  subject: string;
  html: string;
  stripped: {
    rule: string;
    reason: string;
    confidence: number;
    /** No rule brings it back. */
    isFinal: boolean;
  } | null;
}

export interface FilePreview {
  path: string;
  status: 'ok' | 'skipped' | 'failed';
  reason: string | null;
  preset: string | null;
  /** Key of the site that the post comes from: `host example.com`. */
  site: string | null;
  entry: Entry | null;
  /** Where it is another one than Article. */
  contentType: string | null;
  body: string | null;
  blocks: Block[];
  fields: { field: string; value: unknown; attribute: string | null }[];
  origins: { attribute: string; from: string; value: unknown }[];
  /** What a field can be chosen for. */
  attributes: string[];
  source: string;
  warnings: Message[];
  error: Message | null;
}

/** What is known of the file that an entry was made of. */
export interface ImportRecord {
  file: string;
  preset: string | null;
  site: string | null;
  importedAt: string;
  run: number | null;
  stripped: { text: string; rule: string; reason: string; confidence: number; place?: string }[];
  warnings: Message[];
  /** Attributes that a person changed since. */
  edited: string[];
  /** Whether the file is still there, to be read and imported again. */
  hasSource: boolean;
}

/** An entry in the Content Manager. */
export interface EntryPlace {
  contentType: string;
  documentId: string;
  locale: string | undefined;
}

export type RuleScope = 'file' | 'site' | 'everywhere';

/** What an editor said of a block. */
export interface Rule {
  id: number;
  verdict: 'strip' | 'keep';
  scope: RuleScope;
  /** The file or the site that it is for. */
  of: string | null;
  text: string;
  madeBy: string | null;
  createdAt: string;
}

/** A rule to be made, about a block of a file. */
export interface NewRule extends Pick<Rule, 'verdict' | 'scope' | 'text'> {
  root?: string;
  path?: string;
  of?: string;
}

/** A rule to be tried on a text. */
export interface RuleTrial extends NewRule {
  sample: string;
}

/** A block that the posts of a site have in common, as imports found it. */
export interface LearnedRule {
  site: string;
  text: string;
  reason: string;
  /** In how many posts it was stripped, and in how many it stayed for want of certainty. */
  stripped: number;
  kept: number;
  files: string[];
  /** What an editor said of it. */
  ruling: Rule['verdict'] | null;
}

/** Which imported articles a rule changes. */
export interface RuleEffect {
  /** The newest hundred of them. */
  articles: { documentId: string; locale: string | null; title: string | null; file: string }[];
  total: number;
  hasMore: boolean;
  /** How many of their files are no longer here. */
  gone: number;
}

/** A file of rules for one site. */
export interface SiteRules {
  name: string;
  hosts: string[];
  authors: string[];
  categories: string[];
}

export type RunStatus = 'running' | 'paused' | 'finished' | 'cancelled' | 'failed' | 'interrupted';

export interface Run {
  id: number;
  kind: 'import' | 'rollback';
  status: RunStatus;
  startedAt: string;
  endedAt: string | null;
  startedBy: string | null;
  inputs: string[];
  options: Options;
  counts: Partial<Record<Outcome, number>>;
  error: string | null;
  /** What a person should know and no file's report says. */
  notes: string[];
  undoes: number | null;
  undoneAt: string | null;
  hasReport: boolean;
  /** Only while it runs in this server. */
  progress: {
    done: number;
    total: number | null;
    filesPerSecond: number;
    secondsLeft: number | null;
  } | null;
}

export type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'kept' | 'skipped' | 'failed';
export type UndoOutcome = 'deleted' | 'restored' | 'kept' | 'gone' | 'removed';
export type Outcome = ImportOutcome | UndoOutcome;

/** What became of one file of an import. */
export interface FileReport {
  file: string;
  status: ImportOutcome;
  reason: string | null;
  documentId: string | null;
  /** Of the entry; not in reports of earlier versions. */
  contentType?: string | null;
  locale: string | null;
  slug: string | null;
  title: string | null;
  kept: string[];
  warnings: Message[];
  error: Message | null;
}

export interface Undone {
  outcome: Exclude<UndoOutcome, 'removed'>;
  file: string;
  title: string | null;
  documentId: string;
  contentType?: string;
  restored: string[];
  kept: string[];
  reason: string | null;
}

/** A line of a report: what became of a file, or, of an undoing, of an entry. */
export type ReportLine = FileReport | Undone;

/** What undoing a run would do; of its entries, the first ones. */
export interface UndoPreview extends Record<UndoOutcome, number> {
  entries: Undone[];
  /** False where a look at all entries would have taken too long. */
  isComplete: boolean;
}

export interface Page<T> {
  data: T[];
  meta: { total: number };
}

export interface FoundPage extends Page<FoundFile> {
  meta: { total: number; counts: Record<FileState, number> };
}
