import { type Block, hasText, isExempt, isOnlyLinks } from '../blocks/block';
import { hasSentence, likeness } from '../blocks/text';
import { EDGE_CLASS_WORDS } from '../rules/class-words';
import type { CleanContext, Clue, Evidence } from '../types';

// A class word says something about a short block; a paragraph may be called anything.
const SHORT = 60;
const MOST = 0.3;
const SAME = 0.9;
const BEHIND_DIVIDER = 0.3;
const LINKS_AT_END = 0.4;

const clue = (rule: string, reason: string, where: Clue['where'], weight: number): Clue => ({
  rule,
  reason,
  where,
  weight,
});

/** The words that name a small part of the page: one that is around most of the text names the article. */
function partWords(blocks: readonly Block[]): Set<string> {
  const whole = blocks.reduce((sum, { size }) => sum + size, 0);
  const sizes = new Map<string, number>();
  for (const { words, size } of blocks)
    for (const word of new Set(words))
      if (EDGE_CLASS_WORDS.has(word)) sizes.set(word, (sizes.get(word) ?? 0) + size);
  return new Set([...sizes].filter(([, size]) => size <= whole * MOST).map(([word]) => word));
}

function classClue(block: Block, parts: ReadonlySet<string>): Clue | undefined {
  if (block.size > SHORT || block.kind === 'heading' || block.isInList) return undefined;
  const words = [...new Set(block.words)].filter((word) => parts.has(word));
  const weight = words.reduce((sum, word) => sum + EDGE_CLASS_WORDS.get(word)!, 0);
  if (words.length === 0) return undefined;
  const names = words.map((word) => `\`${word}\``).join(', ');
  // A sentence needs more than a name to go.
  const limit = hasSentence(block.text) ? 0.7 : 1.2;
  return clue('edge-class-word', `is called ${names} by its page`, 'edge', Math.min(weight, limit));
}

const SCAN_PICTURE = /二维码|二維碼|公众号|公眾號|扫码|微信群|qr[-_ ]?code|qrcode|weixin|wechat/i;

function pictureClue(block: Block): Clue | undefined {
  if (hasText(block) || block.pictures.length === 0) return undefined;
  const isCode = block.pictures.every(
    ({ src, alt }) => SCAN_PICTURE.test(alt) || /qr[-_]?code/i.test(src),
  );
  return isCode ? clue('code-picture', 'is a picture to scan', 'edge', 1) : undefined;
}

function titleClue(block: Block, { title }: CleanContext): Clue | undefined {
  if (title === null || block.rank === 0 || block.rank > 3) return undefined;
  return likeness(block.text, title) >= SAME
    ? clue('repeated-title', 'repeats the title', 'head', 1)
    : undefined;
}

const DATE_ONLY =
  /^(?:(?:发布|更新|發佈|发表|published|posted|updated|last updated|date)(?: on| at|时间|于)?\s*:?\s*)?(?:\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:mon|tue|wed|thu|fri|sat|sun)?\w*,?\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?,? \d{4})(?:[,T ]*\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?(?: ?(?:[A-Z]{2,4}|[+-]\d{4}))?)?$/i;

/** How all of these end: most lines end otherwise. */
const ENDS_LIKE_DATE = /[\da-z日]$/i;

const isDate = (line: string): boolean => ENDS_LIKE_DATE.test(line) && DATE_ONLY.test(line);

const dateClue = (block: Block): Clue | undefined =>
  block.rank === 0 && !block.isInList && block.lines.length === 1 && isDate(block.lines[0]!)
    ? clue('date-line', 'is a date alone', 'head', 1)
    : undefined;

/** What stands behind the last divider, if it is little: most pages end so. */
function behindDivider(blocks: readonly Block[]): Set<number> {
  const last = blocks.map(({ kind }) => kind).lastIndexOf('divider');
  const behind = [...blocks.keys()].filter((i) => i > last && hasText(blocks[i]!));
  const all = blocks.filter(hasText).length;
  return new Set(last > 0 && behind.length * 4 <= all ? behind : []);
}

function linksClue(block: Block): Clue | undefined {
  return isOnlyLinks(block) && block.rank === 0
    ? clue('links-only', 'is nothing but links', 'tail', LINKS_AT_END)
    : undefined;
}

/** What the shape and the place of the blocks say. */
export const structureEvidence: Evidence = (blocks, context) => {
  const behind = behindDivider(blocks);
  const parts = partWords(blocks);
  return blocks.map((block, i) => {
    if (isExempt(block)) return [];
    const divided = behind.has(i)
      ? clue('behind-divider', 'stands behind the last divider', 'tail', BEHIND_DIVIDER)
      : undefined;
    return [
      classClue(block, parts),
      pictureClue(block),
      titleClue(block, context),
      dateClue(block),
      linksClue(block),
      divided,
    ].filter((one) => one !== undefined);
  });
};
