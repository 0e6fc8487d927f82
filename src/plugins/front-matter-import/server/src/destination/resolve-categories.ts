import type { Core } from '@strapi/strapi';
import { FileError } from '../../../core/file-error';
import { MAX_ADDRESS } from '../../../core/limits';
import { categoryPath } from '../../../core/map/names';
import { findRows } from './rows';
import { CATEGORY } from './uids';
import { slugForName } from './unique-slug';

interface Row {
  path: string;
  documentId: string;
}

/** documentIds by path. */
type Known = Map<string, string>;

/** Every prefix of a list of names: the list's ancestors, outermost first, and itself. */
function levels(names: readonly string[]): string[][] {
  return names.map((_, index) => names.slice(0, index + 1));
}

async function findKnown(strapi: Core.Strapi, paths: string[]): Promise<Known> {
  const where = { path: { $in: paths } };
  const rows = await findRows<Row>(strapi, CATEGORY, { where, select: ['path', 'documentId'] });
  return new Map(rows.map(({ path, documentId }) => [path, documentId]));
}

async function create(
  strapi: Core.Strapi,
  names: string[],
  parent: string | null,
): Promise<string> {
  const name = names.at(-1) ?? '';
  const slug = await slugForName(strapi, CATEGORY, { name, fallback: 'category' });
  const data = { name, slug, path: categoryPath(names), parent };
  const { documentId } = await strapi.documents(CATEGORY).create({ data });
  return documentId;
}

function checkLength(path: string): void {
  if (path.length <= MAX_ADDRESS) return;
  const shown = `${path.slice(0, 80)}…`;
  throw new FileError(
    'write-failed',
    `The category \`${shown}\` has a path of ${path.length} characters, of which ${MAX_ADDRESS} fit. Shorten its names.`,
  );
}

/**
 * Finds or creates categories, with all their ancestors.
 *
 * @param lists one list of names a category, outermost first
 * @returns documentIds by path, of the ancestors too
 * @throws FileError `write-failed` for a path that is too long
 */
export async function ensureCategories(
  strapi: Core.Strapi,
  lists: readonly string[][],
): Promise<Known> {
  const paths = [...new Set(lists.flatMap(levels).map(categoryPath))];
  paths.forEach(checkLength);
  const known = paths.length > 0 ? await findKnown(strapi, paths) : new Map<string, string>();
  for (const names of lists) {
    let parent: string | null = null;
    for (const level of levels(names)) {
      const path = categoryPath(level);
      const found: string = known.get(path) ?? (await create(strapi, level, parent));
      known.set(path, found);
      parent = found;
    }
  }
  return known;
}

/** Whether the database has room for a category's path. */
export const fitsAsPath = (names: readonly string[]): boolean =>
  categoryPath([...names]).length <= MAX_ADDRESS;

/**
 * Finds or creates the categories of an article, with all their ancestors.
 *
 * @param categories one list of names a category, outermost first
 * @returns documentIds of the last name of each list, without repeats
 * @throws FileError `write-failed` for a path that is too long
 */
export async function resolveCategories(
  strapi: Core.Strapi,
  categories: readonly string[][],
): Promise<string[]> {
  const lists = categories.filter((names) => names.length > 0);
  const known = await ensureCategories(strapi, lists);
  return [...new Set(lists.map((names) => known.get(categoryPath(names))!))];
}
