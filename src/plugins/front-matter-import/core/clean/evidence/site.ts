import { type Block, hasText } from '../blocks/block';
import { fold } from '../blocks/text';
import type { KeepRule, SiteRules, StripRule } from '../site/site-rules';
import type { CleanContext, Clue, Evidence } from '../types';

const compiled = new Map<string, RegExp>();

/** A pattern that has been checked when its file was read. */
function regexOf(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known) return known;
  const regex = new RegExp(pattern, 'u');
  compiled.set(pattern, regex);
  return regex;
}

/** Whoever writes a rule copies a line from a page, full-width forms and all. */
const find = (pattern: string, text: string): RegExpExecArray | null =>
  regexOf(pattern).exec(text) ?? regexOf(pattern).exec(fold(text));

function stripClue(
  block: Block,
  { pattern, where, reason, field }: StripRule,
  site: string,
): Clue[] {
  const match = pattern === undefined ? null : find(pattern, block.text);
  if (!match) return [];
  const value = match.groups?.value?.trim();
  const facts = field && value ? [{ field, value }] : [];
  return [{ rule: `site:${site}`, reason, where, weight: 1, facts }];
}

function keepClue(block: Block, { pattern }: KeepRule, site: string): Clue[] {
  if (pattern === undefined || !find(pattern, block.text)) return [];
  return [{ rule: `site:${site}`, reason: 'stays', where: 'anywhere', weight: 0, keeps: true }];
}

const cluesOf = (block: Block, { name, strip, keep }: SiteRules): Clue[] => [
  ...strip.flatMap((rule) => stripClue(block, rule, name)),
  ...keep.flatMap((rule) => keepClue(block, rule, name)),
];

/** What the rules for the post's site say. */
export const siteEvidence: Evidence = (blocks, { rules }: CleanContext) =>
  blocks.map((block) => {
    if (block.isKept)
      return [{ rule: 'site', reason: 'stays', where: 'anywhere', weight: 0, keeps: true }];
    return hasText(block) ? rules.flatMap((site) => cluesOf(block, site)) : [];
  });
