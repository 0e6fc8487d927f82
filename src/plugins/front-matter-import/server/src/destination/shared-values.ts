import type { Core } from '@strapi/strapi';
import type { FrontMatter, Json, Message } from '../../../core/types';
import { readValues, type Row, type Status, type Values } from './article-values';
import type { Imported } from './edits';
import { hashOf } from './hash';
import type { Target } from './target';

/** What we use of the i18n plugin, which has no types of its own. */
interface ContentTypeService {
  getNonLocalizedAttributes(model: unknown): string[];
}

/** The attributes of which an entry has one value for all its locales. */
export function sharedAttributes(strapi: Core.Strapi, target: Target): string[] {
  if (!target.isLocalized) return [];
  const service = strapi.plugin('i18n').service<ContentTypeService>('content-types');
  const shared = new Set(service.getNonLocalizedAttributes(strapi.getModel(target.uid)));
  return Object.keys(target.attributes).filter((name) => shared.has(name));
}

/**
 * True for the record of a translation: the file that an article was first made of speaks for what all
 * locales share, and the others never wrote it.
 */
export function isTranslation(imported: Imported, shared: readonly string[]): boolean {
  return shared.length > 0 && shared.every((name) => imported[name] === undefined);
}

const LONGEST_SHOWN = 60;

function shown(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}\``;
}

/** `updated` is when the translator was last at work, and of course another moment. */
const UNREMARKABLE = new Set(['updated']);

/**
 * A translation's own values: without what all locales share. Where it says something else there than
 * the article does, its value goes to `frontMatter`, which each locale has for itself.
 */
export function translationValues(
  wanted: Values,
  present: Values,
  shared: readonly string[],
): { values: Values; warnings: Message[] } {
  const differing = shared.filter((name) => {
    const value = wanted[name] ?? null;
    return value !== null && hashOf(value) !== hashOf(present[name] ?? null);
  });
  const aside = Object.fromEntries(differing.map((name) => [name, wanted[name] ?? null]));
  const entries = Object.entries(wanted).filter(([name]) => !shared.includes(name));
  // An entry's front matter is a mapping; a field of that name is kept as its author wrote it.
  const frontMatter = { ...aside, ...((wanted.frontMatter ?? {}) as FrontMatter) };
  // Not every content type keeps front matter.
  const kept = wanted.frontMatter === undefined ? {} : { frontMatter };
  return {
    values: { ...Object.fromEntries(entries), ...kept },
    warnings: differing
      .filter((name) => !UNREMARKABLE.has(name))
      .map((name) => ({
        code: 'translation-differs' as const,
        message:
          `\`${name}\` is ${shown(wanted[name] ?? null)} here and ${shown(present[name] ?? null)} in the ` +
          `article, which has one for all its languages${wanted.frontMatter === undefined ? '' : '; that of this translation is kept in `frontMatter`'}.`,
      })),
  };
}

interface LocaleRow extends Row {
  locale: string;
  publishedAt: unknown;
}

/** A document as its locales see it. */
export interface PresentDocument {
  documentId: string;
  locales: string[];
  /** What all locales share, in the version that a translation of this status stands beside. */
  shared(status: Status): Values;
}

/** Reads which locales a document has and what they share, or null where it is gone. */
export async function readDocument(
  strapi: Core.Strapi,
  target: Target,
  documentId: string,
): Promise<PresentDocument | null> {
  const select = ['locale', 'publishedAt', ...sharedAttributes(strapi, target)];
  const found = await strapi.db.query(target.uid).findMany({ where: { documentId }, select });
  const rows = found as LocaleRow[];
  if (rows.length === 0) return null;
  const pick = (status: Status): LocaleRow | undefined =>
    rows.find(({ publishedAt }) => (publishedAt !== null) === (status === 'published'));
  return {
    documentId,
    locales: [...new Set(rows.map(({ locale }) => locale))],
    shared: (status) => readValues(target, pick(status) ?? rows[0] ?? {}),
  };
}

/**
 * Gives shared values that one locale's file changed to the others. Strapi does so by itself, but for
 * the drafts of a document that is published at once, which the next publication would bring back.
 */
export async function share(
  { strapi, target }: { strapi: Core.Strapi; target: Target },
  { documentId, locale, data }: { documentId: string; locale: string | null; data: Values },
  { isPublished }: { isPublished: boolean },
): Promise<void> {
  const names = sharedAttributes(strapi, target).filter((name) => data[name] !== undefined);
  if (names.length === 0) return;
  const values = Object.fromEntries(names.map((name) => [name, data[name]]));
  const others = { documentId, locale: { $ne: locale } };
  const where = isPublished ? others : { ...others, publishedAt: null };
  await strapi.db.query(target.uid).updateMany({ where, data: values });
}
