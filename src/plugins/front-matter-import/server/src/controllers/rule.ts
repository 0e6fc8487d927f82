import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { OwnRule } from '../../../core/clean/own/own-rules';
import {
  addOwnRule,
  findOwnRule,
  findOwnRules,
  removeOwnRule,
  type StoredRule,
} from '../rules/own-rules';
import { readRuleFiles } from '../rules/read-rule-files';
import { serviceOf } from '../services';
import { nameOf } from '../sources/staged';
import { answering, check, type Context, nameOfAsker } from './context';
import { NEW_RULE, type NewRule } from './schemas';

export function ruleNumber({ params }: Context): number {
  const { id = '' } = params;
  if (/^[1-9]\d{0,8}$/.test(id)) return Number(id);
  throw new errors.NotFoundError(`There is no rule \`${id}\`.`);
}

const answerRule = ({ id, verdict, scope, of, text, madeBy, createdAt }: StoredRule) => ({
  ...{ id, verdict, scope, of, text, madeBy },
  createdAt: new Date(createdAt).toISOString(),
});

/** What a rule is for: the name of the file, or the key of its site, as an import knows them. */
async function placeOf(strapi: Core.Strapi, { scope, root: id, path, of }: NewRule) {
  if (scope === 'everywhere') return null;
  if (of !== undefined) return of;
  if (id === undefined || path === undefined) {
    throw new errors.ValidationError(
      'A rule for a file or a site needs `root` and `path` of a file, or `of`.',
    );
  }
  const root = await serviceOf(strapi, 'roots').find(id);
  const options = (await serviceOf(strapi, 'scans').of(root))?.options ?? {};
  const preview = await serviceOf(strapi, 'previews').of(root, { path, options, templates: null });
  if (scope === 'site' && preview.site !== null) return preview.site;
  if (scope === 'site') throw new errors.ValidationError(`\`${path}\` is no post of a site.`);
  const appDir = realpathSync(strapi.dirs.app.root);
  return nameOf({ appDir, staged: root.staged }, join(root.folder, preview.path));
}

/** A rule, with what it is for. */
export async function ruleAsAsked(strapi: Core.Strapi, asked: NewRule): Promise<OwnRule> {
  const { verdict, scope, text } = asked;
  return { verdict, scope, text, of: await placeOf(strapi, asked) };
}

/** The rule that a request describes. */
export const ruleIn = (strapi: Core.Strapi, { request }: Context): Promise<OwnRule> =>
  ruleAsAsked(strapi, check(NEW_RULE, request.body));

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: answering(async (ctx) => {
    const own = await findOwnRules(strapi);
    const sites = readRuleFiles(strapi.dirs.app.root);
    ctx.body = {
      data: own.reverse().map(answerRule),
      meta: { total: own.length, sites: sites.map(({ name, match }) => ({ name, ...match })) },
    };
  }),

  findOne: answering(async (ctx) => {
    ctx.body = { data: answerRule(await findOwnRule(strapi, ruleNumber(ctx))) };
  }),

  create: answering(async (ctx) => {
    const rule = await ruleIn(strapi, ctx);
    ctx.status = 201;
    ctx.body = { data: answerRule(await addOwnRule(strapi, rule, nameOfAsker(ctx))) };
  }),

  delete: answering(async (ctx) => {
    await removeOwnRule(strapi, ruleNumber(ctx));
    ctx.status = 204;
  }),
});
