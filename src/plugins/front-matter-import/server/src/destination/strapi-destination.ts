import type { Core } from '@strapi/strapi';
import { FileError } from '../../../core/file-error';
import { createArticle, type SavedArticle } from './create-article';
import { explainRefusal, isRefusal } from './database-errors';
import { chooseLocale, readLocales } from './locales';
import { createRecords, isUpToDate, type StoredRecord } from './records';
import { withRetries } from './retry';
import type { Destination, Post, Saved } from './types';
import { updateArticle } from './update-article';

const DELETED = 'the article was deleted in the CMS';

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

/** Strapi as a destination: everything that one file brings is one transaction. */
export async function createStrapiDestination(strapi: Core.Strapi): Promise<Destination> {
  const records = createRecords(strapi);
  const locales = await readLocales(strapi);

  async function create(post: Post): Promise<SavedArticle> {
    const { locale, warnings } = chooseLocale(post.entry.locale, locales);
    const { saved, written } = await createArticle({ strapi, records, locale }, post.entry);
    return { written, saved: { ...saved, warnings: [...warnings, ...saved.warnings] } };
  }

  async function remember(record: StoredRecord | null, post: Post, article: SavedArticle) {
    const { saved, written } = article;
    const warnings = [...post.warnings, ...saved.warnings];
    await records.writeImported(record, { ...post, warnings }, written);
    return saved;
  }

  async function write(post: Post): Promise<Saved> {
    const record = await records.lock(post.identity.key);
    // Another import may have been faster.
    if (record && isUpToDate(record, post.identity, post.now)) return unchanged(record);
    if (!record || !hasArticle(record)) return remember(record, post, await create(post));

    const article = await updateArticle(strapi, post.entry, record);
    return article ? remember(record, post, article) : skipped(record);
  }

  return {
    recordOf: (key) => records.find(key),

    async save(post) {
      try {
        return await withRetries(() => strapi.db.transaction(() => write(post)));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        throw new FileError('write-failed', explainRefusal(error), { cause: error });
      }
    },

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
