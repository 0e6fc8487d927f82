import type { Core } from '@strapi/strapi';
import { foldName } from '../../../core/map/names';
import { findRows } from './rows';
import { TAG } from './uids';
import { slugForName } from './unique-slug';

interface Row {
  foldedName: string;
  documentId: string;
}

/** Folded name → first spelling, in the order of the file. */
function spellings(names: readonly string[]): Map<string, string> {
  const wanted = new Map<string, string>();
  for (const name of names) {
    const folded = foldName(name);
    if (folded && !wanted.has(folded)) wanted.set(folded, name.trim());
  }
  return wanted;
}

async function create(strapi: Core.Strapi, name: string): Promise<string> {
  const slug = await slugForName(strapi, TAG, { name, fallback: 'tag' });
  const data = { name, foldedName: foldName(name), slug };
  const { documentId } = await strapi.documents(TAG).create({ data });
  return documentId;
}

/**
 * Finds or creates tags, whatever their letter case; the spelling that came first stays.
 * @returns documentIds by folded name, in the order of `names`
 */
export async function ensureTags(
  strapi: Core.Strapi,
  names: readonly string[],
): Promise<Map<string, string>> {
  const wanted = spellings(names);
  if (wanted.size === 0) return new Map();
  const where = { foldedName: { $in: [...wanted.keys()] } };
  const rows = await findRows<Row>(strapi, TAG, { where, select: ['foldedName', 'documentId'] });
  const known = new Map(rows.map(({ foldedName, documentId }) => [foldedName, documentId]));
  const ids = new Map<string, string>();
  for (const [folded, name] of wanted)
    ids.set(folded, known.get(folded) ?? (await create(strapi, name)));
  return ids;
}

/** The same for one entry: documentIds in the order of `names`, without repeats. */
export const resolveTags = async (
  strapi: Core.Strapi,
  names: readonly string[],
): Promise<string[]> => [...(await ensureTags(strapi, names)).values()];
