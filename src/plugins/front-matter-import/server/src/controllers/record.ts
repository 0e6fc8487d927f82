import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { ARTICLE } from '../destination/uids';
import { findSource, type Source } from '../records/find-source';
import { findImported } from '../records/imported-entry';
import { answering, check, type Context } from './context';
import { importAgain } from './import-again';
import { RECORD_QUERY } from './schemas';

/** What is known of the entry that a request names. */
export function importedOf(strapi: Core.Strapi, { params, query }: Context) {
  const { contentType = ARTICLE, locale = null } = check(RECORD_QUERY, query);
  return findImported(strapi, { contentType, locale, documentId: params.id! });
}

/** @throws NotFoundError where the file is gone */
export async function needSource(strapi: Core.Strapi, file: string): Promise<Source> {
  const source = await findSource(strapi, file);
  if (source) return source;
  throw new errors.NotFoundError(
    `\`${file}\` is no longer here: upload it again, or have its folder allowed.`,
  );
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  findOne: answering(async (ctx) => {
    const imported = await importedOf(strapi, ctx);
    const source = await findSource(strapi, imported.file);
    ctx.body = { data: { ...imported, hasSource: source !== null } };
  }),

  import: answering(async (ctx) => {
    const { file } = await importedOf(strapi, ctx);
    const { root, path } = await needSource(strapi, file);
    const data = await importAgain(strapi, { root, paths: [path] }, ctx);
    ctx.status = 202;
    ctx.body = { data };
  }),
});
