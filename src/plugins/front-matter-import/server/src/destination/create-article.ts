import type { Core } from '@strapi/strapi';
import type { Message } from '../../../core/types';
import {
  inputOf,
  localeParam,
  scalarValues,
  slugOf,
  statusOf,
  type Status,
  type Values,
} from './article-values';
import type { Before } from './changes';
import { hashesOf } from './edits';
import type { Written } from './record-row';
import type { Records } from './records';
import { resolveRelations } from './resolve-relations';
import { findRow } from './rows';
import { sharedAttributes, translationValues, type PresentDocument } from './shared-values';
import type { Target } from './target';
import type { Post, Saved } from './types';
import { freeSlug } from './unique-slug';

/** An article after the import, and what to remember of it. */
export interface SavedArticle {
  saved: Saved;
  written: Omit<Written, 'translationOf'>;
  /** How it was before, where it was there and is another now. */
  before?: Pick<Before, 'values' | 'status'>;
}

/** An article that the import left alone, so that there is nothing new to remember of it. */
export interface LeftArticle {
  saved: Saved;
  written: null;
}

interface Surroundings {
  strapi: Core.Strapi;
  records: Records;
  target: Target;
  /** Null for a type without locales. */
  locale: string | null;
  /** The document that the entry becomes a translation in; null: one of its own. */
  document: PresentDocument | null;
  /** The documentId of one of its own, where it had one before. */
  documentId?: string;
}

/**
 * Whether an entry has a slug. Where none has, records that still claim it (their entry was
 * deleted or renamed) lose it. The claims are read first: one that appears later belongs to an import
 * that is running at this moment, and the unique index settles which of the two gets the slug.
 */
async function isTaken(
  { strapi, records, target, locale }: Surroundings,
  attribute: string,
  slug: string,
): Promise<boolean> {
  const hasClaims = attribute === target.slug;
  const claims = hasClaims ? await records.findClaims({ slug, locale, uid: target.uid }) : [];
  const where = { [attribute]: slug, ...localeParam(locale) };
  const entry = await findRow(strapi, target.uid, { where, select: ['id'] });
  if (entry) return true;
  await records.releaseClaims(claims);
  return false;
}

export function slugTaken({ wanted, slug }: { wanted: string; slug: string }): Message[] {
  if (slug === wanted) return [];
  const message = `Another entry has the slug \`${wanted}\`; this one got \`${slug}\`.`;
  return [{ code: 'slug-taken', message }];
}

/** A free slug for each attribute that holds one. */
async function freeSlugs(surroundings: Surroundings, input: Values, fallback: string) {
  const values: Values = {};
  const warnings: Message[] = [];
  for (const attribute of surroundings.target.slugs) {
    const named = input[attribute];
    const wanted = typeof named === 'string' && named !== '' ? named : fallback;
    const slug = await freeSlug(wanted, (free) => isTaken(surroundings, attribute, free));
    values[attribute] = slug;
    warnings.push(...slugTaken({ wanted, slug }));
  }
  return { values, warnings };
}

export const nothing = (names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, null]));

/** What the entry brings, and what it says otherwise than the document that it is a translation in. */
function valuesFor({ strapi, target, document }: Surroundings, input: Values, status: Status) {
  const values = scalarValues(target, input);
  const shared = sharedAttributes(strapi, target);
  // Whoever comes first speaks for what all locales share, also where it says nothing of it.
  if (!document) return { values, said: nothing(shared), stored: values, warnings: [] };
  const present = document.shared(status);
  const own = translationValues(values, present, shared);
  const beside = Object.fromEntries(shared.map((name) => [name, present[name] ?? null]));
  return { ...own, said: {}, stored: { ...own.values, ...beside } };
}

/** Creates an entry of a content type, or the version of one in another locale. */
export async function createArticle(surroundings: Surroundings, post: Post): Promise<SavedArticle> {
  const { strapi, locale, target, document } = surroundings;
  const formerly = surroundings.documentId && { documentId: surroundings.documentId };
  const { entry } = post;
  const input = inputOf(target, post);
  const slugs = await freeSlugs(surroundings, input, entry.slug || 'article');
  const relations = await resolveRelations({ strapi, target }, input, new Set());
  const status = statusOf(target, entry);
  const own = valuesFor(surroundings, input, status);
  const found: Values = { ...slugs.values, ...relations };
  const data: object = { ...own.stored, ...found };
  const entries = strapi.documents(target.uid);
  const params = { ...localeParam(locale), data, status };
  if (document) await entries.update({ documentId: document.documentId, ...params });
  const anew = { ...params, data: { ...data, ...formerly } };
  const { documentId } = document ?? (await entries.create(anew));
  const where = { documentId, locale, slug: slugOf(target, found) };
  const warnings = [...own.warnings, ...slugs.warnings];
  const imported = hashesOf({ ...own.said, ...own.values, ...found }, status);
  return {
    saved: { outcome: 'created', reason: null, ...where, changed: [], kept: [], warnings },
    written: { ...where, title: entry.title, imported },
  };
}
