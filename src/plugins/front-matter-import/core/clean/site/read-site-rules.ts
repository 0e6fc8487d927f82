import { load } from 'cheerio';
import type { Json } from '../../types';
import type { Field, Where } from '../types';
import type { KeepRule, RuleTest, SiteRules, StripRule } from './site-rules';

const KEYS = ['match', 'strip', 'keep', 'generic', 'tests'];
const WHERE: readonly Where[] = ['head', 'tail', 'edge', 'anywhere'];
const FIELDS: readonly Field[] = ['source', 'editor', 'link', 'credit'];

/** What is wrong with a rule file, for the person who wrote it: where, what, and what to do. */
export class RuleProblem extends Error {
  constructor(place: string, problem: string) {
    super(`\`${place}\` ${problem}`);
  }
}

type Row = { [key: string]: Json };

function asRow(value: Json | undefined, place: string): Row {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new RuleProblem(place, 'must hold keys and values.');
}

function asRows(value: Json | undefined, place: string): Row[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value))
    throw new RuleProblem(place, 'must be a list; begin each line with `-`.');
  return value.map((row, i) => asRow(row, `${place}[${i}]`));
}

function checkKeys(row: Row, known: readonly string[], place: string): void {
  const unknown = Object.keys(row).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const where = place === '' ? unknown : `${place}.${unknown}`;
  throw new RuleProblem(
    where,
    `is not known here; there is ${known.map((key) => `\`${key}\``).join(', ')}.`,
  );
}

function asString(value: Json | undefined, place: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new RuleProblem(place, 'must be a text; put it in quotes.');
}

function asStrings(value: Json | undefined, place: string): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new RuleProblem(place, 'must be a list of texts.');
  return value.map((item, i) => {
    const text = asString(item, `${place}[${i}]`);
    if (text === undefined) throw new RuleProblem(`${place}[${i}]`, 'is empty.');
    return text;
  });
}

function oneOf<T extends string>(
  value: Json | undefined,
  allowed: readonly T[],
  place: string,
): T | undefined {
  if (value === undefined || value === null) return undefined;
  const found = allowed.find((name) => name === value);
  if (found) return found;
  throw new RuleProblem(
    place,
    `must be one of ${allowed.map((name) => `\`${name}\``).join(', ')}.`,
  );
}

function checkSelector(selector: string | undefined, place: string): void {
  if (selector === undefined) return;
  try {
    load('<p></p>', null, false)(selector);
  } catch (cause) {
    throw new RuleProblem(
      place,
      `is no CSS selector: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

function checkPattern(pattern: string | undefined, place: string): void {
  if (pattern === undefined) return;
  try {
    new RegExp(pattern, 'u');
  } catch (cause) {
    throw new RuleProblem(
      place,
      `is no regular expression: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

/** What a rule goes by: a selector or a pattern, one of the two. */
function readTarget(row: Row, place: string): { selector?: string; pattern?: string } {
  const selector = asString(row.selector, `${place}.selector`);
  const pattern = asString(row.pattern, `${place}.pattern`);
  if ((selector === undefined) === (pattern === undefined))
    throw new RuleProblem(place, 'needs a `selector` or a `pattern`, one of the two.');
  checkSelector(selector, `${place}.selector`);
  checkPattern(pattern, `${place}.pattern`);
  return { ...(selector !== undefined && { selector }), ...(pattern !== undefined && { pattern }) };
}

function readStrip(row: Row, place: string): StripRule {
  checkKeys(row, ['selector', 'pattern', 'where', 'reason', 'field'], place);
  const field = oneOf(row.field, FIELDS, `${place}.field`);
  const reason = asString(row.reason, `${place}.reason`);
  if (reason === undefined)
    throw new RuleProblem(place, 'needs a `reason`: how the sentence "it …" goes on.');
  return {
    ...readTarget(row, place),
    where: oneOf(row.where, WHERE, `${place}.where`) ?? 'anywhere',
    reason,
    ...(field && { field }),
  };
}

function readKeep(row: Row, place: string): KeepRule {
  checkKeys(row, ['selector', 'pattern'], place);
  return readTarget(row, place);
}

function readTest(row: Row, place: string): RuleTest {
  checkKeys(row, ['in', 'out', 'fields'], place);
  const fields = asRow(row.fields ?? {}, `${place}.fields`);
  checkKeys(fields, FIELDS, `${place}.fields`);
  const before = asString(row.in, `${place}.in`);
  if (before === undefined || typeof row.out !== 'string')
    throw new RuleProblem(place, 'needs `in`, a piece of HTML, and `out`, the text that stays.');
  return { in: before, out: row.out, fields: fields };
}

/**
 * Reads the rules for one site from what a YAML file holds.
 *
 * @param name of the file without its ending
 * @throws RuleProblem for whatever is not understood: a rule that is silently ignored helps nobody
 */
export function readSiteRules(data: Json, name: string): SiteRules {
  const row = asRow(data, name);
  checkKeys(row, KEYS, '');
  const match = asRow(row.match, 'match');
  checkKeys(match, ['hosts', 'authors', 'categories'], 'match');
  if (row.generic !== undefined && typeof row.generic !== 'boolean')
    throw new RuleProblem('generic', 'must be `true` or `false`.');
  return {
    name,
    match: {
      hosts: asStrings(match.hosts, 'match.hosts'),
      authors: asStrings(match.authors, 'match.authors'),
      categories: asStrings(match.categories, 'match.categories'),
    },
    strip: asRows(row.strip, 'strip').map((rule, i) => readStrip(rule, `strip[${i}]`)),
    keep: asRows(row.keep, 'keep').map((rule, i) => readKeep(rule, `keep[${i}]`)),
    generic: row.generic ?? true,
    tests: asRows(row.tests, 'tests').map((test, i) => readTest(test, `tests[${i}]`)),
  };
}
