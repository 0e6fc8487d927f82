import type { Core, UID } from '@strapi/strapi';
import { categoryPath, foldName } from '../../../../core/map/names';
import type { EntryImage } from '../../../../core/types';
import type { Values } from '../article-values';
import { ensureCategories } from '../resolve-categories';
import { ensureImages } from '../resolve-images';
import { ensureTags } from '../resolve-tags';
import { findRows } from '../rows';
import type { Target } from '../target';
import { CATEGORY, IMAGE, TAG } from '../uids';

/** What an entry points to through one relation: documentIds and ids of rows, in order. */
export interface Found {
  documentIds: string[];
  ids: number[];
}

/** Answers for one entry's value of one relation. */
export type FindRelated = (attribute: string, value: unknown) => Found;

const listOf = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);

/** Ids of rows by documentId. */
async function idsOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentIds: readonly string[],
): Promise<Map<string, number>> {
  if (documentIds.length === 0) return new Map();
  const where = { documentId: { $in: [...documentIds] } };
  const select = ['id', 'documentId'];
  const rows = await findRows<{ id: number; documentId: string }>(strapi, uid, { where, select });
  return new Map(rows.map(({ documentId, id }) => [documentId, id]));
}

/**
 * Finds or creates what the entries point to, with one question for each kind of it.
 *
 * @param inputs values of the entries; `fitValue` gave them their form
 */
export async function findRelations(
  strapi: Core.Strapi,
  { attributes }: Target,
  inputs: readonly Values[],
): Promise<FindRelated> {
  const valuesTo = <T>(uid: string): T[] =>
    inputs.flatMap((input) =>
      Object.entries(input).flatMap(([name, value]) =>
        attributes[name]?.target === uid ? listOf<T>(value) : [],
      ),
    );
  const lists = valuesTo<string[]>(CATEGORY).filter((names) => names.length > 0);
  const categories = await ensureCategories(strapi, lists);
  const tags = await ensureTags(strapi, valuesTo<string>(TAG));
  const images = await ensureImages(strapi, valuesTo<EntryImage>(IMAGE));
  const ids = {
    [CATEGORY]: await idsOf(strapi, CATEGORY, [...new Set(categories.values())]),
    [TAG]: await idsOf(strapi, TAG, [...tags.values()]),
    [IMAGE]: await idsOf(strapi, IMAGE, [...images.values()]),
  };
  const keysOf = {
    [CATEGORY]: (value: unknown) =>
      listOf<string[]>(value).map((names) => categories.get(categoryPath(names))),
    [TAG]: (value: unknown) => listOf<string>(value).map((name) => tags.get(foldName(name))),
    [IMAGE]: (value: unknown) => listOf<EntryImage>(value).map(({ url }) => images.get(url)),
  };
  return (attribute, value) => {
    const to = attributes[attribute]?.target as keyof typeof keysOf;
    const found = keysOf[to](value).filter((id) => id !== undefined);
    const documentIds = [...new Set(found)];
    return { documentIds, ids: documentIds.map((id) => ids[to].get(id)!) };
  };
}
