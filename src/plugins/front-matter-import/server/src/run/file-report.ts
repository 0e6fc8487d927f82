import type { Message } from '../../../core/types';
import type { Known, Outcome, Post, Saved } from '../destination/types';
import { ARTICLE } from '../destination/uids';

/** What became of one file; one line of `--report`. */
export interface FileReport {
  file: string;
  status: Outcome | 'failed';
  reason: string | null;
  documentId: string | null;
  /** Of the entry; null where there is none. */
  contentType: string | null;
  locale: string | null;
  slug: string | null;
  title: string | null;
  /**
   * Attributes of an article that was there which get other values, with `status`. The lines of a dry run
   * have it.
   */
  changed: string[];
  /** Attributes that a person changed and that stayed as they are. */
  kept: string[];
  warnings: Message[];
  error: Message | null;
}

type About = Partial<Omit<FileReport, 'file' | 'status'>>;

export function toReport(file: string, status: FileReport['status'], about: About): FileReport {
  const { reason = null, documentId = null, locale = null, slug = null, title = null } = about;
  const contentType = documentId === null ? null : (about.contentType ?? ARTICLE);
  const { changed = [], kept = [], warnings = [], error = null } = about;
  const entry = { documentId, contentType, locale, slug, title };
  return { file, status, reason, ...entry, changed, kept, warnings, error };
}

export function reportSaved(
  file: string,
  { entry, custom }: Pick<Post, 'entry' | 'custom'>,
  saved: Saved,
  warnings: Message[],
): FileReport {
  return toReport(file, saved.outcome, {
    ...saved,
    title: entry.title,
    ...(custom && { contentType: custom.type.uid }),
    warnings: [...warnings, ...saved.warnings],
  });
}

export function reportUnchanged(
  file: string,
  { documentId, contentType, locale, slug, title }: Known,
): FileReport {
  return toReport(file, 'unchanged', { documentId, contentType, locale, slug, title });
}
