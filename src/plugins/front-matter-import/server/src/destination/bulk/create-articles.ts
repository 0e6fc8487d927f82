import type { Core } from '@strapi/strapi';
import { groupBy } from '../../../../core/group-by';
import type { Message } from '../../../../core/types';
import { inputOf, scalarValues, slugOf, statusOf, type Values } from '../article-values';
import { nothing, slugTaken } from '../create-article';
import { hashesOf } from '../edits';
import type { Written } from '../record-row';
import type { Records } from '../records';
import { sharedAttributes } from '../shared-values';
import type { Target } from '../target';
import type { Post, Saved } from '../types';
import { findRelations } from './find-relations';
import { chooseSlugs } from './choose-slugs';
import type { LinkWriter, Transaction } from './link-writer';
import { insertRows, newDocumentId, type NewRow } from './rows';

/** A post that becomes an article of its own. */
export interface NewArticle {
  post: Post;
  locale: string;
  /** What the choice of its locale has to say. */
  warnings: Message[];
  /** What all translations of the post have in common. */
  translationOf: string | null;
}

interface Surroundings {
  strapi: Core.Strapi;
  target: Target;
  records: Records;
  links: LinkWriter;
  trx: Transaction;
}

interface Prepared extends NewArticle {
  documentId: string;
  status: 'draft' | 'published';
  /** Attributes that are columns. */
  values: Values;
  /** Ids of rows, by relation. */
  related: { [attribute: string]: number[] };
  /** documentIds, by relation. */
  relations: Values;
  slugs: Values;
  slugWarnings: Message[];
}

async function prepare(
  { strapi, target, records }: Surroundings,
  articles: readonly NewArticle[],
): Promise<Prepared[]> {
  const inputs = articles.map(({ post }) => inputOf(target, post));
  const find = await findRelations(strapi, target, inputs);
  const slugs = await chooseSlugs({ strapi, target, records }, articles, inputs);
  const names = Object.keys(target.attributes);
  return articles.map((article, index) => {
    const input = inputs[index]!;
    const pointers = names.filter(
      (name) => target.attributes[name]?.type === 'relation' && input[name] !== undefined,
    );
    const found = new Map(pointers.map((name) => [name, find(name, input[name])]));
    const relations = [...found].map(([name, { documentIds }]) => {
      const isMany = target.attributes[name]?.isMany;
      return [name, isMany ? documentIds : (documentIds[0] ?? null)] as const;
    });
    return {
      ...article,
      documentId: newDocumentId(),
      status: statusOf(target, article.post.entry),
      values: scalarValues(target, input),
      related: Object.fromEntries([...found].map(([name, { ids }]) => [name, ids])),
      relations: Object.fromEntries(relations),
      slugs: slugs[index]!.values,
      slugWarnings: slugTaken(slugs[index]!),
    };
  });
}

/** The rows of an article: its draft, and its published version where it has one. */
function rowsOf({ documentId, locale, status, values, slugs }: Prepared, now: Date): NewRow[] {
  const row = { ...values, ...slugs, documentId, locale, createdAt: now, updatedAt: now };
  const draft = { ...row, publishedAt: null };
  return status === 'published' ? [draft, { ...row, publishedAt: now }] : [draft];
}

/** Ids of the rows of each article. */
async function insertArticles(
  { strapi, target }: Surroundings,
  articles: readonly Prepared[],
): Promise<number[][]> {
  const rows = articles.map((article) => rowsOf(article, new Date()));
  const all = rows.flat();
  const told = await insertRows(strapi, target.uid, all);
  const ids = told.length === all.length ? told : await readIds(strapi, target, articles);
  let next = 0;
  return rows.map(({ length }) => ids.slice(next, (next += length)));
}

interface IdRow {
  id: number;
  documentId: string;
}

/** MySQL tells the first id only; the rows came into the table in their order. */
async function readIds(strapi: Core.Strapi, target: Target, articles: readonly Prepared[]) {
  const rows = (await strapi.db.query(target.uid).findMany({
    where: { documentId: { $in: articles.map(({ documentId }) => documentId) } },
    select: ['id', 'documentId'],
    orderBy: { id: 'asc' },
  })) as IdRow[];
  const byDocument = groupBy(rows, ({ documentId }) => documentId);
  return articles.flatMap(({ documentId }) =>
    (byDocument.get(documentId) ?? []).map(({ id }) => id),
  );
}

function toSaved(article: Prepared, target: Target): Saved {
  const { documentId, locale, slugs, warnings, slugWarnings } = article;
  const where = { documentId, locale, slug: slugOf(target, slugs) };
  const all = [...warnings, ...slugWarnings];
  return { outcome: 'created', reason: null, ...where, changed: [], kept: [], warnings: all };
}

/** Creates articles, with a few statements for all of them, and their records. */
export async function createArticles(
  surroundings: Surroundings,
  articles: readonly NewArticle[],
): Promise<Saved[]> {
  const { strapi, target, records, links, trx } = surroundings;
  const prepared = await prepare(surroundings, articles);
  const ids = await insertArticles(surroundings, prepared);
  for (const [name, { type }] of Object.entries(target.attributes)) {
    if (type !== 'relation') continue;
    const entries = prepared.map(({ related }, i) => ({
      rows: ids[i]!,
      targets: related[name] ?? [],
    }));
    await links.write(name, entries, trx);
  }
  const shared = nothing(sharedAttributes(strapi, target));
  const saved = prepared.map((article) => toSaved(article, target));
  await records.createAll(
    prepared.map((article, i) => {
      const { post, values, slugs, relations, status, translationOf, documentId, locale } = article;
      const imported = hashesOf({ ...shared, ...values, ...slugs, ...relations }, status);
      const warnings = [...post.warnings, ...saved[i]!.warnings];
      const where = { documentId, locale, slug: slugOf(target, slugs) };
      const written: Written = { ...where, title: post.entry.title, translationOf, imported };
      return { post: { ...post, warnings }, written };
    }),
  );
  return saved;
}
