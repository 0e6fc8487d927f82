import type { Core } from '@strapi/strapi';
import type { Entry, Message } from '../../../core/types';
import { scalarValues, statusOf, type Status, type Values } from './article-values';
import { hashesOf } from './edits';
import type { Records, Written } from './records';
import { resolveRelations } from './resolve-relations';
import { findRow } from './rows';
import { sharedAttributes, translationValues, type PresentDocument } from './shared-values';
import type { Saved } from './types';
import { ARTICLE } from './uids';
import { freeSlug } from './unique-slug';

/** An article after the import, and what to remember of it. */
export interface SavedArticle {
  saved: Saved;
  written: Omit<Written, 'translationOf'>;
}

interface Surroundings {
  strapi: Core.Strapi;
  records: Records;
  locale: string;
  /** The document that the article becomes a translation in; null: one of its own. */
  document: PresentDocument | null;
}

/**
 * Whether an article has a slug. Where none has, records that still claim it (their article was
 * deleted or renamed) lose it. The claims are read first: one that appears later belongs to an import
 * that is running at this moment, and the unique index settles which of the two gets the slug.
 */
async function isTaken({ strapi, records, locale }: Surroundings, slug: string): Promise<boolean> {
  const claims = await records.findClaims(slug, locale);
  const where = { slug, locale };
  const article = await findRow(strapi, ARTICLE, { where, select: ['id'] });
  if (article) return true;
  await records.releaseClaims(claims);
  return false;
}

function slugTaken(wanted: string, slug: string): Message[] {
  if (slug === wanted) return [];
  const message = `Another article has the slug \`${wanted}\`; this one got \`${slug}\`.`;
  return [{ code: 'slug-taken', message }];
}

/** What the entry brings, and what it says otherwise than the document that it is a translation in. */
function valuesFor({ strapi, document }: Surroundings, entry: Entry, status: Status) {
  const values = scalarValues(entry);
  if (!document) return { values, stored: values, warnings: [] };
  const shared = sharedAttributes(strapi);
  const present = document.shared(status);
  const own = translationValues(values, present, shared);
  const beside = Object.fromEntries(shared.map((name) => [name, present[name] ?? null]));
  return { ...own, stored: { ...own.values, ...beside } };
}

/** Creates an article, or the version of one in another locale. */
export async function createArticle(
  surroundings: Surroundings,
  entry: Entry,
): Promise<SavedArticle> {
  const { strapi, locale, document } = surroundings;
  const wanted = entry.slug || 'article';
  const slug = await freeSlug(wanted, (candidate) => isTaken(surroundings, candidate));
  const relations = await resolveRelations(strapi, entry, new Set());
  const status = statusOf(entry);
  const own = valuesFor(surroundings, entry, status);
  const values: Values = { ...own.values, slug, ...relations };
  const data: object = { ...own.stored, slug, ...relations };
  const articles = strapi.documents(ARTICLE);
  if (document) await articles.update({ documentId: document.documentId, locale, data, status });
  const { documentId } = document ?? (await articles.create({ data, locale, status }));
  const where = { documentId, locale, slug };
  const warnings = [...own.warnings, ...slugTaken(wanted, slug)];
  return {
    saved: { outcome: 'created', reason: null, ...where, kept: [], warnings },
    written: { ...where, title: entry.title, imported: hashesOf(values, status) },
  };
}
