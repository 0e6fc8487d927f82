import type { Core } from '@strapi/strapi';
import { MAX_ADDRESS } from '../../../core/limits';
import { isRemote } from '../../../core/map/pictures';
import type { EntryImage } from '../../../core/types';
import { UPLOADS } from '../pictures/picture-library';
import { insertRows, newDocumentId } from './bulk/rows';
import { findRows } from './rows';
import { IMAGE } from './uids';

const DESCRIPTIONS = ['alt', 'caption', 'credit'] as const;

type Description = (typeof DESCRIPTIONS)[number];
type Stored = { documentId: string; url: string } & Record<Description, string | null>;

/** documentIds by url. */
export type ImageIds = Map<string, string>;

function described(image: EntryImage): Partial<Record<Description, string>> {
  const filled = DESCRIPTIONS.filter((name) => image[name] !== '');
  return Object.fromEntries(filled.map((name) => [name, image[name]]));
}

async function create(strapi: Core.Strapi, image: EntryImage): Promise<string> {
  const data = { url: image.url, ...described(image) };
  const { documentId } = await strapi.documents(IMAGE).create({ data });
  return documentId;
}

async function fillEmpty(strapi: Core.Strapi, stored: Stored, image: EntryImage): Promise<string> {
  const { documentId } = stored;
  const missing = Object.entries(described(image)).filter(([name]) => !stored[name as Description]);
  if (missing.length > 0) {
    await strapi.documents(IMAGE).update({ documentId, data: Object.fromEntries(missing) });
  }
  return documentId;
}

/**
 * Whether a picture can have an Image: one on the web, or one that was uploaded. A reference to a file
 * that was not found has none.
 */
export function isStorable(url: string): boolean {
  return (isRemote(url) || url.startsWith(UPLOADS)) && url.length <= MAX_ADDRESS;
}

/** Pictures by address, each with all that is said of it: what comes first counts. */
function byAddress(images: readonly EntryImage[]): Map<string, EntryImage> {
  const wanted = new Map<string, EntryImage>();
  for (const image of images) {
    const known = wanted.get(image.url) ?? { url: image.url, alt: '', caption: '', credit: '' };
    const filled = DESCRIPTIONS.map((name) => [name, known[name] || image[name]] as const);
    wanted.set(image.url, { ...known, ...Object.fromEntries(filled) });
  }
  return wanted;
}

/** Creates Images in one statement, as the Document Service would one by one. */
async function createAll(strapi: Core.Strapi, images: readonly EntryImage[]): Promise<ImageIds> {
  const rows = images.map((image) => {
    const documentId = newDocumentId();
    return { documentId, url: image.url, ...described(image), publishedAt: new Date() };
  });
  await insertRows(strapi, IMAGE, rows);
  return new Map(rows.map(({ url, documentId }) => [url, documentId]));
}

/**
 * Finds or creates an Image for each picture. What an Image says already (alt, caption, credit) stays;
 * what it lacks is filled in.
 */
export async function ensureImages(
  strapi: Core.Strapi,
  images: readonly EntryImage[],
): Promise<ImageIds> {
  const wanted = byAddress(images.filter(({ url }) => isStorable(url)));
  const ids: ImageIds = new Map();
  if (wanted.size === 0) return ids;
  const rows = await findRows<Stored>(strapi, IMAGE, {
    where: { url: { $in: [...wanted.keys()] } },
    select: ['documentId', 'url', ...DESCRIPTIONS],
  });
  for (const row of rows) ids.set(row.url, await fillEmpty(strapi, row, wanted.get(row.url)!));
  const missing = [...wanted.values()].filter(({ url }) => !ids.has(url));
  for (const [url, id] of await createAll(strapi, missing)) ids.set(url, id);
  return ids;
}

/**
 * Finds or creates an Image for each picture. What an Image says already (alt, caption, credit) stays;
 * what it lacks is filled in.
 */
export async function resolveImages(
  strapi: Core.Strapi,
  images: readonly EntryImage[],
): Promise<ImageIds> {
  const wanted = images.filter(({ url }) => isStorable(url));
  const ids: ImageIds = new Map();
  if (wanted.length === 0) return ids;
  const rows = await findRows<Stored>(strapi, IMAGE, {
    where: { url: { $in: wanted.map(({ url }) => url) } },
    select: ['documentId', 'url', ...DESCRIPTIONS],
  });
  const known = new Map(rows.map((row) => [row.url, row]));
  for (const image of wanted) {
    if (ids.has(image.url)) continue;
    const stored = known.get(image.url);
    const id = stored ? await fillEmpty(strapi, stored, image) : await create(strapi, image);
    ids.set(image.url, id);
  }
  return ids;
}
