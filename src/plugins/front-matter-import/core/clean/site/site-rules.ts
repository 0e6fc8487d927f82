import type { Field, Where } from '../types';

/** Something to strip on one site, by what it is or by what it says. Plain data: it crosses to worker threads. */
export interface StripRule {
  /** CSS selector of the elements that go. */
  selector?: string;
  /** Regular expression that the text of a block matches. */
  pattern?: string;
  /** Where a pattern counts. */
  where: Where;
  /** Goes on after "it". */
  reason: string;
  /** Which field the group `value` of the pattern fills, or the whole text of what is selected. */
  field?: Field;
}

/** Something that stays, whatever else speaks against it. */
export interface KeepRule {
  selector?: string;
  pattern?: string;
}

/** A text to clean and what must come out, to prove the rules. */
export interface RuleTest {
  in: string;
  /** The visible text, one line a block. */
  out: string;
  fields: { [Name in Field]?: string };
}

/** The rules for one site; one YAML file each. */
export interface SiteRules {
  /** Name of its file without the ending. */
  name: string;
  /** The posts it is for: one match of any kind is enough. */
  match: {
    /** Hosts of the original address; `example.com` stands for its subdomains too. */
    hosts: string[];
    authors: string[];
    /** Beginnings of category paths, such as `News/Example`. */
    categories: string[];
  };
  strip: StripRule[];
  keep: KeepRule[];
  /** False: only these rules judge the site's posts. */
  generic: boolean;
  tests: RuleTest[];
}

/** What is known of a post when its site is looked for. */
export interface PostOrigin {
  link: string | null;
  author: string;
  categories: readonly (readonly string[])[];
}

function hostOf(link: string | null): string | undefined {
  return link !== null && URL.canParse(link) ? new URL(link).hostname.toLowerCase() : undefined;
}

const isHostOf = (host: string, name: string): boolean =>
  host === name || host.endsWith(`.${name}`);

/** The rules that are for a post's site. */
export function rulesFor(post: PostOrigin, all: readonly SiteRules[]): SiteRules[] {
  if (all.length === 0) return [];
  const host = hostOf(post.link);
  const paths = post.categories.map((path) => `${path.join('/')}/`);
  return all.filter(
    ({ match }) =>
      match.authors.includes(post.author) ||
      match.categories.some((start) => paths.some((path) => path.startsWith(`${start}/`))) ||
      (host !== undefined && match.hosts.some((name) => isHostOf(host, name.toLowerCase()))),
  );
}
