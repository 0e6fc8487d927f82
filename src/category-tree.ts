import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

export const CATEGORY = 'api::category.category';

interface Node {
  documentId: string;
  name: string;
  path: string | null;
  parent: { documentId: string } | null;
}

/** Far deeper than any real tree; ends the walk up a tree that has a circle already. */
const DEEPEST = 100;

type Reference = Record<string, unknown>;

const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The documents that a relation of a write names, in any of the forms that Strapi takes: one or a
 * list; a documentId, an id or an object with either; `{ set }` or `{ connect }`.
 */
export function namedBy(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap(namedBy);
  if (!isReference(value)) return [];
  if ('set' in value || 'connect' in value)
    return [...namedBy(value.set), ...namedBy(value.connect)];
  return namedBy(value.documentId ?? value.id);
}

/** A category with its parent, by documentId or id. */
export async function findCategory(
  strapi: Core.Strapi,
  reference: string | number,
): Promise<Node | null> {
  const where = typeof reference === 'number' ? { id: reference } : { documentId: reference };
  const found: unknown = await strapi.db.query(CATEGORY).findOne({
    where,
    select: ['documentId', 'name', 'path'],
    populate: { parent: { select: ['documentId'] } },
  });
  // What was selected.
  return found as Node | null;
}

async function isAtOrBelow(
  strapi: Core.Strapi,
  reference: string | number,
  ancestor: string,
): Promise<boolean> {
  let node = await findCategory(strapi, reference);
  for (let depth = 0; node && depth < DEEPEST; depth += 1) {
    if (node.documentId === ancestor) return true;
    node = node.parent && (await findCategory(strapi, node.parent.documentId));
  }
  return false;
}

/**
 * Refuses a write that would put a category below itself: programs that walk up the tree would never
 * come to an end.
 *
 * @throws ValidationError
 */
export async function refuseCircle(
  strapi: Core.Strapi,
  documentId: string,
  { parent, children }: { parent?: unknown; children?: unknown },
): Promise<void> {
  for (const reference of namedBy(parent)) {
    if (!(await isAtOrBelow(strapi, reference, documentId))) continue;
    throw new errors.ValidationError(
      'A category cannot have itself or one below it as its parent.',
    );
  }
  for (const reference of namedBy(children)) {
    const child = await findCategory(strapi, reference);
    if (!child || !(await isAtOrBelow(strapi, documentId, child.documentId))) continue;
    throw new errors.ValidationError('A category cannot have itself or one above it as its child.');
  }
}
