import type { Core } from '@strapi/strapi';
import { readText } from '../records/find-source';
import { answering } from './context';
import { importedOf, needSource } from './record';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  findOne: answering(async (ctx) => {
    const { file } = await importedOf(strapi, ctx);
    ctx.body = { data: { file, text: await readText(await needSource(strapi, file)) } };
  }),
});
