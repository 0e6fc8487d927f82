import type { Core } from '@strapi/strapi';
import { type OwnVerdict, rulingOn, rulingsFor } from '../../../core/clean/own/own-rules';
import { wordingKey } from '../../../core/clean/own/wording';
import type { Message, Stripped } from '../../../core/types';
import { recordPages } from '../records/each-record';
import { loadOwnRules } from './own-rules';

/** A block that the posts of a site have in common, as imports found it. */
export interface LearnedRule {
  site: string;
  text: string;
  reason: string;
  /** In how many posts it was stripped. */
  stripped: number;
  /** In how many posts it was kept, because not enough spoke against it. */
  kept: number;
  /** Some of these posts. */
  files: string[];
  /** What an editor said of it. */
  ruling: OwnVerdict | null;
}

export interface LearnedRules {
  rules: LearnedRule[];
  /** How many different ones there are. */
  total: number;
  /** How many posts were looked at. */
  posts: number;
}

interface Row {
  id: number;
  file: string;
  site: string;
  stripped: Stripped[] | null;
  warnings: Message[] | null;
}

interface Found {
  text: string;
  reason: string;
  isStripped: boolean;
}

/** The newest tell what the present rules make of posts, in a second or two. */
const MOST_RECORDS = 20_000;
const MOST_RULES = 200;
const MOST_FILES = 3;

const blocksIn = ({ stripped, warnings }: Row): Found[] => [
  ...(stripped ?? [])
    .filter(({ rule }) => rule === 'template')
    .map(({ text, reason }) => ({ text, reason, isStripped: true })),
  ...(warnings ?? [])
    .filter(({ code }) => code === 'template-suggested')
    .flatMap(({ block }) => (block ? { ...block, isStripped: false } : [])),
];

class Collection {
  readonly rules = new Map<string, LearnedRule>();

  add({ file, site }: Row, { text, reason, isStripped }: Found): void {
    const key = `${site}\n${wordingKey(text)}`;
    const known = this.rules.get(key);
    const rule = known ?? { site, text, reason, stripped: 0, kept: 0, files: [], ruling: null };
    rule[isStripped ? 'stripped' : 'kept'] += 1;
    if (rule.files.length < MOST_FILES && !rule.files.includes(file)) rule.files.push(file);
    this.rules.set(key, rule);
  }
}

const postsOf = ({ stripped, kept }: LearnedRule): number => stripped + kept;

/**
 * What imports learned of sites, from what they remember of their posts: blocks that were stripped
 * because other posts have them too, and blocks of which that is not certain, those of most posts first.
 */
export async function findLearnedRules(strapi: Core.Strapi): Promise<LearnedRules> {
  const found = new Collection();
  let posts = 0;
  const asked = {
    where: { site: { $notNull: true } },
    select: ['file', 'site', 'stripped', 'warnings'],
    most: MOST_RECORDS,
  };
  for await (const rows of recordPages<Row>(strapi, asked)) {
    posts += rows.length;
    for (const row of rows) for (const block of blocksIn(row)) found.add(row, block);
  }
  const own = await loadOwnRules(strapi);
  const rules = [...found.rules.values()]
    .sort((a, b) => postsOf(b) - postsOf(a) || a.text.localeCompare(b.text))
    .slice(0, MOST_RULES)
    .map((rule) => ({
      ...rule,
      ruling: rulingOn(rulingsFor(own, { file: null, site: rule.site }), rule.text) ?? null,
    }));
  return { rules, total: found.rules.size, posts };
}
