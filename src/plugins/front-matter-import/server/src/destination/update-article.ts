import type { Core } from '@strapi/strapi';
import type { Entry } from '../../../core/types';
import {
  readArticle,
  scalarValues,
  statusOf,
  type Attribute,
  type Status,
  type Values,
} from './article-values';
import type { SavedArticle } from './create-article';
import { decideStatus, differing, findEdits, hashesOf, type Imported } from './edits';
import type { Records } from './records';
import { resolveRelations } from './resolve-relations';
import { isTranslation, share, sharedAttributes, translationValues } from './shared-values';
import { ARTICLE } from './uids';
import { differByHand } from './unpublished-edits';

const without = (values: Values, names: ReadonlySet<Attribute>): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name as Attribute)));

interface Surroundings {
  strapi: Core.Strapi;
  records: Records;
}

interface Change {
  documentId: string;
  locale: string;
  data: Values;
  present: Status;
  status: Status;
  mayPublish: boolean;
}

async function applyChange(strapi: Core.Strapi, change: Change): Promise<boolean> {
  const { documentId, locale, data, present, status, mayPublish } = change;
  const articles = strapi.documents(ARTICLE);
  const hasData = Object.keys(data).length > 0;
  if (hasData) {
    const target = mayPublish ? ({ status: 'published' } as const) : {};
    const content: object = data;
    await articles.update({ documentId, locale, data: content, ...target });
    await share(strapi, change, { isPublished: mayPublish });
  }
  if (status === present) return hasData;
  if (status === 'draft') await articles.unpublish({ documentId, locale });
  else if (!hasData) await articles.publish({ documentId, locale });
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
  { strapi, records }: Surroundings,
  entry: Entry,
  before: { documentId: string; locale: string; imported: Imported },
): Promise<SavedArticle | null> {
  const { documentId, locale, imported } = before;
  const draft = await readArticle(strapi, { documentId, locale, status: 'draft' });
  if (!draft) return null;
  const published = await readArticle(strapi, { documentId, locale, status: 'published' });

  const edits = findEdits(draft.values, imported);
  const shared = sharedAttributes(strapi);
  const own = isTranslation(imported, shared)
    ? translationValues(scalarValues(entry), draft.values, shared)
    : { values: scalarValues(entry), warnings: [] };
  const fromFile = own.values;
  const relations = await resolveRelations(strapi, entry, edits);
  const wanted: Values = without({ ...fromFile, slug: draft.slug, ...relations }, edits);
  const data = differing(wanted, draft.values);

  const present: Status = published ? 'published' : 'draft';
  const { status, mayPublish, isKept } = decideStatus({
    wanted: statusOf(entry),
    present,
    imported: imported.status,
    hasChanges: Object.keys(data).length > 0,
    hasUnpublishedEdits: published
      ? await differByHand(records, { draft, published, imported, shared })
      : edits.size > 0,
  });
  const isChanged = await applyChange(strapi, {
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
  const title = (data.title ?? draft.values.title ?? null) as string | null;
  return {
    saved: { outcome, reason: null, ...where, kept, warnings: own.warnings },
    written: { ...where, title, imported: hashes },
  };
}

/** Edited attributes, but for those in which the file has come to say the same as the person. */
function keptAttributes(
  edits: ReadonlySet<Attribute>,
  fromFile: Values,
  present: Values,
): Attribute[] {
  const disagreeing = differing(fromFile, present);
  return [...edits].filter((name) => fromFile[name] === undefined || name in disagreeing);
}
