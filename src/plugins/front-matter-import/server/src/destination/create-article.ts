import type { Core } from '@strapi/strapi';
import type { Entry, Message } from '../../../core/types';
import { scalarValues, statusOf, type Values } from './article-values';
import { hashesOf } from './edits';
import type { Records, Written } from './records';
import { resolveRelations } from './resolve-relations';
import { findRow } from './rows';
import type { Saved } from './types';
import { ARTICLE } from './uids';
import { freeSlug } from './unique-slug';

/** An article after the import, and what to remember of it. */
export interface SavedArticle {
  saved: Saved;
  written: Written;
}

interface Surroundings {
  strapi: Core.Strapi;
  records: Records;
  locale: string;
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

/** Creates an article. */
export async function createArticle(
  surroundings: Surroundings,
  entry: Entry,
): Promise<SavedArticle> {
  const { strapi, locale } = surroundings;
  const wanted = entry.slug || 'article';
  const slug = await freeSlug(wanted, (candidate) => isTaken(surroundings, candidate));
  const relations = await resolveRelations(strapi, entry, new Set());
  const values: Values = { ...scalarValues(entry), slug, ...relations };
  const status = statusOf(entry);
  const data: object = values;
  const { documentId } = await strapi.documents(ARTICLE).create({ data, locale, status });
  const where = { documentId, locale, slug };
  const warnings = slugTaken(wanted, slug);
  return {
    saved: { outcome: 'created', reason: null, ...where, kept: [], warnings },
    written: { ...where, title: entry.title, imported: hashesOf(values, status) },
  };
}
