import type { Core } from '@strapi/strapi';
import type { Entry, EntryImage } from '../../../core/types';
import type { Attribute, Relation, Values } from './article-values';
import { resolveCategories } from './resolve-categories';
import { resolveImages } from './resolve-images';
import { resolveTags } from './resolve-tags';

function allImages({ cover, images }: Entry): EntryImage[] {
  const isShown = cover === null || images.some(({ url }) => url === cover);
  return isShown ? images : [...images, { url: cover, alt: '', caption: '', credit: '' }];
}

/** Finds or creates what an entry points to, except for the relations that are left alone. */
export async function resolveRelations(
  strapi: Core.Strapi,
  entry: Entry,
  leftAlone: ReadonlySet<Attribute>,
): Promise<Values> {
  const values: { [Name in Relation]?: Values[Name] } = {};
  if (!leftAlone.has('categories')) {
    values.categories = await resolveCategories(strapi, entry.categories);
  }
  if (!leftAlone.has('tags')) values.tags = await resolveTags(strapi, entry.tags);
  if (leftAlone.has('images') && leftAlone.has('cover')) return values;

  const ids = await resolveImages(strapi, allImages(entry));
  const shown = entry.images.flatMap(({ url }) => ids.get(url) ?? []);
  if (!leftAlone.has('images')) values.images = [...new Set(shown)];
  if (!leftAlone.has('cover')) values.cover = ids.get(entry.cover ?? '') ?? null;
  return values;
}
