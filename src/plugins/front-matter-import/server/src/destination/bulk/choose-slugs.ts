import type { Core } from '@strapi/strapi';
import { type Values } from '../article-values';
import type { Records } from '../records';
import { findRows } from '../rows';
import type { Target } from '../target';
import { freeSlug } from '../unique-slug';
import type { NewArticle } from './create-articles';

interface Surroundings {
  strapi: Core.Strapi;
  target: Target;
  records: Records;
}

/** An article's slugs, and which one it would have had. */
export interface ChosenSlugs {
  values: Values;
  wanted: string;
  slug: string;
}

const keyOf = (locale: string, slug: string): string => `${locale}\0${slug}`;

/** Slugs that articles have; claims of records whose article has gone are given back. */
async function takenAmong(
  { strapi, target, records }: Surroundings,
  attribute: string,
  slugs: readonly string[],
): Promise<Set<string>> {
  const claims = await records.findClaimed(slugs, target.uid);
  const where = { [attribute]: { $in: slugs } };
  const select = ['locale', attribute];
  const rows = await findRows<Record<string, string>>(strapi, target.uid, { where, select });
  const taken = new Set(rows.map((row) => keyOf(row.locale ?? '', row[attribute] ?? '')));
  const left = claims.filter(({ slug, locale }) => !taken.has(keyOf(locale, slug)));
  await records.releaseClaims(left.map(({ id }) => id));
  return taken;
}

/** A free slug for each article: what another has, here or in the database, gets a number. */
export async function chooseSlugs(
  surroundings: Surroundings,
  articles: readonly NewArticle[],
  inputs: readonly Values[],
): Promise<ChosenSlugs[]> {
  const attribute = surroundings.target.slug;
  if (attribute === null) throw new Error(`\`${surroundings.target.uid}\` has no slug.`);
  const wanted = inputs.map((input, index) => {
    const named = input[attribute];
    const fallback = articles[index]!.post.entry.slug || 'article';
    return typeof named === 'string' && named !== '' ? named : fallback;
  });
  const taken = await takenAmong(surroundings, attribute, [...new Set(wanted)]);
  const chosen: ChosenSlugs[] = [];
  for (const [index, { locale }] of articles.entries()) {
    const slug = await freeSlug(wanted[index]!, async (free) => {
      if (taken.has(keyOf(locale, free))) return true;
      if (free === wanted[index]) return false;
      return (await takenAmong(surroundings, attribute, [free])).has(keyOf(locale, free));
    });
    taken.add(keyOf(locale, slug));
    chosen.push({ values: { [attribute]: slug }, wanted: wanted[index]!, slug });
  }
  return chosen;
}
