import type { Core } from '@strapi/strapi';
import { findLearnedRules } from '../rules/learned-rules';
import { answering } from './context';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: answering(async (ctx) => {
    const { rules, total, posts } = await findLearnedRules(strapi);
    ctx.body = { data: rules, meta: { total, posts } };
  }),
});
