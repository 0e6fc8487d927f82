import type { Core } from '@strapi/strapi';
import { readValues, type Row, type Status, type Values } from '../destination/article-values';
import type { Target } from '../destination/target';

/** An entry as it is now, in one locale. */
export interface PresentEntry {
  documentId: string;
  locale: string | null;
  /** Values of its draft; relations as documentIds. */
  values: Values;
  status: Status;
}

type EntryRow = Row & { documentId: string; locale: string | null; publishedAt: unknown };

const keyOf = (documentId: string, locale: string | null): string => `${documentId} ${locale}`;

/** Reads entries of a content type by their documentIds, with one question. */
export async function readPresent(
  strapi: Core.Strapi,
  target: Target,
  documentIds: readonly string[],
): Promise<(documentId: string, locale: string | null) => PresentEntry | undefined> {
  const relations = Object.entries(target.attributes).filter(([, { type }]) => type === 'relation');
  const populate = Object.fromEntries(
    relations.map(([name]) => [name, { select: ['id', 'documentId'] }]),
  );
  const where = { documentId: { $in: [...documentIds] } };
  const rows = (await strapi.db.query(target.uid).findMany({ where, populate })) as EntryRow[];
  const entries = new Map<string, PresentEntry>();
  // A draft is what a person works on; a type without drafts has its one version.
  const drafts = target.hasDrafts ? rows.filter((row) => row.publishedAt === null) : rows;
  for (const row of drafts) {
    const { documentId } = row;
    const locale = target.isLocalized ? row.locale : null;
    const isPublished = rows.some(
      (other) =>
        other.documentId === documentId &&
        other.locale === row.locale &&
        other.publishedAt !== null,
    );
    const status = isPublished ? 'published' : 'draft';
    const entry = { documentId, locale, values: readValues(target, row), status } as const;
    entries.set(keyOf(documentId, locale), entry);
  }
  return (documentId, locale) => entries.get(keyOf(documentId, locale));
}
