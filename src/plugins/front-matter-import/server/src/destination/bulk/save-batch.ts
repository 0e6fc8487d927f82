import type { Core } from '@strapi/strapi';
import { FileError } from '../../../../core/file-error';
import type { Message } from '../../../../core/types';
import { RECORD } from '../../content-types';
import type { PendingLinks } from '../../links/pending-links';
import type { Changes } from '../changes';
import { isRefusal } from '../database-errors';
import { adoptMoved, type IsGone } from '../moved';
import type { Records } from '../records';
import { withRetries } from '../retry';
import type { Target } from '../target';
import type { Post, Saved } from '../types';
import { createArticles, type NewArticle } from './create-articles';
import { createLinkWriter, type Transaction } from './link-writer';
import { isSetBased, isSimple } from './plain';
import { type KnownPost, renewArticles } from './renew-articles';
import { Overtaken } from './versions';

/** The locale of an entry, and what its choice has to say. */
export interface ChosenLocale {
  /** Null for a type without locales. */
  locale: string | null;
  warnings: Message[];
}

interface Parts {
  strapi: Core.Strapi;
  target: Target;
  records: Records;
  pending: PendingLinks;
  changes: Changes;
  isGone: IsGone;
  /** Told where files stood that were found elsewhere. */
  noteMoved: (files: readonly string[]) => void;
  chooseLocale: (post: Post) => Promise<ChosenLocale>;
  translationOf: (post: Post) => string | null;
  /** The long way for a post, within the transaction of the batch. */
  writeOne: (post: Post, locale: ChosenLocale) => Promise<Saved>;
  /** The long way with a transaction of its own. */
  saveOne: (post: Post) => Promise<Saved | FileError>;
}

interface Placed {
  post: Post;
  locale: ChosenLocale;
}

/**
 * Saves batches of posts in one transaction each. Posts that become articles of their own, as all do in a
 * first import, are written together; any other post goes the long way, in its turn.
 */
export function createBatchSaver(parts: Parts) {
  const { strapi, target, records, pending, changes, isGone, noteMoved, translationOf } = parts;
  const links = createLinkWriter(strapi, target.uid);
  const mayWriteTogether = isSetBased(strapi, target);

  /** Keys of the files that have records, those of moved files too. */
  async function keysWithRecords(posts: readonly Post[]): Promise<Set<string>> {
    const keys = posts.map(({ identity }) => identity.key);
    // A transaction that begins by reading could only fail on SQLite when another one writes.
    const [key] = keys;
    await strapi.db.query(RECORD).updateMany({ where: { key }, data: { key } });
    const known = await records.findAll(keys);
    const news = posts.filter(({ identity }) => !known.has(identity.key));
    if (news.length === 0) return new Set(known.keys());
    noteMoved(await adoptMoved(strapi, news, isGone));
    const adopted = await records.findAll(news.map(({ identity }) => identity.key));
    return new Set([...known.keys(), ...adopted.keys()]);
  }

  /** Brings the articles of posts that have records up to them, where nobody touched them. */
  async function renew(posts: readonly Post[], known: ReadonlySet<string>) {
    if (known.size < 2) return new Map<Post, Saved>();
    const stored = await records.findStored([...known]);
    const renewable = posts.flatMap((post): KnownPost[] => {
      const record = stored.get(post.identity.key);
      return record ? [{ post, record, translationOf: translationOf(post) }] : [];
    });
    return renewArticles({ strapi, target, records, pending, changes }, renewable);
  }

  /** Which of the posts can be written together with those before them. */
  async function createTest(
    posts: readonly Post[],
    known: ReadonlySet<string>,
  ): Promise<(post: Post) => boolean> {
    const groups = posts.flatMap((post) => translationOf(post) ?? []);
    const seen = await records.findFirsts(groups);
    return (post) => {
      const group = translationOf(post) ?? '';
      const isFirst = !seen.has(group);
      seen.add(group);
      return isFirst && !known.has(post.identity.key) && isSimple(post);
    };
  }

  async function writeTogether(placed: readonly Placed[], trx: Transaction): Promise<Saved[]> {
    if (placed.length === 0) return [];
    const articles = placed.map(({ post, locale }): NewArticle => {
      const { warnings } = locale;
      return { post, locale: locale.locale ?? '', warnings, translationOf: translationOf(post) };
    });
    const saved = await createArticles({ strapi, target, records, links, trx }, articles);
    await pending.addAll(placed.map(({ post }) => [post.identity.key, post.pendingLinks] as const));
    const isNew = { kind: 'created' as const, contentType: target.uid, before: null };
    await changes.add(
      saved.map(({ documentId, locale }, index) => ({
        ...isNew,
        key: placed[index]!.post.identity.key,
        documentId: documentId!,
        locale,
      })),
    );
    return saved;
  }

  async function writeAll(placed: readonly Placed[], trx: Transaction): Promise<Saved[]> {
    const posts = placed.map(({ post }) => post);
    const known = await keysWithRecords(posts);
    const saved = await renew(posts, known);
    const isTogether = await createTest(posts, known);
    let waiting: Placed[] = [];
    const writeWaiting = async (): Promise<void> => {
      const written = await writeTogether(waiting, trx);
      for (const [index, { post }] of waiting.entries()) saved.set(post, written[index]!);
      waiting = [];
    };
    for (const each of placed.filter(({ post }) => !saved.has(post))) {
      if (isTogether(each.post)) {
        waiting.push(each);
        continue;
      }
      await writeWaiting();
      saved.set(each.post, await parts.writeOne(each.post, each.locale));
      // The long way numbers links itself.
      links.forget();
    }
    await writeWaiting();
    return posts.map((post) => saved.get(post)!);
  }

  async function attempt(placed: readonly Placed[]): Promise<Saved[]> {
    try {
      return await strapi.db.transaction(({ trx }) => writeAll(placed, trx as Transaction));
    } catch (error) {
      links.forget();
      throw error;
    }
  }

  async function oneByOne(posts: readonly Post[]): Promise<(Saved | FileError)[]> {
    const outcomes: (Saved | FileError)[] = [];
    for (const post of posts) outcomes.push(await parts.saveOne(post));
    links.forget();
    return outcomes;
  }

  return async (posts: readonly Post[]): Promise<(Saved | FileError)[]> => {
    if (!mayWriteTogether || posts.length < 2) return oneByOne(posts);
    const placed: Placed[] = [];
    for (const post of posts) placed.push({ post, locale: await parts.chooseLocale(post) });
    try {
      return await withRetries(() => attempt(placed));
    } catch (error) {
      // One of them is refused, and must not cost the others anything.
      const isOfOne = error instanceof FileError || error instanceof Overtaken || isRefusal(error);
      if (!isOfOne) throw error;
      return oneByOne(posts);
    }
  };
}
