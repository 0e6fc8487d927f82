import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { OwnRule } from '../../../core/clean/own/own-rules';
import { wordingKey } from '../../../core/clean/own/wording';
import { RULE } from '../content-types';
import { findRow, findRows } from '../destination/rows';

/** A rule of an editor's own, as it is kept. */
export interface StoredRule extends OwnRule {
  id: number;
  /** Who made it. */
  madeBy: string | null;
  createdAt: string | Date;
}

const SELECT = ['id', 'verdict', 'scope', 'of', 'text', 'madeBy', 'createdAt'] as const;

const isAboutTheSame = (one: OwnRule, other: OwnRule): boolean =>
  one.scope === other.scope &&
  one.of === other.of &&
  wordingKey(one.text) === wordingKey(other.text);

/** All rules of editors' own, the oldest first. */
export async function findOwnRules(strapi: Core.Strapi): Promise<StoredRule[]> {
  const rules = await findRows<StoredRule>(strapi, RULE, { where: {}, select: SELECT });
  return rules.sort((a, b) => a.id - b.id);
}

/** The same as cleaning takes them. */
export async function loadOwnRules(strapi: Core.Strapi): Promise<OwnRule[]> {
  const rules = await findOwnRules(strapi);
  return rules.map(({ verdict, scope, of, text }) => ({ verdict, scope, of, text }));
}

/** Remembers a rule; an older one that says something of the same is forgotten. */
export async function addOwnRule(
  strapi: Core.Strapi,
  rule: OwnRule,
  madeBy: string | null,
): Promise<StoredRule> {
  return strapi.db.transaction(async () => {
    const scope = { scope: rule.scope };
    const others = await findRows<StoredRule>(strapi, RULE, { where: scope, select: SELECT });
    const older = others.filter((other) => isAboutTheSame(other, rule)).map(({ id }) => id);
    if (older.length > 0) await strapi.db.query(RULE).deleteMany({ where: { id: { $in: older } } });
    const { id } = (await strapi.db
      .query(RULE)
      .create({ data: { ...rule, madeBy } })) as StoredRule;
    return findOwnRule(strapi, id);
  });
}

/** @throws NotFoundError where there is no such rule */
export async function findOwnRule(strapi: Core.Strapi, id: number): Promise<StoredRule> {
  const found = await findRow<StoredRule>(strapi, RULE, { where: { id }, select: SELECT });
  if (found) return found;
  throw new errors.NotFoundError(`There is no rule \`${id}\`.`);
}

/** Forgets a rule; posts are made without it at their next import. */
export async function removeOwnRule(strapi: Core.Strapi, id: number): Promise<void> {
  await findOwnRule(strapi, id);
  await strapi.db.query(RULE).delete({ where: { id } });
}
