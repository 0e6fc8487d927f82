import type { Core } from '@strapi/strapi';
import { groupBy } from '../../../core/group-by';
import { readValues, type Row, type Status, type Values } from '../destination/article-values';
import type { VersionRow } from '../destination/bulk/versions';
import type { Target } from '../destination/target';

/** An entry as it is now, in one locale. */
export interface PresentEntry {
  documentId: string;
  locale: string | null;
  /** Values of its draft; relations as documentIds. */
  values: Values;
  status: Status;
  /** Its versions, and those of its other locales. */
  versions: readonly PresentVersion[];
}

interface PresentVersion extends VersionRow {
  /** Relations as documentIds. */
  values: Values;
}

type EntryRow = Row & VersionRow;

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
  const all = rows.map((row): PresentVersion => ({ ...row, values: readValues(target, row) }));
  const entries = new Map<string, PresentEntry>();
  for (const versions of groupBy(all, ({ documentId }) => documentId).values()) {
    // A draft is what a person works on; a type without drafts has its one version.
    const drafts = versions.filter((each) => !target.hasDrafts || each.publishedAt === null);
    for (const { documentId, locale: own, values } of drafts) {
      const locale = target.isLocalized ? own : null;
      const isPublished = versions.some(
        (other) => other.locale === own && other.publishedAt !== null,
      );
      const status = isPublished ? 'published' : 'draft';
      entries.set(keyOf(documentId, locale), { documentId, locale, values, status, versions });
    }
  }
  return (documentId, locale) => entries.get(keyOf(documentId, locale));
}
