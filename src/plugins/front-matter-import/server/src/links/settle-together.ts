import type { Core } from '@strapi/strapi';
import { groupBy } from '../../../core/group-by';
import { replaceLinks } from '../../../core/links/replace-links';
import { isSetBased } from '../destination/bulk/plain';
import {
  areInStep,
  Overtaken,
  rewriteVersions,
  type VersionRow,
} from '../destination/bulk/versions';
import type { Imported } from '../destination/edits';
import { hashOf } from '../destination/hash';
import type { StoredRecord } from '../destination/record-row';
import type { Records } from '../destination/records';
import { withRetries } from '../destination/retry';
import { lockRows } from '../destination/rows';
import { type Target, targetOf } from '../destination/target';
import { ARTICLE } from '../destination/uids';
import type { PendingLinks, StoredLink } from './pending-links';

/** Where links are settled. */
export interface Surroundings {
  strapi: Core.Strapi;
  records: Records;
  pending: PendingLinks;
}

/** The links of one file whose targets are there now. */
export interface ReadyLinks {
  /** The file's key. */
  source: string;
  links: readonly StoredLink[];
  /** New addresses by those that stand in the text. */
  addresses: ReadonlyMap<string, string>;
}

interface ArticleRow extends VersionRow {
  body: string | null;
}

/** A body that gets other links, in all versions of its article. */
interface Replacing {
  versions: readonly ArticleRow[];
  record: StoredRecord;
  body: string;
}

/**
 * Settles the links of many articles in one transaction, with two small statements for each. That is for
 * articles of which nobody has touched a version since they were imported; for any other the Document
 * Service has to weigh what may be published.
 *
 * @returns the files that are still to be settled
 */
export async function settleTogether(
  surroundings: Surroundings,
  files: readonly ReadyLinks[],
): Promise<readonly ReadyLinks[]> {
  const { strapi } = surroundings;
  const target = targetOf(strapi, ARTICLE);
  if (files.length < 2 || !isSetBased(strapi, target)) return files;
  try {
    return await withRetries(() =>
      strapi.db.transaction(() => settleAll(surroundings, target, files)),
    );
  } catch (problem) {
    if (problem instanceof Overtaken) return files;
    throw problem;
  }
}

async function settleAll(
  { strapi, records, pending }: Surroundings,
  target: Target,
  files: readonly ReadyLinks[],
): Promise<ReadyLinks[]> {
  const known = await records.findStored(files.map(({ source }) => source));
  // Another import may have been faster.
  const waiting = await pending.waitingAmong(
    files.flatMap(({ links }) => links.map(({ id }) => id)),
  );
  const versionsOf = await findVersions(strapi, target, [...known.values()]);
  const left: ReadyLinks[] = [];
  const done: number[] = [];
  for (const file of files) {
    const record = known.get(file.source);
    const versions = record ? versionsOf(record) : [];
    const isWaiting = file.links.every(({ id }) => waiting.has(id));
    if (!record || !isWaiting || !isUntouched(versions, record.imported)) {
      left.push(file);
      continue;
    }
    const body = replaceLinks(versions[0]!.body ?? '', file.addresses);
    if (body !== versions[0]!.body) await replace({ strapi, records }, { versions, record, body });
    done.push(...file.links.map(({ id }) => id));
  }
  await pending.forget(done);
  return left;
}

const nameOf = ({ documentId, locale }: Pick<VersionRow, 'documentId' | 'locale'>): string =>
  `${documentId} ${locale}`;

/** Reads the articles of the records; gives what finds the versions of one. */
async function findVersions(strapi: Core.Strapi, target: Target, records: readonly StoredRecord[]) {
  const ours = records.flatMap(({ documentId, contentType }) =>
    documentId !== null && contentType === ARTICLE ? [documentId] : [],
  );
  const rows = await lockRows<ArticleRow>(strapi, target.uid, {
    where: { documentId: { $in: ours } },
    select: ['id', 'documentId', 'locale', 'publishedAt', 'updatedAt', 'body'],
  });
  const byName = groupBy(rows, nameOf);
  return ({ documentId, locale, contentType }: StoredRecord): ArticleRow[] =>
    documentId !== null && contentType === ARTICLE
      ? (byName.get(nameOf({ documentId, locale })) ?? [])
      : [];
}

/** Whether nobody has worked on either version since the body was imported. */
const isUntouched = (versions: readonly ArticleRow[], imported: Imported): boolean =>
  areInStep(versions) &&
  versions.every(({ body }) => body !== null && hashOf(body) === imported.body);

async function replace(
  { strapi, records }: Pick<Surroundings, 'strapi' | 'records'>,
  { versions, record, body }: Replacing,
): Promise<void> {
  await rewriteVersions(strapi, ARTICLE, { versions, data: { body } });
  await records.writeHashes(record.id, { ...record.imported, body: hashOf(body) });
}
