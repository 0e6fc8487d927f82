import type { Entry, Message } from '../../../core/types';
import type { Post } from '../destination/types';
import type { Key } from '../lines/indexed-lines';
import type { FileReport } from '../run/run-import';

export const STATES = ['new', 'changed', 'unchanged', 'skipped', 'broken'] as const;

/** What an import would do with a file. */
export type State = (typeof STATES)[number];

/** A file as a scan found it. */
export interface FoundFile {
  path: string;
  state: State;
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
  /** Attributes that a person changed and that would stay as they are. */
  kept: string[];
  warnings: Message[];
  /** How many blocks would be stripped. */
  stripped: number;
}

const STATE_OF: Record<FileReport['status'], State> = {
  created: 'new',
  updated: 'changed',
  kept: 'changed',
  unchanged: 'unchanged',
  skipped: 'skipped',
  failed: 'broken',
};

/** What of a post a row shows; the rest of it need not be kept. */
export type Shown = Pick<Entry, 'title' | 'date' | 'categories' | 'tags' | 'cover' | 'draft'> & {
  stripped: number;
};

export function shownOf({ entry, stripped }: Post): Shown {
  const { title, date, categories, tags, cover, draft } = entry;
  return { title, date, categories, tags, cover, draft, stripped: stripped.length };
}

const NOTHING: Shown = {
  title: '',
  date: null,
  categories: [],
  tags: [],
  cover: null,
  draft: false,
  stripped: 0,
};

/** The row of a file: what became of it in a dry run, with what its post is made of. */
export function toFoundFile(report: FileReport, shown: Shown | undefined): FoundFile {
  const { file: path, status, reason, slug, locale, documentId, kept, warnings, error } = report;
  const state = STATE_OF[status];
  return {
    path,
    state,
    reason: reason ?? error?.message ?? null,
    ...(shown ?? NOTHING),
    title: report.title ?? shown?.title ?? null,
    slug,
    locale,
    // What a dry run made is not there.
    documentId: state === 'new' ? null : documentId,
    kept,
    warnings,
  };
}

export const keyOfFound = ({ path, state, title, slug, date }: FoundFile): Key => ({
  state,
  search: `${path}\n${title ?? ''}\n${slug ?? ''}`.toLowerCase(),
  sort: { path, state, title: title ?? '', date: date ?? '' },
});

/** By what rows can be sorted. */
export const SORT_FIELDS = ['path', 'state', 'title', 'date'] as const;
