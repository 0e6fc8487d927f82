import type { Core } from '@strapi/strapi';
import { groupBy } from '../../../../core/group-by';
import { categoryPath, foldName } from '../../../../core/map/names';
import type { EntryImage, Json } from '../../../../core/types';
import type { PendingLinks } from '../../links/pending-links';
import {
  inputOf,
  readValues,
  type Row,
  scalarValues,
  slugOf,
  statusOf,
  type Values,
} from '../article-values';
import type { Changes } from '../changes';
import { differing, findEdits, hashesOf, type Imported } from '../edits';
import { hashOf } from '../hash';
import { isUpToDate, type StoredRecord } from '../record-row';
import type { Records } from '../records';
import { isStorable } from '../resolve-images';
import { isTranslation, sharedAttributes } from '../shared-values';
import type { Target } from '../target';
import type { Post, Saved } from '../types';
import { CATEGORY, IMAGE, TAG } from '../uids';
import { isSimple } from './plain';
import { areInStep, lockVersions, rewriteVersions, type VersionRow } from './versions';

/** A post whose article an earlier import made. */
export interface KnownPost {
  post: Post;
  record: StoredRecord;
  /** What all translations of the post have in common. */
  translationOf: string | null;
}

interface Surroundings {
  strapi: Core.Strapi;
  target: Target;
  records: Records;
  pending: PendingLinks;
  changes: Changes;
}

/** A version of an article, with what its relations point to. */
type Version = VersionRow & Row;

/** What a post changes in its article, which nobody has touched since it was imported. */
interface Renewal extends KnownPost {
  documentId: string;
  /** The draft, and the published version if there is one. */
  versions: readonly Version[];
  draft: Values;
  /** Attributes that get other values; none for a post that says what it said. */
  data: Values;
  /** All that the post says, as the article has it then. */
  written: Values;
}

/** What a relation points to, one row or several. */
function rowsOf(value: unknown): Row[] {
  if (Array.isArray(value)) return value as Row[];
  return value ? [value as Row] : [];
}

const keysOfRows = (value: unknown, key: string): unknown[] => rowsOf(value).map((row) => row[key]);

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const unique = (list: readonly string[]): string[] => [...new Set(list)];

const saysNothingNew = (image: EntryImage, stored: Row | undefined): boolean =>
  (['alt', 'caption', 'credit'] as const).every((name) => image[name] === '' || stored?.[name]);

function samePictures(images: readonly EntryImage[], value: unknown): boolean {
  const rows = new Map(rowsOf(value).map((row) => [row.url, row]));
  const wanted = images.filter(({ url }) => isStorable(url));
  return (
    same(unique(wanted.map(({ url }) => url)), [...rows.keys()]) &&
    wanted.every((image) => saysNothingNew(image, rows.get(image.url)))
  );
}

/** Whether a relation points to what the post says, so that there is nothing to look up or to make. */
function isSameRelation(uid: string, wanted: Json | undefined, present: unknown): boolean {
  const list = Array.isArray(wanted) ? wanted : [];
  if (uid === IMAGE) return samePictures(list as unknown as EntryImage[], present);
  if (uid === TAG) {
    const names = unique((list as string[]).map(foldName).filter(Boolean));
    return same(names, keysOfRows(present, 'foldedName'));
  }
  const paths = (list as string[][]).filter((names) => names.length > 0).map(categoryPath);
  return uid === CATEGORY && same(unique(paths), keysOfRows(present, 'path'));
}

/** The versions of the articles, by documentId, in all their locales. */
async function findVersions({ strapi, target }: Surroundings, documentIds: readonly string[]) {
  const isPresent = await lockVersions(strapi, target.uid, documentIds);
  const relations = Object.entries(target.attributes).filter(([, { type }]) => type === 'relation');
  const rows = (await strapi.db.query(target.uid).findMany({
    where: { documentId: { $in: [...documentIds] } },
    populate: Object.fromEntries(relations.map(([name]) => [name, true])),
  })) as Version[];
  const byDocument = groupBy(rows, ({ documentId }) => documentId);
  for (const { documentId, ...row } of rows) if (!isPresent(row)) byDocument.delete(documentId);
  return byDocument;
}

/** Whether all versions are what an import wrote: one locale, and nobody's work in either of them. */
function isUntouched(
  target: Target,
  versions: readonly Version[],
  { imported, locale }: StoredRecord,
): boolean {
  return (
    areInStep(versions) &&
    imported.status === hashOf(versions.length > 1 ? 'published' : 'draft') &&
    versions.every(
      (version) =>
        version.locale === locale && findEdits(readValues(target, version), imported).size === 0,
    )
  );
}

/** Whether the post fills what the last import of it did, and no more of it has to become empty. */
function fillsTheSame({ slugs }: Target, input: Values, imported: Imported): boolean {
  return Object.keys(imported).every(
    (name) => name === 'status' || slugs.includes(name) || input[name] !== undefined,
  );
}

/** What a post changes; null where the long way has to see to it. */
function renewalOf(
  target: Target,
  known: KnownPost,
  { versions, shared }: { versions: readonly Version[]; shared: readonly string[] },
): Renewal | null {
  const { post, record } = known;
  if (record.documentId === null || !isUntouched(target, versions, record)) return null;
  // It does not speak for what all locales share, even where it is the only one left.
  if (isTranslation(record.imported, shared)) return null;
  const draftRow = versions.find(({ publishedAt }) => publishedAt === null)!;
  const isPublished = versions.length > 1;
  const input = inputOf(target, post);
  const draft = readValues(target, draftRow);
  const isSame =
    (statusOf(target, post.entry) === 'published') === isPublished &&
    fillsTheSame(target, input, record.imported) &&
    Object.entries(target.attributes).every(
      ([name, { type, target: to = '' }]) =>
        type !== 'relation' || isSameRelation(to, input[name], draftRow[name]),
    );
  if (!isSame) return null;
  const data = differing(scalarValues(target, input), draft);
  const said = Object.keys(draft).filter(
    (name) => input[name] !== undefined || target.slugs.includes(name),
  );
  const values = said.map((name) => [name, (name in data ? data : draft)[name] ?? null] as const);
  const written = Object.fromEntries(values);
  return { ...known, documentId: record.documentId, versions, draft, data, written };
}

const isChanged = ({ data }: Renewal): boolean => Object.keys(data).length > 0;

async function remember(
  { records, pending, changes, target }: Surroundings,
  renewals: readonly Renewal[],
) {
  for (const { post, record, draft, written, documentId, translationOf } of renewals) {
    const imported = hashesOf(written, statusOf(target, post.entry), record.imported);
    // An attribute of that name holds a text.
    const title = (written.title ?? post.entry.title) as string | null;
    const where = { documentId, locale: record.locale, slug: slugOf(target, draft) };
    await records.rewrite(record.id, post, { ...where, title, translationOf, imported });
  }
  await pending.replaceAll(
    renewals.map(({ post }) => [post.identity.key, post.pendingLinks] as const),
  );
  await changes.add(
    renewals.filter(isChanged).map(({ post, record, draft, data, documentId }) => {
      const { id: _id, ...known } = record;
      const names = Object.keys(data);
      const values = Object.fromEntries(names.map((name) => [name, draft[name] ?? null]));
      const before = { values, status: statusOf(target, post.entry), record: known };
      const what = { contentType: target.uid, documentId, locale: record.locale };
      return { key: post.identity.key, kind: 'updated' as const, ...what, before };
    }),
  );
}

function toSaved(target: Target, { record, draft, documentId, data }: Renewal): Saved {
  const changed = Object.keys(data);
  const outcome = changed.length > 0 ? 'updated' : 'unchanged';
  const where = { documentId, locale: record.locale, slug: slugOf(target, draft) };
  return { outcome, reason: null, ...where, changed, kept: [], warnings: [] };
}

const mayBeRenewed = ({ uid }: Target, { post, record, translationOf }: KnownPost): boolean =>
  isSimple(post) &&
  !post.leavesPictures &&
  record.contentType === uid &&
  record.status === 'imported' &&
  record.missing === null &&
  record.documentId !== null &&
  record.translationOf === translationOf &&
  // A file that was moved as it is, or that another import was faster with.
  !isUpToDate(record, post.identity, post.now);

/**
 * Brings articles up to their files, with a few statements for all of them: those that nobody has touched
 * since they were imported and of which only attributes with values of their own change. In both versions
 * they change where they are, so that nothing is published by it. For any other the long way has to weigh
 * what a person did.
 *
 * @returns what became of the posts that were renewed
 * @throws Overtaken if somebody wrote one of the articles meanwhile
 */
export async function renewArticles(
  surroundings: Surroundings,
  posts: readonly KnownPost[],
): Promise<Map<Post, Saved>> {
  const { target } = surroundings;
  const wanted = posts.filter((known) => mayBeRenewed(target, known));
  if (wanted.length < 2) return new Map();
  const ids = wanted.flatMap(({ record }) => record.documentId ?? []);
  const byDocument = await findVersions(surroundings, ids);
  const shared = sharedAttributes(surroundings.strapi, target);
  const renewals = wanted.flatMap((known) => {
    const versions = byDocument.get(known.record.documentId ?? '') ?? [];
    return renewalOf(target, known, { versions, shared }) ?? [];
  });
  for (const renewal of renewals.filter(isChanged))
    await rewriteVersions(surroundings.strapi, target.uid, renewal);
  await remember(surroundings, renewals);
  return new Map(renewals.map((renewal) => [renewal.post, toSaved(target, renewal)]));
}
