import type { Core } from '@strapi/strapi';
import { RECORD } from '../content-types';
import { localeParam, type Status, type Values } from '../destination/article-values';
import type { BeforeDeletion } from '../destination/changes';
import { hashOf } from '../destination/hash';
import { createRecords } from '../destination/records';
import { findRow, findRows } from '../destination/rows';
import { readDocument } from '../destination/shared-values';
import type { Target } from '../destination/target';
import { freeSlug } from '../destination/unique-slug';
import type { PresentEntry } from './present-entries';
import { laterThan, type StoredChange, type Undone } from './undo-change';

interface Case {
  strapi: Core.Strapi;
  target: Target;
  change: StoredChange;
  record: { id: number; file: string; title: string | null; article: string | null } | undefined;
  present: PresentEntry | undefined;
  /** False for a look at what would be done. */
  writes: boolean;
}

/** Values without relations to entries that are gone meanwhile. */
async function withLiving(strapi: Core.Strapi, target: Target, values: Values): Promise<Values> {
  const living: Values = { ...values };
  for (const [name, { type, target: uid }] of Object.entries(target.attributes)) {
    const value = values[name];
    if (type !== 'relation' || !uid || !value) continue;
    const ids = (Array.isArray(value) ? value : [value]) as string[];
    const where = { documentId: { $in: ids } };
    const content = uid as Target['uid'];
    const select = ['documentId'];
    const rows = await findRows<{ documentId: string }>(strapi, content, { where, select });
    const there = new Set(rows.map(({ documentId }) => documentId));
    const left = ids.filter((id) => there.has(id));
    living[name] = Array.isArray(value) ? left : (left[0] ?? null);
  }
  return living;
}

/** Its slugs, or free ones where others have them by now. */
async function freeSlugs({ strapi, target, change }: Case, values: Values): Promise<Values> {
  const slugs: Values = {};
  for (const name of target.slugs) {
    const wanted = values[name];
    if (typeof wanted !== 'string') continue;
    slugs[name] = await freeSlug(wanted, async (slug) => {
      const where = { [name]: slug, ...localeParam(change.articleLocale) };
      return (await findRow(strapi, target.uid, { where, select: ['id'] })) !== null;
    });
  }
  return slugs;
}

/** Writes both versions again, with the moments that they had. */
async function makeAgain(found: Case, before: BeforeDeletion): Promise<Values> {
  const { strapi, target, change } = found;
  const { article: documentId, articleLocale: locale } = change;
  const entries = strapi.documents(target.uid);
  const document = target.isLocalized ? await readDocument(strapi, target, documentId) : null;
  const slugs = await freeSlugs(found, before.values);
  const complete = async (values: Values, status: Status): Promise<object> => ({
    ...(await withLiving(strapi, target, values)),
    ...slugs,
    // What all locales share is what the others have by now.
    ...document?.shared(status),
    documentId,
  });
  const where = localeParam(locale);
  const first = await complete(before.published ?? before.values, before.status);
  await entries.create({ ...where, data: first, status: before.status });
  const isAhead = before.published && hashOf(before.published) !== hashOf(before.values);
  if (target.hasDrafts && isAhead) {
    const data = await complete(before.values, 'draft');
    await entries.update({ documentId, ...where, data });
  }
  for (const { isPublished, ...moments } of before.versions) {
    const version = {
      documentId,
      ...where,
      publishedAt: { [isPublished ? '$notNull' : '$null']: true },
    };
    await strapi.db.query(target.uid).updateMany({ where: version, data: moments });
  }
  return slugs;
}

/** Writes the record as it was; a claim that another one has by now stays there. */
async function rememberAgain(found: Case, before: BeforeDeletion, slugs: Values): Promise<void> {
  const { strapi, target, record } = found;
  const { whole } = before;
  const group = whole.translationOf as string | null;
  const first = group === null ? null : await createRecords(strapi).lockFirst(group);
  const isFree = !first || first.id === record?.id;
  const slug = target.slug === null ? null : (slugs[target.slug] ?? null);
  const data = { ...whole, slug, translationOf: isFree ? group : null };
  const query = strapi.db.query(RECORD);
  if (record) await query.update({ where: { id: record.id }, data });
  else await query.create({ data });
}

/** Why an entry that a run deleted is not made again; null where it may be. */
async function reasonAgainst({ strapi, change, record, present }: Case): Promise<string | null> {
  const later = await laterThan(strapi, change);
  if (later !== null) return later;
  if (present) return 'it is there again';
  const isAnother = record && record.article !== change.article;
  return isAnother ? 'its file was imported again since' : null;
}

/** Makes an entry again that a run deleted because its file was gone. */
export async function undoDeletion(found: Case): Promise<Undone> {
  const { change, writes } = found;
  // A deletion is never noted without it.
  const before = change.before as BeforeDeletion;
  const { file, title } = before.whole as { file: string; title: string | null };
  const { article: documentId, contentType } = change;
  const what = { file, title, documentId, contentType, kept: [] };
  const reason = await reasonAgainst(found);
  if (reason !== null) return { ...what, outcome: 'kept', restored: [], reason };
  if (writes) await rememberAgain(found, before, await makeAgain(found, before));
  return { ...what, outcome: 'restored', restored: ['the whole entry'], reason: null };
}
