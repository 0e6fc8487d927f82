import type { Core } from '@strapi/strapi';
import type { EntryImage, Json } from '../../../core/types';
import type { Values } from './article-values';
import { resolveCategories } from './resolve-categories';
import { resolveImages } from './resolve-images';
import { resolveNamed } from './resolve-named';
import { resolveTags } from './resolve-tags';
import type { Target } from './target';
import { CATEGORY, IMAGE, TAG } from './uids';

interface Surroundings {
  strapi: Core.Strapi;
  target: Target;
}

/** What a relation's attribute points to, as the core gives it. */
interface Pointer {
  name: string;
  to: string;
  isMany: boolean;
  value: Json;
}

function pointersOf({ attributes }: Target, input: Values): Pointer[] {
  return Object.entries(input).flatMap(([name, value]) => {
    const { type, target: to = '', isMany = false } = attributes[name] ?? {};
    return type === 'relation' ? [{ name, to, isMany, value }] : [];
  });
}

const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : []);

/** documentIds of what a relation points to; `fitValue` gave the value its form. */
function resolve(strapi: Core.Strapi, { to, value }: Pointer): Promise<string[]> {
  const list = listOf(value);
  if (to === CATEGORY) return resolveCategories(strapi, list as string[][]);
  if (to === TAG) return resolveTags(strapi, list as string[]);
  return resolveNamed(strapi, to, list as string[]);
}

/** Pictures of all attributes at once: the same one may be cover and in the body. */
async function resolvePictures(strapi: Core.Strapi, pointers: readonly Pointer[]) {
  const imagesOf = ({ value }: Pointer): EntryImage[] => listOf(value) as unknown as EntryImage[];
  const ids = await resolveImages(strapi, pointers.flatMap(imagesOf));
  return (pointer: Pointer): string[] => [
    ...new Set(imagesOf(pointer).flatMap(({ url }) => ids.get(url) ?? [])),
  ];
}

/** Finds or creates what an entry points to, except for the relations that are left alone. */
export async function resolveRelations(
  { strapi, target }: Surroundings,
  input: Values,
  leftAlone: ReadonlySet<string>,
): Promise<Values> {
  const pointers = pointersOf(target, input).filter(({ name }) => !leftAlone.has(name));
  const pictureIds = await resolvePictures(
    strapi,
    pointers.filter(({ to }) => to === IMAGE),
  );
  const values: Values = {};
  for (const pointer of pointers) {
    const ids = pointer.to === IMAGE ? pictureIds(pointer) : await resolve(strapi, pointer);
    values[pointer.name] = pointer.isMany ? ids : (ids[0] ?? null);
  }
  return values;
}
