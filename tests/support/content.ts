import type { Core, UID } from '@strapi/strapi';

export const ARTICLE = 'api::article.article';
export const CATEGORY = 'api::category.category';
export const TAG = 'api::tag.tag';
export const IMAGE = 'api::image.image';
export const RECORD = 'plugin::front-matter-import.record';

type Row = Record<string, unknown>;

export interface Article {
  documentId: string;
  title: string;
  slug: string;
  body: string;
  date: string | null;
  author: string | null;
  excerpt: string | null;
  frontMatter: unknown;
  categories: { documentId: string; name: string; path: string }[];
  tags: { name: string }[];
  images: { url: string; alt: string | null }[];
  cover: { url: string } | null;
}

/** One version of the article with a title or a documentId, with its relations. */
export async function findArticle(
  strapi: Core.Strapi,
  filters: { title: string } | { documentId: string },
  status: 'draft' | 'published' = 'published',
): Promise<Article | null> {
  const found = await strapi.documents(ARTICLE).findFirst({ filters, status, populate: '*' });
  return found as Article | null;
}

/** Every row of the content types and of the records, as they stand in the database. */
export async function allRows(strapi: Core.Strapi): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const uid of [ARTICLE, CATEGORY, TAG, IMAGE, RECORD] as const) {
    rows[uid] = await strapi.db.query(uid).findMany({ orderBy: 'id', populate: true });
  }
  return rows;
}

/** A column of all rows of a type, sorted. */
export async function column(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  name: string,
): Promise<unknown[]> {
  const rows = (await strapi.db.query(uid).findMany({ select: [name] })) as Row[];
  return rows.map((row) => row[name]).sort();
}
