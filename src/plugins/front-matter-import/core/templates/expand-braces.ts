import { parseArguments } from './arguments';
import { findPlaces, opaqueElements, type Places } from './code-ranges';
import { joinCaptures } from './join-captures';
import { rangeAt } from './ranges';
import { type Change, nestChanges, renderChanges } from './render';
import type { Report } from './report';
import { scanTags } from './scan-tags';
import { nameEnds } from './name-ends';
import { HUGO } from './tags/hugo';
import { expandExpression, LIQUID } from './tags/liquid';
import { ZOLA } from './tags/zola';
import type { Family, Range, Tag, TagRule } from './types';
import { findVerbatim, type Verbatim } from './verbatim';

const isRaw = ({ syntax, name }: Tag): boolean => syntax === 'liquid' && name === 'raw';

/** An own property: a tag may be called `constructor`. */
function ruleOf({ syntax, name }: Tag): TagRule | undefined {
  const rules = syntax === 'liquid' ? LIQUID : syntax === 'zola' ? ZOLA : HUGO;
  return syntax !== 'expression' && syntax !== 'comment' && Object.hasOwn(rules, name)
    ? rules[name]
    : undefined;
}

const isSelfClosed = ({ args, isSingle }: Tag): boolean => isSingle ?? args.endsWith('/');

// `{{< code-toggle config=x />}}` has no end: the next one's is not its own.
const isVerbatim = (tag: Tag): boolean =>
  isRaw(tag) || (ruleOf(tag)?.form === 'verbatim' && !(tag.syntax === 'hugo' && isSelfClosed(tag)));

/** Replaces the tags of Liquid, Nunjucks, Hexo and Hugo in Markdown by what they mean. */
export const expandBraces = (text: string, families: ReadonlySet<Family>, report: Report): string =>
  expandAll(text, families, { report, placesOf: placesAround });

/** The same in a body that is HTML throughout. */
export const expandBracesInHtml = (
  text: string,
  families: ReadonlySet<Family>,
  report: Report,
): string => expandAll(text, families, { report, placesOf: placesInHtml });

interface Reading {
  report: Report;
  placesOf: (text: string, tags: Tag[], blocks: Verbatim[]) => Places;
}

function expandAll(
  text: string,
  families: ReadonlySet<Family>,
  { report, placesOf }: Reading,
): string {
  const tags = nameEnds(joinCaptures(text, scanTags(text))).filter(({ syntax }) =>
    families.has(syntax === 'hugo' ? 'hugo' : 'liquid'),
  );
  if (tags.length === 0) return text;
  const blocks = findVerbatim(text, tags, isVerbatim);
  const places = placesOf(text, tags, blocks);
  const live = blocks.filter(({ open }) => !rangeAt(places.code, open.start));
  const atoms = [
    ...live.flatMap((block) => (isRaw(block.open) ? [] : [verbatimChange(text, block, report)])),
    ...rawChanges(
      tags,
      live.filter(({ open }) => isRaw(open)),
      places,
    ),
    ...changesInCode(text, tags, places),
  ];
  const isFree = ({ start }: Tag) => !rangeAt(live, start) && !rangeAt(places.code, start);
  const changes = pairTags(text, tags.filter(isFree), atoms, report);
  return renderChanges(text, changes, places);
}

const placesInHtml = (text: string): Places => ({
  code: opaqueElements(text, []),
  html: [{ start: 0, end: text.length }],
  tables: [],
});

function placesAround(text: string, tags: Tag[], blocks: Verbatim[]): Places {
  const raws = blocks.filter(({ open }) => isRaw(open)).flatMap(({ open, close }) => [open, close]);
  const alone = raws.filter((tag) => lineAround(text, tag) !== null);
  let blanked = '';
  let position = 0;
  // A word before an indented line would make it a part of a paragraph.
  for (const { start, end } of alone) {
    blanked += text.slice(position, start) + ' '.repeat(end - start);
    position = end;
  }
  const masked = blocks.filter(({ open }) => !isRaw(open));
  const blank = new Set(alone);
  const others = tags.filter((tag) => !blank.has(tag));
  return findPlaces(blanked + text.slice(position), [...masked, ...others]);
}

/** The line of a tag, with its line end, if nothing else stands on it. */
function lineAround(text: string, { start, end }: Range): Range | null {
  const before = /(?:^|\n)([ \t>]{0,100})$/.exec(text.slice(Math.max(0, start - 101), start))?.[1];
  const after = /^[ \t]{0,100}(?:\n|$)/.exec(text.slice(end, end + 101))?.[0];
  if (before === undefined || after === undefined) return null;
  return { start: start - before.length, end: end + after.length };
}

const atom = (range: Range, replacement: string): Change => ({
  start: range.start,
  end: range.end,
  inner: null,
  children: [],
  replace: () => replacement,
});

function verbatimChange(
  text: string,
  { open, close, start, end }: Verbatim,
  report: Report,
): Change {
  const inner = { start: open.end, end: close.start };
  const children = scanTags(text.slice(inner.start, inner.end))
    .filter((tag) => isRaw(tag) || tag.shown !== undefined)
    .map((tag) => atom({ start: tag.start + open.end, end: tag.end + open.end }, tag.shown ?? ''));
  return { start, end, inner, children, replace: replacer(open, report) };
}

/** Takes `raw` away; a tag that it protected in prose is protected by a backslash instead. */
function rawChanges(tags: Tag[], raws: Verbatim[], places: Places): Change[] {
  const escaped = tags.filter(
    (tag) =>
      tag.shown === undefined &&
      !isRaw(tag) &&
      rangeAt(raws, tag.start) &&
      !rangeAt(places.code, tag.start),
  );
  return [
    ...raws.flatMap(({ open, close }) => [atom(open, ''), atom(close, '')]),
    ...escaped.map(({ start }) => atom({ start, end: start + 1 }, brace(start, places))),
  ];
}

const brace = (offset: number, { html }: Places): string =>
  rangeAt(html, offset) ? '&#123;' : '\\{';

/** In code only what is escaped is read: `raw` around a tag, and shortcodes that are shown. */
function changesInCode(text: string, tags: Tag[], places: Places): Change[] {
  const changes: Change[] = [];
  let open: { tag: Tag; code: Range } | undefined;
  for (const tag of tags) {
    const code = rangeAt(places.code, tag.start);
    if (tag.shown !== undefined) {
      const shown = code ? tag.shown : brace(tag.start, places) + tag.shown.slice(1);
      changes.push(atom(tag, shown));
    }
    if (!code || !isRaw(tag)) continue;
    if (tag.role === 'open') {
      if (open?.code !== code) open = { tag, code };
    } else if (open?.code === code) {
      // Without a brace between them the two are what the code is about.
      if (/\{[{%]/.test(text.slice(open.tag.end, tag.start)))
        changes.push(...[open.tag, tag].map((raw) => atom(lineAround(text, raw) ?? raw, '')));
      open = undefined;
    }
  }
  return changes;
}

const shownName = ({ syntax, name, role, isSingle }: Tag): string => {
  if (syntax === 'expression') return `{{ ${name} }}`;
  if (syntax === 'zola')
    return isSingle ? `{{ ${name}() }}` : role === 'close' ? '{% end %}' : `{% ${name}() %}`;
  if (syntax === 'hugo') return `{{< ${role === 'close' ? '/' : ''}${name} >}}`;
  return `{% ${role === 'close' ? 'end' : ''}${name} %}`;
};

const SITE_ADDRESS = /\{\{-?\s*site\.(?:base)?url\s*-?\}\}/gi;

function replacer(tag: Tag, report: Report, next = ''): Change['replace'] {
  const args = tag.args.replace(SITE_ADDRESS, '');
  return (body) => {
    if (tag.syntax === 'comment') return '';
    const piece =
      tag.syntax === 'expression'
        ? expandExpression(tag.args, next)
        : (ruleOf(tag)?.expand(parseArguments(args), body, args) ?? null);
    if (piece === null) report.add(shownName(tag), tag.start);
    return piece;
  };
}

/** Makes a tree of tags and their ends, with the changes that are known already in their places. */
function pairTags(text: string, tags: Tag[], atoms: Change[], report: Report): Change[] {
  const visible = tags.filter((tag) => tag.shown === undefined);
  const closes = matchCloses(visible);
  const closed = new Set(closes.values());
  const changes = visible.flatMap((open): Change[] => {
    if (open.role === 'close') return [];
    const close = closes.get(open);
    if (close)
      return [
        {
          start: open.start,
          end: close.end,
          inner: { start: open.end, end: close.start },
          children: [],
          replace: replacer(open, report),
        },
      ];
    const form = ruleOf(open)?.form ?? 'single';
    const isSingle = form === 'single' || isSelfClosed(open);
    const replace = isSingle ? replacer(open, report, text[open.end]) : unclosed(open, report);
    return [{ ...atom(open, ''), replace }];
  });
  const known = new Set(visible.filter(({ role }) => role === 'open').map(keyOf));
  for (const tag of visible)
    if (tag.role === 'close' && !closed.has(tag) && !known.has(keyOf(tag)))
      report.add(shownName(tag), tag.start);
  return nestChanges([...changes, ...atoms]);
}

/** Boxes in boxes end somewhere; this also bounds how deep the rendering goes. */
const MAX_DEPTH = 50;

const keyOf = ({ syntax, name }: Tag): string => `${syntax} ${name}`;

/** Which end tag belongs to which tag; a tag that is never closed does not keep others from it. */
function matchCloses(tags: Tag[]): Map<Tag, Tag> {
  const closes = new Map<Tag, Tag>();
  const waiting: Tag[] = [];
  const count = new Map<string, number>();
  for (const tag of tags) {
    const key = keyOf(tag);
    const same = count.get(key) ?? 0;
    if (tag.role === 'open') {
      if (ruleOf(tag)?.form !== 'pair' || isSelfClosed(tag)) continue;
      waiting.push(tag);
      count.set(key, same + 1);
    } else if (same > 0) {
      for (let open = waiting.pop(); open; open = waiting.pop()) {
        count.set(keyOf(open), (count.get(keyOf(open)) ?? 1) - 1);
        if (keyOf(open) !== key) continue;
        if (waiting.length < MAX_DEPTH) closes.set(open, tag);
        break;
      }
    }
  }
  return closes;
}

const unclosed = (tag: Tag, report: Report) => () => {
  report.add(shownName(tag), tag.start);
  return null;
};
