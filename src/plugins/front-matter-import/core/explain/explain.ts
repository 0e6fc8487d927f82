import { articleOf } from '../page/article-of';
import { type Block, hasText } from '../clean/blocks/block';
import { blocksOfHtml } from '../clean/blocks/html-blocks';
import { blocksOfMarkdown, type TextRange } from '../clean/blocks/markdown-blocks';
import { judgeHtml } from '../clean/clean-html';
import { cleanMarkdown } from '../clean/clean-markdown';
import { wordingOf } from '../clean/own/wording';
import { NEVER_CONTENT } from '../clean/strip-elements';
import { stripBlocks, type StrippedBlocks } from '../clean/strip-blocks';
import { judges, NO_EVIDENCE } from '../clean/switches';
import type { CleanContext } from '../clean/types';
import { arrangeBlocks } from '../html/blocks';
import { parseHtml } from '../html/parse-html';
import { toHast } from '../html/to-hast';
import { parseMarkdown } from '../markdown/parse';
import { safeHtml, safeHtmlOfMarkdown } from '../render/safe-html';
import type { ParsedFile, Stripped } from '../types';
import { align, type Aligned } from './align';

/** A block of a body as it was, with why it is stripped. */
export interface ExplainedBlock {
  text: string;
  /** What a rule of an editor names it by: all that goes with it, or its own text. */
  subject: string;
  /** Sanitised. */
  html: string;
  stripped:
    | (Pick<Stripped, 'rule' | 'reason' | 'confidence'> & {
        /** Nobody can have it back. */
        isFinal: boolean;
      })
    | null;
}

const DIVIDER: Stripped = {
  text: '',
  rule: 'divider',
  reason: 'separates nothing any more',
  confidence: 1,
};

/** The verdict on each block that goes. */
function verdictsOf<Handle>({
  gone,
  stripped,
}: StrippedBlocks<Handle>): ReadonlyMap<Block<Handle>, Stripped> {
  // Dividers go without a report.
  const reports = stripped.values();
  const reportOf = ({ kind }: Block): Stripped =>
    kind === 'divider' ? DIVIDER : (reports.next().value as Stripped);
  return new Map(gone.map((block) => [block, reportOf(block)]));
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

interface Explaining<Handle> {
  /** What no rule of an editor keeps. */
  final: ReadonlySet<Stripped>;
  verdicts: ReadonlyMap<Block<Handle>, Stripped>;
  /** HTML of a block that was judged, */
  html: (block: Block<Handle>) => string;
  /** and of one of the untouched body. */
  originalHtml: (block: Block<Handle>) => string;
}

function toExplained<Handle>(
  { judged, original, stripped }: Aligned<Block<Handle>, Block<Handle>>,
  { final, verdicts, html, originalHtml }: Explaining<Handle>,
): ExplainedBlock {
  const verdict = stripped ?? (judged && verdicts.get(judged)) ?? null;
  const { rule = '', reason = '', confidence = 1 } = verdict ?? {};
  const block = judged ?? original;
  const text = block ? wordingOf(block) : (stripped?.text ?? '');
  const shown = judged
    ? html(judged)
    : original
      ? originalHtml(original)
      : `<p>${escape(text)}</p>`;
  const isFinal = verdict !== null && (verdict === DIVIDER || final.has(verdict));
  const subject = stripped?.text ?? text;
  return { text, subject, html: shown, stripped: verdict && { rule, reason, confidence, isFinal } };
}

const shows = (block: Block): boolean =>
  hasText(block) || block.pictures.length > 0 || block.kind !== 'text';

/** All but blocks that show nothing and go nowhere, as a form without its fields. */
function explained<Handle>(
  aligned: readonly Aligned<Block<Handle>, Block<Handle>>[],
  how: Explaining<Handle>,
): ExplainedBlock[] {
  const isShown = ({ judged }: (typeof aligned)[number]): boolean =>
    !judged || shows(judged) || how.verdicts.has(judged);
  return aligned.filter(isShown).map((each) => toExplained(each, how));
}

function explainHtml(parsed: ParsedFile, context: CleanContext): ExplainedBlock[] {
  const page = parsed.page && articleOf(parsed.page, judges(context.switches));
  const { all, elements, placeholders, blocks } = judgeHtml(page?.tree ?? parsed.body, context);
  const gone = [...(page?.stripped ?? []), ...elements.stripped, ...placeholders];
  const isElement = new Set(elements.stripped);
  const final = gone.filter((one) => !isElement.has(one) || NEVER_CONTENT.has(one.rule));
  // Of a whole page only the article is shown block by block.
  const untouched = page
    ? all
    : blocksOfHtml(arrangeBlocks(toHast(parseHtml(parsed.body)), () => false));
  const html = (block: Block<Parameters<typeof safeHtml>[0]>): string => safeHtml(block.handle);
  const verdicts = verdictsOf(blocks);
  const how = { final: new Set(final), verdicts, html, originalHtml: html };
  return explained(align(untouched.filter(shows), all, gone), how);
}

const rangeHtml =
  (text: string) =>
  ({ handle: { node } }: Block<TextRange>): string => {
    const { start, end } = node.position ?? {};
    return safeHtmlOfMarkdown(text.slice(start?.offset, end?.offset));
  };

function explainMarkdown({ body, bodyLine }: ParsedFile, context: CleanContext): ExplainedBlock[] {
  const safe = cleanMarkdown(body, bodyLine);
  const all = blocksOfMarkdown(safe.tree, bodyLine);
  const given = judges(context.switches) ? context : { ...context, switches: NO_EVIDENCE };
  const verdicts = verdictsOf(stripBlocks(all, given));
  const originals = blocksOfMarkdown(parseMarkdown(body), bodyLine).filter(shows);
  const shown = { html: rangeHtml(safe.text), originalHtml: rangeHtml(body) };
  const how = { final: new Set(safe.stripped), verdicts, ...shown };
  return explained(align(originals, all, safe.stripped), how);
}

/** The body before cleaning, block by block, with what speaks against those that go. */
export const explain = (parsed: ParsedFile, context: CleanContext): ExplainedBlock[] =>
  parsed.page || parsed.bodyFormat === 'html'
    ? explainHtml(parsed, context)
    : explainMarkdown(parsed, context);
