import type { Core } from '@strapi/strapi';
import { groupBy } from '../../../core/group-by';
import { newAddress, type LinkTarget } from '../../../core/links/link-pattern';
import { replaceLinks } from '../../../core/links/replace-links';
import { RECORD } from '../content-types';
import { localeParam, readArticle, type Values } from '../destination/article-values';
import type { Imported } from '../destination/edits';
import { hashOf } from '../destination/hash';
import { isOf } from '../destination/record-row';
import { withRetries } from '../destination/retry';
import { findRows } from '../destination/rows';
import { sharedAttributes } from '../destination/shared-values';
import { targetOf, type Target } from '../destination/target';
import { ARTICLE } from '../destination/uids';
import { differByHand } from '../destination/unpublished-edits';
import type { StoredLink } from './pending-links';
import { type ReadyLinks, settleTogether, type Surroundings } from './settle-together';

interface Settling extends Surroundings {
  /** Whether articles that nobody touched may be written without the Document Service. */
  isBulk: boolean;
}

export interface SettleOptions {
  /** Where articles stand. */
  pattern: string;
  /** Told of each article that a person changed, whose links stay: a line for a person. */
  onNote?: ((line: string) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Lets the links that waited lead to the articles that there are now. Only bodies change, and only
 * those that nobody changed in the CMS. Links to what is still not imported wait on.
 */
export async function settleLinks(
  surroundings: Settling,
  { pattern, onNote, signal }: SettleOptions,
): Promise<void> {
  const { strapi, pending, isBulk } = surroundings;
  for await (const batch of pending.batches()) {
    const targets = await findTargets(strapi, batch);
    const ready = batch.filter(({ target }) => targets.has(target));
    const bySource = groupBy(ready, ({ source }) => source);
    const files = [...bySource].map(([source, links]): ReadyLinks => {
      const addresses = links.map(
        ({ url, target }) => [url, newAddress(pattern, targets.get(target)!, url)] as const,
      );
      return { source, links, addresses: new Map(addresses) };
    });
    if (signal?.aborted) return;
    for (const each of isBulk ? await settleTogether(surroundings, files) : files) {
      if (signal?.aborted) return;
      const file = await withRetries(() =>
        strapi.db.transaction(() => settleFile(surroundings, each)),
      );
      if (file !== null) onNote?.(`${file}: ${STAYS}`);
    }
  }
}

const STAYS =
  'its text was changed in the CMS, so its links to files imported since stay as they are';

interface TargetRow {
  key: string;
  slug: string;
  articleLocale: string | null;
}

async function findTargets(strapi: Core.Strapi, links: readonly StoredLink[]) {
  const keys = [...new Set(links.map(({ target }) => target))];
  // Where entries of other content types stand is not known.
  const isThere = { slug: { $notNull: true }, article: { $notNull: true } };
  const isLeft = { $or: [{ missing: { $null: true } }, { missing: 'unpublished' }] };
  const where = { key: { $in: keys }, ...isThere, $and: [isOf(ARTICLE), isLeft] };
  const select = ['key', 'slug', 'articleLocale'];
  const rows = await findRows<TargetRow>(strapi, RECORD, { where, select });
  return new Map<string, LinkTarget>(
    rows.map(({ key, slug, articleLocale }) => [key, { slug, locale: articleLocale }]),
  );
}

/** Settles the links of one file. @returns the file's path if its article was left alone */
async function settleFile(
  { strapi, records, pending }: Surroundings,
  { source, links, addresses }: ReadyLinks,
): Promise<string | null> {
  const ids = links.map(({ id }) => id);
  const record = await records.lock(source);
  // An import deleted its entry; links wait on for an undoing of that.
  if (record?.missing === 'deleted') return null;
  // Another import may have been faster.
  if ((await pending.ofSource(source, ids)).length < ids.length) return null;
  await pending.forget(ids);
  const target = record && findTarget(strapi, record.contentType);
  if (!record?.documentId || !target) return null;

  const { documentId, locale, imported } = record;
  const draft = await readArticle(strapi, target, { documentId, locale, status: 'draft' });
  if (!draft) return null;
  const texts = textsOf(target, draft.values, imported);
  if (texts.some(([name, text]) => hashOf(text) !== imported[name])) {
    return records.fileOf(record.id);
  }
  const settled = texts.flatMap(([name, text]) => {
    const replaced = replaceLinks(text, addresses);
    return replaced === text ? [] : [[name, replaced] as const];
  });
  if (settled.length === 0) return null;

  const published = target.hasDrafts
    ? await readArticle(strapi, target, { documentId, locale, status: 'published' })
    : draft;
  const shared = sharedAttributes(strapi, target);
  const mayPublish =
    published !== null && !(await differByHand(records, { draft, published, imported, shared }));
  // An attribute is known to the types only where Strapi has generated them.
  const data: object = Object.fromEntries(settled);
  const version = mayPublish ? ({ status: 'published' } as const) : {};
  await strapi
    .documents(target.uid)
    .update({ documentId, ...localeParam(locale), data, ...version });
  const hashes = settled.map(([name, text]) => [name, hashOf(text)] as const);
  await records.writeHashes(record.id, { ...imported, ...Object.fromEntries(hashes) });
  return null;
}

/** The content type of a record; null where the project has it no more. */
const findTarget = (strapi: Core.Strapi, uid: string): Target | null =>
  uid in strapi.contentTypes ? targetOf(strapi, uid) : null;

/** The imported texts that links can stand in: an article's body, or any long text of another type. */
function textsOf({ uid, attributes }: Target, values: Values, imported: Imported) {
  return Object.entries(values).flatMap(([name, value]) => {
    const isText = uid === ARTICLE ? name === 'body' : LONG.has(attributes[name]?.type ?? '');
    const isOurs = isText && imported[name] !== undefined && typeof value === 'string';
    return isOurs ? [[name, value] as const] : [];
  });
}

const LONG = new Set(['richtext', 'text']);
