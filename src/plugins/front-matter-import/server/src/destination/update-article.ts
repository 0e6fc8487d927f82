import type { Core } from '@strapi/strapi';
import {
  inputOf,
  localeParam,
  picturesOf,
  readArticle,
  scalarValues,
  statusOf,
  type ArticleVersion,
  type Status,
  type Values,
} from './article-values';
import type { LeftArticle, SavedArticle } from './create-article';
import { decideStatus, differing, findEdits, hashesOf, type Imported } from './edits';
import type { Records } from './records';
import { resolveRelations } from './resolve-relations';
import { isTranslation, share, sharedAttributes, translationValues } from './shared-values';
import type { Target } from './target';
import type { Post } from './types';
import { differByHand } from './unpublished-edits';

/**
 * What an import does about attributes that a person changed since the last one: `keep` them and update
 * the others, `overwrite` them with what the file says, or `skip` the whole article.
 */
export type OnEdited = 'keep' | 'overwrite' | 'skip';

const without = (values: Values, names: ReadonlySet<string>): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));

/** What an earlier import wrote and the file says nothing of any more: it becomes empty. */
function emptied({ attributes, slugs }: Target, input: Values, imported: Imported): Values {
  const gone = Object.entries(attributes).filter(
    ([name]) => imported[name] !== undefined && input[name] === undefined && !slugs.includes(name),
  );
  return Object.fromEntries(gone.map(([name, { isMany }]) => [name, isMany ? [] : null]));
}

interface Surroundings {
  strapi: Core.Strapi;
  target: Target;
  records: Records;
  onEdited: OnEdited;
}

interface Change {
  documentId: string;
  locale: string | null;
  data: Values;
  present: Status;
  status: Status;
  mayPublish: boolean;
}

async function applyChange(surroundings: Surroundings, change: Change): Promise<boolean> {
  const { strapi, target } = surroundings;
  const { documentId, data, present, status, mayPublish } = change;
  const locale = localeParam(change.locale);
  const entries = strapi.documents(target.uid);
  const hasData = Object.keys(data).length > 0;
  if (hasData) {
    const version = mayPublish ? ({ status: 'published' } as const) : {};
    const content: object = data;
    await entries.update({ documentId, ...locale, data: content, ...version });
    await share(surroundings, change, { isPublished: mayPublish });
  }
  if (status === present) return hasData;
  if (status === 'draft') await entries.unpublish({ documentId, ...locale });
  else if (!hasData) await entries.publish({ documentId, ...locale });
  return true;
}

interface Before {
  documentId: string;
  locale: string | null;
  imported: Imported;
}

interface Present {
  draft: ArticleVersion;
  published: ArticleVersion | null;
  /** Attributes that a person changed since the last import. */
  edits: ReadonlySet<string>;
}

/** Reads both versions of an entry; null where it is gone. */
export async function readPresent(
  { strapi, target }: Pick<Surroundings, 'strapi' | 'target'>,
  { documentId, locale, imported }: Before,
): Promise<Present | null> {
  const draft = await readArticle(strapi, target, { documentId, locale, status: 'draft' });
  if (!draft) return null;
  const published = target.hasDrafts
    ? await readArticle(strapi, target, { documentId, locale, status: 'published' })
    : draft;
  return { draft, published, edits: findEdits(draft.values, imported) };
}

/** What the file says, and what of it is to be written. */
async function compare(
  surroundings: Surroundings,
  post: Post,
  { draft, imported, edits }: { draft: ArticleVersion; imported: Imported; edits: Edits },
) {
  const { strapi, target } = surroundings;
  const said = inputOf(target, post);
  const input = { ...said, ...emptied(target, said, imported) };
  const shared = sharedAttributes(strapi, target);
  const own = isTranslation(imported, shared)
    ? translationValues(scalarValues(target, input), draft.values, shared)
    : { values: scalarValues(target, input), warnings: [] };
  const leftAlone = new Set([...edits, ...(post.leavesPictures ? picturesOf(target) : [])]);
  const relations = await resolveRelations(surroundings, input, leftAlone);
  // A slug stays what it is: the entry has its address by now.
  const slugs = target.slugs.map((name) => [name, draft.values[name] ?? null] as const);
  const all = { ...own.values, ...Object.fromEntries(slugs), ...relations };
  const wanted = without(all, leftAlone);
  return { fromFile: own.values, warnings: own.warnings, wanted, shared };
}

type Edits = ReadonlySet<string>;

/** The article as it is, for a run that touches nothing that a person edited. */
function leave({ documentId, locale }: Before, { draft, edits }: Present): LeftArticle {
  const names = edits.size > 0 ? [...edits] : ['status'];
  const reason = `edited in the CMS: ${names.join(', ')}`;
  const where = { documentId, locale, slug: draft.slug };
  const rest = { changed: [], kept: names, warnings: [] };
  const saved = { outcome: 'skipped' as const, reason, ...where, ...rest };
  return { saved, written: null };
}

/**
 * Brings an article up to its file, except for what a person changed in the CMS since: attributes,
 * publication, unpublished work.
 *
 * @param before what was remembered when the article was last imported
 * @returns null if the article is gone; nothing `written` if it was left alone
 */
export async function updateArticle(
  surroundings: Surroundings,
  post: Post,
  before: Before,
): Promise<SavedArticle | LeftArticle | null> {
  const { target, records, onEdited } = surroundings;
  const { documentId, locale, imported } = before;
  const found = await readPresent(surroundings, before);
  if (!found) return null;
  const { draft, published } = found;
  const isOverwritten = onEdited === 'overwrite';
  const edits: Edits = isOverwritten ? new Set() : found.edits;
  // Before anything is made that only the file's version would need.
  if (onEdited === 'skip' && edits.size > 0) return leave(before, found);
  const { fromFile, warnings, wanted, shared } = await compare(surroundings, post, {
    draft,
    imported,
    edits,
  });
  const data = differing(wanted, draft.values);

  const present: Status = published ? 'published' : 'draft';
  const differs = () =>
    published ? differByHand(records, { draft, published, imported, shared }) : edits.size > 0;
  const { status, mayPublish, isKept } = decideStatus({
    wanted: statusOf(target, post.entry),
    present,
    imported: imported.status,
    hasChanges: Object.keys(data).length > 0,
    hasUnpublishedEdits: !isOverwritten && (await differs()),
  });
  if (onEdited === 'skip' && isKept) return leave(before, found);
  const change = { documentId, locale, data, present, status, mayPublish };
  const isChanged = await applyChange(surroundings, change);

  const kept = [...keptAttributes(edits, fromFile, draft.values), ...(isKept ? ['status'] : [])];
  const outcome = kept.length > 0 ? 'kept' : isChanged ? 'updated' : 'unchanged';
  const changed = [...Object.keys(data), ...(status === present ? [] : ['status'])];
  const where = { documentId, locale, slug: draft.slug };
  const hashes = hashesOf(wanted, status, imported);
  if (isKept && imported.status !== undefined) hashes.status = imported.status;
  // An attribute of that name holds a text, or else there is none.
  const title = (data.title ?? draft.values.title ?? post.entry.title) as string | null;
  return {
    saved: { outcome, reason: null, ...where, changed, kept, warnings },
    written: { ...where, title, imported: hashes },
    ...(isChanged && { before: { values: previous(data, draft.values), status: present } }),
  };
}

/** The present values of what is to be written. */
const previous = (data: Values, present: Values): Values =>
  Object.fromEntries(Object.keys(data).map((name) => [name, present[name] ?? null]));

/** Edited attributes, but for those in which the file has come to say the same as the person. */
function keptAttributes(edits: Edits, fromFile: Values, present: Values): string[] {
  const disagreeing = differing(fromFile, present);
  return [...edits].filter((name) => fromFile[name] === undefined || name in disagreeing);
}
