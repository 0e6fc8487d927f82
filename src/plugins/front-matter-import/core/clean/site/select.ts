import { type CheerioAPI, load } from 'cheerio';
import { type AnyNode, type Document, type Element, isTag } from 'domhandler';
import { collapse } from '../../html/hast';
import type { Fact } from '../types';
import type { SiteRules } from './site-rules';

/** What the selectors of a site's rules name in a tree. */
export interface Selected {
  /** Elements that go. */
  strip: { node: Element; rule: string; reason: string; facts: Fact[] }[];
  /** Elements that stay, with all that is in them. */
  keep: ReadonlySet<AnyNode>;
}

const elements = ($: CheerioAPI, selector: string | undefined): Element[] =>
  selector === undefined ? [] : $(selector).toArray().filter(isTag);

/** Finds what the selectors of a site's rules name. */
export function select(root: Document, rules: readonly SiteRules[]): Selected {
  if (rules.length === 0) return { strip: [], keep: new Set() };
  const $ = load(root, null, false);
  const keep = rules.flatMap((site) => site.keep.flatMap(({ selector }) => elements($, selector)));
  const strip = rules.flatMap((site) =>
    site.strip.flatMap(({ selector, reason, field }) =>
      elements($, selector).map((node) => {
        const value = collapse($(node).text());
        const facts = field && value ? [{ field, value }] : [];
        return { node, rule: `site:${site.name}`, reason, facts };
      }),
    ),
  );
  return { strip, keep: new Set(keep) };
}
