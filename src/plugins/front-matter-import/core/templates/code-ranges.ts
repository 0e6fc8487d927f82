import { descendants, parseMarkdown } from '../markdown/parse';
import { joinRanges, rangeAt } from './ranges';
import type { Range } from './types';

export interface Places {
  /** Code, comments, scripts and styles: what a template tag in them says is shown, not done. */
  code: Range[];
  /** HTML, in which Markdown is not read. */
  html: Range[];
  /** Tables, whose cells hold no line breaks. */
  tables: Range[];
}

const OPAQUE = /<(?:(!--)|(pre|code|script|style|textarea)(?=[\s>]))/gi;

/**
 * Finds code and HTML in Markdown.
 *
 * @param masked ranges whose contents are no Markdown; they are read as one long word each
 * @param hasIndentedCode false for MDX, which has none
 */
export function findPlaces(text: string, masked: Range[] = [], hasIndentedCode = true): Places {
  const plain = mask(text, masked);
  const nodes = descendants(parseMarkdown(plain)).map(({ node }) => node);
  const rangesOf = (...types: string[]): Range[] =>
    nodes
      .filter((node) => types.includes(node.type) && node.position)
      .map(({ position }) => ({
        start: position?.start.offset ?? 0,
        end: position?.end.offset ?? 0,
      }));
  const code = joinRanges(rangesOf('code', 'inlineCode')).filter(
    ({ start }) => hasIndentedCode || /[`~]/.test(text[start] ?? ''),
  );
  return {
    code: joinRanges([...code, ...opaqueElements(plain, code)]),
    html: rangesOf('html'),
    tables: rangesOf('table'),
  };
}

function mask(text: string, ranges: Range[]): string {
  let result = '';
  let position = 0;
  for (const { start, end } of joinRanges(ranges)) {
    result += text.slice(position, start) + 'x'.repeat(end - start);
    position = end;
  }
  return result + text.slice(position);
}

/** The HTML elements whose contents are shown or hidden as they stand, outside of Markdown's own code. */
export function opaqueElements(text: string, code: Range[]): Range[] {
  const lower = text.toLowerCase();
  const unclosed = new Set<string>();
  const ranges: Range[] = [];
  let position = 0;
  for (const found of text.matchAll(OPAQUE)) {
    const closer = found[2] ? `</${found[2].toLowerCase()}` : '-->';
    if (found.index < position || unclosed.has(closer) || rangeAt(code, found.index)) continue;
    const end = lower.indexOf(closer, found.index);
    if (end < 0) unclosed.add(closer);
    else {
      position = end + closer.length;
      ranges.push({ start: found.index, end: position });
    }
  }
  return ranges;
}
