import type { Core } from '@strapi/strapi';
import { tryRule } from '../rules/try-rule';
import { answering, check } from './context';
import { ruleAsAsked } from './rule';
import { RULE_TRIAL } from './schemas';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: answering(async (ctx) => {
    const { sample, ...asked } = check(RULE_TRIAL, ctx.request.body);
    ctx.body = { data: await tryRule(strapi, await ruleAsAsked(strapi, asked), sample) };
  }),
});
