import { wordingKey } from './wording';

export type OwnVerdict = 'strip' | 'keep';

/** What an editor said of a block, for one file, for the posts of one site, or for all. Plain data. */
export interface OwnRule {
  verdict: OwnVerdict;
  scope: 'file' | 'site' | 'everywhere';
  /** The name of the file, or the key of the site, that it is for; null for all. */
  of: string | null;
  /** The block's wording. */
  text: string;
}

/** The place of a post, as rules name it. */
export interface RulePlace {
  file: string | null;
  site: string | null;
}

/** The rules that may speak of the blocks of one post, by wording; those of the file come first. */
export type Rulings = readonly ReadonlyMap<string, OwnVerdict>[];

type ByWording = Map<string, OwnVerdict>;

interface Index {
  everywhere: ByWording;
  sites: Map<string, ByWording>;
  files: Map<string, ByWording>;
}

function add(all: Map<string, ByWording>, { of, text, verdict }: OwnRule): void {
  const known = all.get(of ?? '') ?? new Map<string, OwnVerdict>();
  all.set(of ?? '', known.set(wordingKey(text), verdict));
}

/** Of rules that say different things of the same, the newest counts. */
function toIndex(rules: readonly OwnRule[]): Index {
  const index: Index = { everywhere: new Map(), sites: new Map(), files: new Map() };
  for (const rule of rules) {
    if (rule.scope === 'file') add(index.files, rule);
    else if (rule.scope === 'site') add(index.sites, rule);
    else index.everywhere.set(wordingKey(rule.text), rule.verdict);
  }
  return index;
}

const indexes = new WeakMap<readonly OwnRule[], Index>();

/** The posts of a run share their rules, which are sorted once. */
function indexOf(rules: readonly OwnRule[]): Index {
  const known = indexes.get(rules) ?? toIndex(rules);
  indexes.set(rules, known);
  return known;
}

/**
 * The rules that may speak of the blocks of a post.
 *
 * @param rules the oldest first
 */
export function rulingsFor(rules: readonly OwnRule[], { file, site }: RulePlace): Rulings {
  if (rules.length === 0) return [];
  const { everywhere, sites, files } = indexOf(rules);
  const found = [files.get(file ?? ''), sites.get(site ?? ''), everywhere];
  return found.filter((one) => one !== undefined && one.size > 0) as Rulings;
}

/** What an editor said of a block with this wording: what is said of the file counts before the rest. */
export function rulingOn(rulings: Rulings, wording: string): OwnVerdict | undefined {
  if (rulings.length === 0 || wording === '') return undefined;
  const key = wordingKey(wording);
  return rulings.find((rules) => rules.has(key))?.get(key);
}

const described = new WeakMap<ReadonlyMap<string, OwnVerdict>, string>();

function describe(rules: ReadonlyMap<string, OwnVerdict>): string {
  const text = described.get(rules) ?? JSON.stringify([...rules].sort());
  described.set(rules, text);
  return text;
}

/** All that rulings say, as text: a change of it changes what is made of the post. */
export const describeRulings = (rulings: Rulings): string => rulings.map(describe).join('\n');
