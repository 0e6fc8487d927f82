import type { Core } from '@strapi/strapi';
import {
  inputOf,
  localeParam,
  readArticle,
  scalarValues,
  statusOf,
  type Status,
  type Values,
} from './article-values';
import type { SavedArticle } from './create-article';
import { decideStatus, differing, findEdits, hashesOf, type Imported } from './edits';
import type { Records } from './records';
import { resolveRelations } from './resolve-relations';
import { isTranslation, share, sharedAttributes, translationValues } from './shared-values';
import type { Target } from './target';
import type { Post } from './types';
import { differByHand } from './unpublished-edits';

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

/**
 * Brings an article up to its file, except for what a person changed in the CMS since: attributes,
 * publication, unpublished work.
 *
 * @param before what was remembered when the article was last imported
 * @returns null if the article is gone
 */
export async function updateArticle(
  surroundings: Surroundings,
  post: Post,
  before: { documentId: string; locale: string | null; imported: Imported },
): Promise<SavedArticle | null> {
  const { strapi, target, records } = surroundings;
  const { documentId, locale, imported } = before;
  const draft = await readArticle(strapi, target, { documentId, locale, status: 'draft' });
  if (!draft) return null;
  const published = target.hasDrafts
    ? await readArticle(strapi, target, { documentId, locale, status: 'published' })
    : draft;

  const edits = findEdits(draft.values, imported);
  const said = inputOf(post);
  const input = { ...said, ...emptied(target, said, imported) };
  const shared = sharedAttributes(strapi, target);
  const own = isTranslation(imported, shared)
    ? translationValues(scalarValues(target, input), draft.values, shared)
    : { values: scalarValues(target, input), warnings: [] };
  const fromFile = own.values;
  const relations = await resolveRelations(surroundings, input, edits);
  // A slug stays what it is: the entry has its address by now.
  const slugs = target.slugs.map((name) => [name, draft.values[name] ?? null] as const);
  const all = { ...fromFile, ...Object.fromEntries(slugs), ...relations };
  const wanted: Values = without(all, edits);
  const data = differing(wanted, draft.values);

  const present: Status = published ? 'published' : 'draft';
  const { status, mayPublish, isKept } = decideStatus({
    wanted: statusOf(target, post.entry),
    present,
    imported: imported.status,
    hasChanges: Object.keys(data).length > 0,
    hasUnpublishedEdits: published
      ? await differByHand(records, { draft, published, imported, shared })
      : edits.size > 0,
  });
  const isChanged = await applyChange(surroundings, {
    documentId,
    locale,
    data,
    present,
    status,
    mayPublish,
  });

  const kept = [...keptAttributes(edits, fromFile, draft.values), ...(isKept ? ['status'] : [])];
  const outcome = kept.length > 0 ? 'kept' : isChanged ? 'updated' : 'unchanged';
  const where = { documentId, locale, slug: draft.slug };
  const hashes = hashesOf(wanted, status, imported);
  if (isKept && imported.status !== undefined) hashes.status = imported.status;
  // An attribute of that name holds a text, or else there is none.
  const title = (data.title ?? draft.values.title ?? post.entry.title) as string | null;
  return {
    saved: { outcome, reason: null, ...where, kept, warnings: own.warnings },
    written: { ...where, title, imported: hashes },
  };
}

/** Edited attributes, but for those in which the file has come to say the same as the person. */
function keptAttributes(edits: ReadonlySet<string>, fromFile: Values, present: Values): string[] {
  const disagreeing = differing(fromFile, present);
  return [...edits].filter((name) => fromFile[name] === undefined || name in disagreeing);
}
