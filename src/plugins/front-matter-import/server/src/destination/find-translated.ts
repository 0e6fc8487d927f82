import type { Core } from '@strapi/strapi';
import type { Message } from '../../../core/types';
import type { Records } from './records';
import { readDocument, type PresentDocument } from './shared-values';
import type { Target } from './target';

interface Question {
  strapi: Core.Strapi;
  target: Target;
  records: Records;
  /** What all translations of the post have in common, hashed. */
  translationOf: string;
  locale: string;
}

/** Where a new post goes. */
export interface Translated {
  /** The document that it becomes a translation of; null: one of its own. */
  document: PresentDocument | null;
  /** Whether later translations are to find the post's own document. */
  isFirst: boolean;
  warnings: Message[];
}

/** A post that has no translations. */
export const ALONE: Translated = { document: null, isFirst: true, warnings: [] };

function taken(file: string, locale: string): Message {
  const message =
    `\`${file}\` is the same post in \`${locale}\` already, so this one became an article of its own. ` +
    'If it is in another language, write that in its front matter, such as `lang: fr`.';
  return { code: 'translation-taken', message };
}

/**
 * Finds the document that a post is a translation of. One record holds the claim on a set of
 * translations, that of the file its document was first made of: the unique index settles which one
 * that is when two imports come at the same moment.
 */
export async function findTranslated(question: Question): Promise<Translated> {
  const { strapi, target, records, translationOf, locale } = question;
  const first = await records.lockFirst(translationOf);
  if (!first) return { document: null, isFirst: true, warnings: [] };
  const document =
    first.article === null ? null : await readDocument(strapi, target, first.article);
  if (!document) {
    // It was deleted in the CMS.
    await records.releaseTranslations(first.id);
    return { document: null, isFirst: true, warnings: [] };
  }
  if (!document.locales.includes(locale)) return { document, isFirst: false, warnings: [] };
  return { document: null, isFirst: false, warnings: [taken(first.file, locale)] };
}
