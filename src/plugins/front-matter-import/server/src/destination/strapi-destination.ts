import type { Core } from '@strapi/strapi';
import { FileError } from '../../../core/file-error';
import { type Before, createChanges } from './changes';
import { type ChosenLocale, createBatchSaver } from './bulk/save-batch';
import { localeParam } from './article-values';
import { createArticle, type LeftArticle } from './create-article';
import { explainRefusal, isRefusal } from './database-errors';
import { describeCategory } from '../sections/describe-category';
import { createPendingLinks } from '../links/pending-links';
import { settleLinks } from '../links/settle-links';
import { findGone } from '../missing/gone-records';
import { retire } from '../missing/retire';
import { ALONE, findTranslated } from './find-translated';
import { sha256 } from './hash';
import { createLocale, createLocales, type Locale, type MakeLocale } from './locales';
import { isUpToDate, type StoredRecord, type Written } from './record-row';
import { createRecords } from './records';
import { withRetries } from './retry';
import { findRow } from './rows';
import { readDocument, sharedAttributes } from './shared-values';
import { targetOf, type Target } from './target';
import type { Destination, Post, Saved } from './types';
import { ARTICLE } from './uids';
import { adoptMoved, goneFrom, type IsGone } from './moved';
import { updateArticle, type OnEdited } from './update-article';

const DELETED = 'the article was deleted in the CMS';

/** An article after the import, with all that its record needs. */
interface Article {
  saved: Saved;
  written: Written;
  before?: Pick<Before, 'values' | 'status'>;
}

type Placed = StoredRecord & { documentId: string };

/** False for a file that only ever failed. */
function hasArticle(record: StoredRecord): record is Placed {
  return record.documentId !== null;
}

function unchanged({ documentId, locale, slug }: StoredRecord): Saved {
  const nothing = { changed: [], kept: [], warnings: [] };
  return { outcome: 'unchanged', reason: null, documentId, locale, slug, ...nothing };
}

function skipped(record: StoredRecord): Saved {
  return { ...unchanged(record), outcome: 'skipped', reason: DELETED };
}

interface Options {
  /** What makes a locale that Strapi does not have yet. */
  makeLocale?: MakeLocale;
  /** Told of each locale that a post needs and Strapi did not have, once. */
  onLocale?: (locale: Locale) => void;
  onEdited?: OnEdited;
  /**
   * How new articles are written: together (`bulk`), or one by one through the Document Service
   * (`documents`), for projects whose lifecycles, middlewares or webhooks must see each of them.
   */
  writer?: 'bulk' | 'documents';
  /** Tells files that were moved from copies. */
  isGone?: IsGone;
  /** Whether articles that were deleted in the CMS are made again. */
  restoresDeleted?: boolean;
  /** The run's id, so that it can be undone. */
  run?: number | null;
}

/** Translations of a post into the same content type have this in common, hashed. */
function translationOf(post: Post, { uid, isLocalized }: Target): string | null {
  if (!isLocalized) return null;
  return uid === ARTICLE ? post.translationOf : sha256(`${uid}\n${post.translationOf}`);
}

/** Strapi as a destination: everything that one file brings is one transaction. */
export async function createStrapiDestination(
  strapi: Core.Strapi,
  {
    makeLocale = createLocale,
    onLocale,
    onEdited = 'keep',
    writer = 'bulk',
    run = null,
    restoresDeleted = false,
    isGone = goneFrom(strapi.dirs.app.root),
  }: Options = {},
): Promise<Destination> {
  const records = createRecords(strapi);
  const pending = createPendingLinks(strapi);
  const changes = createChanges(strapi, run);
  const locales = await createLocales(strapi, { makeLocale, onLocale });

  /** Where files stood that this import found elsewhere; a dry run does not write that down. */
  const moved = new Set<string>();
  const noteMoved = (files: readonly string[]): void => {
    for (const file of files) moved.add(file);
  };

  const targets = new Map<string, Target>();

  function targetFor({ custom }: Post): Target {
    const uid = custom?.type.uid ?? ARTICLE;
    const target = targets.get(uid) ?? targetOf(strapi, uid);
    targets.set(uid, target);
    return target;
  }

  async function create(post: Post, chosen: ChosenLocale): Promise<Article> {
    const { locale } = chosen;
    const target = targetFor(post);
    const group = translationOf(post, target);
    const { document, isFirst, ...found } =
      group !== null && locale !== null
        ? await findTranslated({ strapi, target, records, translationOf: group, locale })
        : ALONE;
    const article = await createArticle({ strapi, target, records, locale, document }, post);
    const warnings = [...chosen.warnings, ...found.warnings, ...article.saved.warnings];
    return {
      saved: { ...article.saved, warnings },
      written: { ...article.written, translationOf: isFirst ? group : null },
    };
  }

  /** An article stays in its document; the claim on a set of translations goes with the file. */
  async function update(post: Post, record: Placed): Promise<Article | LeftArticle | null> {
    const target = targetFor(post);
    const article = await updateArticle({ strapi, target, records, onEdited }, post, record);
    if (!article || article.written === null) return article;
    const group = translationOf(post, target);
    const isFirst = await isFirstOf(group, record);
    return { ...article, written: { ...article.written, translationOf: isFirst ? group : null } };
  }

  /** Whether later translations are to find the post's document by this post. */
  async function isFirstOf(group: string | null, { translationOf: held }: Placed) {
    return group === null || held === group || !(await records.lockFirst(group));
  }

  /** Makes an entry again that an import deleted while its file was gone, in the document that it had. */
  async function bringBack(post: Post, record: Placed, chosen: ChosenLocale): Promise<Article> {
    const { locale } = chosen;
    const target = targetFor(post);
    const { documentId, imported: before } = record;
    const document = target.isLocalized ? await readDocument(strapi, target, documentId) : null;
    if (document?.locales.includes(locale ?? '')) return create(post, chosen);
    const place = { strapi, target, records, locale, document, documentId };
    const { saved, written } = await createArticle(place, post);
    const group = translationOf(post, target);
    // It goes on speaking for what all locales share, if it did.
    const shared = document ? sharedAttributes(strapi, target) : [];
    const said = shared.flatMap((name) => (before[name] ? [[name, before[name]] as const] : []));
    const imported = { ...Object.fromEntries(said), ...written.imported };
    const isFirst = await isFirstOf(group, record);
    return {
      saved: { ...saved, warnings: [...chosen.warnings, ...saved.warnings] },
      written: { ...written, imported, translationOf: isFirst ? group : null },
    };
  }

  /** The entry that was made first stays: an editor may have worked on it. */
  async function move(record: Placed, post: Post, locale: ChosenLocale): Promise<Saved> {
    const created = await create(post, locale);
    const message =
      `The file was \`${record.contentType}\` before; that entry (\`${record.documentId}\`) stays. ` +
      'Delete it if nobody needs it.';
    const warnings = [...created.saved.warnings, { code: 'type-changed' as const, message }];
    return remember(record, post, { ...created, saved: { ...created.saved, warnings } });
  }

  /** What undoing needs: how the entry was, or that it was not there. */
  async function noteChange(record: StoredRecord | null, post: Post, article: Article) {
    const { saved, written, before } = article;
    const contentType = targetFor(post).uid;
    const { documentId, locale } = written;
    const what = { key: post.identity.key, contentType, documentId, locale };
    if (saved.outcome === 'created') {
      await changes.add([{ ...what, kind: 'created', before: null }]);
    } else if (record && before) {
      const { id: _id, ...known } = record;
      await changes.add([{ ...what, kind: 'updated', before: { ...before, record: known } }]);
    }
  }

  async function remember(record: StoredRecord | null, post: Post, article: Article) {
    const { saved, written } = article;
    await noteChange(record, post, article);
    const warnings = [...post.warnings, ...saved.warnings];
    await records.writeImported(record, { ...post, warnings }, written);
    await pending.replace(post.identity.key, post.pendingLinks, record === null);
    return saved;
  }

  /** The post's record, or that of the file which it was before it was moved. */
  async function recordFor(post: Post): Promise<StoredRecord | null> {
    const { key } = post.identity;
    const own = await records.lock(key);
    if (own) return own;
    noteMoved(await adoptMoved(strapi, [post], isGone));
    return records.lock(key);
  }

  async function write(post: Post, locale: ChosenLocale): Promise<Saved> {
    const record = await recordFor(post);
    // Another import may have been faster.
    const mayDiffer = onEdited === 'overwrite' || restoresDeleted;
    if (record && !mayDiffer && isUpToDate(record, post.identity, post.now))
      return unchanged(record);
    if (!record || !hasArticle(record)) return remember(record, post, await create(post, locale));
    if (record.contentType !== targetFor(post).uid) return move(record, post, locale);

    const article = await update(post, record);
    if (article) return article.written ? remember(record, post, article) : article.saved;
    if (record.missing === 'deleted')
      return remember(record, post, await bringBack(post, record, locale));
    return restoresDeleted ? remember(record, post, await create(post, locale)) : skipped(record);
  }

  const chooseLocale = async (post: Post): Promise<ChosenLocale> =>
    targetFor(post).isLocalized
      ? locales.choose(post.entry.locale)
      : { locale: null, warnings: [] };

  async function save(post: Post): Promise<Saved | FileError> {
    try {
      const locale = await chooseLocale(post);
      return await withRetries(() => strapi.db.transaction(() => write(post, locale)));
    } catch (error) {
      if (error instanceof FileError) return error;
      if (!isRefusal(error)) throw error;
      return new FileError('write-failed', explainRefusal(error), { cause: error });
    }
  }

  async function saveOneByOne(posts: readonly Post[]): Promise<(Saved | FileError)[]> {
    const outcomes: (Saved | FileError)[] = [];
    for (const post of posts) outcomes.push(await save(post));
    return outcomes;
  }

  const saveTogether = createBatchSaver({
    strapi,
    target: targetOf(strapi, ARTICLE),
    records,
    pending,
    changes,
    isGone,
    noteMoved,
    chooseLocale,
    translationOf: (post) => translationOf(post, targetFor(post)),
    writeOne: write,
    saveOne: save,
  });

  return {
    recordsOf: (keys) => records.findAll(keys),
    sourceHashesOf: (keys) => records.findHashes(keys),

    saveBatch: writer === 'bulk' ? saveTogether : saveOneByOne,

    async describeCategory(section) {
      await withRetries(() =>
        strapi.db.transaction(() => describeCategory({ strapi, records }, section)),
      );
    },

    async hasEntry({ contentType, documentId, locale }) {
      if (!(contentType in strapi.contentTypes)) return false;
      const where = { documentId, ...localeParam(locale) };
      const { uid } = targetOf(strapi, contentType);
      return (await findRow(strapi, uid, { where, select: ['id'] })) !== null;
    },

    findGone: (root, action) =>
      findGone(
        strapi,
        { root, appDir: strapi.dirs.app.root },
        { isGone: (file) => !moved.has(file) && isGone(file), action },
      ),

    async retire({ key }, action) {
      const surroundings = { strapi, records, changes, onEdited };
      return await withRetries(() =>
        strapi.db.transaction(() => retire(surroundings, key, action)),
      );
    },

    settleLinks: (options) =>
      settleLinks({ strapi, records, pending, isBulk: writer === 'bulk' }, options),

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
