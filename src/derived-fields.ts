import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { CATEGORY, findCategory, namedBy, refuseCircle } from './category-tree';
import { foldName, pathSegment } from './plugins/front-matter-import/core/map/names';
import { findRow } from './plugins/front-matter-import/server/src/destination/rows';
import { slugForName } from './plugins/front-matter-import/server/src/destination/unique-slug';

const TAG = 'api::tag.tag';

type Data = Record<string, unknown>;

/** What is written, by whom, to which document; `null` for a new one. */
interface Write {
  uid: UID.ContentType;
  documentId: string | null;
  data: Data;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const isEmpty = (value: unknown): boolean => textOf(value) === '';

async function slugFor(strapi: Core.Strapi, { uid, data }: Write, stored: Data): Promise<Data> {
  const name = textOf(data.name ?? stored.name);
  if (!isEmpty(data.slug ?? stored.slug) || name === '') return {};
  return {
    slug: await slugForName(strapi, uid, { name, fallback: uid === TAG ? 'tag' : 'category' }),
  };
}

async function parentPath(
  strapi: Core.Strapi,
  { documentId, data }: Write,
): Promise<string | null> {
  const [named] = namedBy(data.parent);
  if (named !== undefined) return (await findCategory(strapi, named))?.path ?? null;
  const stored = documentId === null ? null : await findCategory(strapi, documentId);
  const parent = stored?.parent && (await findCategory(strapi, stored.parent.documentId));
  return parent?.path ?? null;
}

/** The path is how the import knows a category again, so it stays when somebody renames or moves it. */
async function pathFor(strapi: Core.Strapi, write: Write, stored: Data): Promise<Data> {
  const name = textOf(write.data.name ?? stored.name);
  if (!isEmpty(stored.path)) return { path: stored.path };
  if (!isEmpty(write.data.path) || name === '') return {};
  const above = await parentPath(strapi, write);
  return { path: above === null ? pathSegment(name) : `${above}/${pathSegment(name)}` };
}

async function foldedNameFor(strapi: Core.Strapi, { documentId, data }: Write, stored: Data) {
  const name = textOf(data.name ?? stored.name);
  if (name === '') return {};
  const foldedName = foldName(name);
  const where = { foldedName, ...(documentId !== null && { documentId: { $ne: documentId } }) };
  const other = await findRow<{ name: string }>(strapi, TAG, { where, select: ['name'] });
  if (!other) return { foldedName };
  throw new errors.ValidationError(`There is a tag \`${other.name}\` already.`, {
    errors: [{ path: ['name'], message: 'This attribute must be unique', name: 'ValidationError' }],
  });
}

async function read(strapi: Core.Strapi, { uid, documentId }: Write): Promise<Data> {
  if (documentId === null) return {};
  const select = uid === TAG ? ['name', 'slug'] : ['name', 'slug', 'path'];
  const row = await findRow<Data>(strapi, uid, { where: { documentId }, select });
  return row ?? {};
}

async function derive(strapi: Core.Strapi, write: Write): Promise<Data> {
  const stored = await read(strapi, write);
  const slug = await slugFor(strapi, write, stored);
  if (write.uid === TAG) return { ...slug, ...(await foldedNameFor(strapi, write, stored)) };
  if (write.documentId !== null) await refuseCircle(strapi, write.documentId, write.data);
  return { ...slug, ...(await pathFor(strapi, write, stored)) };
}

/**
 * Fills what categories and tags need and people do not type: slug, a category's path, the form in
 * which a tag's name is compared. Holds for the admin panel, REST, GraphQL and the import alike.
 */
export function deriveFields(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    const isWrite = action === 'create' || action === 'update';
    if (!isWrite || (uid !== CATEGORY && uid !== TAG)) return next();

    const params = context.params as { documentId?: string; data?: Data };
    const data = params.data ?? {};
    const documentId = action === 'update' ? (params.documentId ?? null) : null;
    params.data = { ...data, ...(await derive(strapi, { uid, documentId, data })) };
    return next();
  });
}
