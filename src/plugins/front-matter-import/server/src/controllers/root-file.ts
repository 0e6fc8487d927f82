import type { Core } from '@strapi/strapi';
import { serviceOf } from '../services';
import { noCounts } from '../scans/scan-state';
import { answering, check } from './context';
import { FILE_QUERY, FILES_QUERY } from './schemas';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: answering(async (ctx) => {
    const question = check(FILES_QUERY, ctx.query);
    const root = await serviceOf(strapi, 'roots').find(ctx.params.id!);
    const scans = serviceOf(strapi, 'scans');
    const { rows, total } = await scans.page(root, question);
    const counts = (await scans.of(root))?.counts ?? noCounts();
    ctx.body = { data: rows, meta: { total, counts } };
  }),

  findOne: answering(async (ctx) => {
    const { path, fields } = check(FILE_QUERY, ctx.query);
    const root = await serviceOf(strapi, 'roots').find(ctx.params.id!);
    const scans = serviceOf(strapi, 'scans');
    const looked = (await scans.of(root))?.options ?? {};
    const options = fields ? { ...looked, fields } : looked;
    const templates = await scans.templatesOf(root);
    const asked = { path, options, templates };
    ctx.body = { data: await serviceOf(strapi, 'previews').of(root, asked) };
  }),
});
