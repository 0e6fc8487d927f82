import type { Core } from '@strapi/strapi';
import { FileError } from '../../../core/file-error';
import { createArticle } from './create-article';
import { explainRefusal, isRefusal } from './database-errors';
import { createPendingLinks } from '../links/pending-links';
import { settleLinks } from '../links/settle-links';
import { findTranslated } from './find-translated';
import { createLocale, createLocales, type Locale, type Locales, type MakeLocale } from './locales';
import { createRecords, isUpToDate, type StoredRecord, type Written } from './records';
import { withRetries } from './retry';
import type { Destination, Post, Saved } from './types';
import { updateArticle } from './update-article';

const DELETED = 'the article was deleted in the CMS';

/** An article after the import, with all that its record needs. */
interface Article {
  saved: Saved;
  written: Written;
}

type Placed = StoredRecord & { documentId: string; locale: string };

/** False for a file that only ever failed. */
function hasArticle(record: StoredRecord): record is Placed {
  return record.documentId !== null && record.locale !== null;
}

function unchanged({ documentId, locale, slug }: StoredRecord): Saved {
  const warnings: Saved['warnings'] = [];
  return { outcome: 'unchanged', reason: null, documentId, locale, slug, kept: [], warnings };
}

function skipped(record: StoredRecord): Saved {
  return { ...unchanged(record), outcome: 'skipped', reason: DELETED };
}

interface Options {
  /** What makes a locale that Strapi does not have yet. */
  makeLocale?: MakeLocale;
  /** Told of each locale that a post needs and Strapi did not have, once. */
  onLocale?: (locale: Locale) => void;
}

type ChosenLocale = Awaited<ReturnType<Locales['choose']>>;

/** Strapi as a destination: everything that one file brings is one transaction. */
export async function createStrapiDestination(
  strapi: Core.Strapi,
  { makeLocale = createLocale, onLocale }: Options = {},
): Promise<Destination> {
  const records = createRecords(strapi);
  const pending = createPendingLinks(strapi);
  const locales = await createLocales(strapi, { makeLocale, onLocale });

  async function create(post: Post, chosen: ChosenLocale): Promise<Article> {
    const { locale } = chosen;
    const { translationOf } = post;
    const { document, isFirst, ...found } = await findTranslated({
      strapi,
      records,
      translationOf,
      locale,
    });
    const article = await createArticle({ strapi, records, locale, document }, post.entry);
    const warnings = [...chosen.warnings, ...found.warnings, ...article.saved.warnings];
    return {
      saved: { ...article.saved, warnings },
      written: { ...article.written, translationOf: isFirst ? translationOf : null },
    };
  }

  /** An article stays in its document; the claim on a set of translations goes with the file. */
  async function update(post: Post, record: Placed): Promise<Article | null> {
    const article = await updateArticle({ strapi, records }, post.entry, record);
    if (!article) return null;
    const { translationOf } = post;
    const isFirst =
      record.translationOf === translationOf || !(await records.lockFirst(translationOf));
    return {
      ...article,
      written: { ...article.written, translationOf: isFirst ? translationOf : null },
    };
  }

  async function remember(record: StoredRecord | null, post: Post, article: Article) {
    const { saved, written } = article;
    const warnings = [...post.warnings, ...saved.warnings];
    await records.writeImported(record, { ...post, warnings }, written);
    await pending.replace(post.identity.key, post.pendingLinks, record === null);
    return saved;
  }

  async function write(post: Post, locale: ChosenLocale): Promise<Saved> {
    const record = await records.lock(post.identity.key);
    // Another import may have been faster.
    if (record && isUpToDate(record, post.identity, post.now)) return unchanged(record);
    if (!record || !hasArticle(record)) return remember(record, post, await create(post, locale));

    const article = await update(post, record);
    return article ? remember(record, post, article) : skipped(record);
  }

  return {
    recordOf: (key) => records.find(key),

    async save(post) {
      try {
        const locale = await locales.choose(post.entry.locale);
        return await withRetries(() => strapi.db.transaction(() => write(post, locale)));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        throw new FileError('write-failed', explainRefusal(error), { cause: error });
      }
    },

    settleLinks: (options) => settleLinks({ strapi, records, pending }, options),

    async saveFailure(failure) {
      await withRetries(() =>
        strapi.db.transaction(async () => {
          const record = await records.lock(failure.identity.key);
          await records.writeFailure(record, failure);
        }),
      );
    },
  };
}
