import type { Message } from '../types';
import { alignLines, type LineMap } from './align-lines';

/** What became of a tag that has no meaning without its generator. */
const OUTCOMES = {
  stays: 'means nothing without its generator; it stays in the text',
  link: 'shows what stands in another file, which is not read; it became a link to that',
} as const;

/** Collects what stays in a text, one message a name. */
export interface Report {
  /** The text that offsets are of from here on. */
  startText(text: string): void;
  /** @param shown the tag as its author wrote it, without its arguments */
  add(shown: string, offset: number, outcome?: keyof typeof OUTCOMES): void;
  messages(): Message[];
}

/**
 * @param firstLine 1-based line of the source file where the text begins
 * @param source the text before anything in it was expanded
 */
export function createReport(firstLine: number, source: string): Report {
  const found = new Map<string, { line: number; count: number; outcome: keyof typeof OUTCOMES }>();
  let current = source;
  let lines: { starts: number[]; toSource: LineMap } | null = null;
  const lineAt = (offset: number): number => {
    lines ??= { starts: lineStarts(current), toSource: alignLines(source, current) };
    const { starts, toSource } = lines;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return toSource(low - 1);
  };
  return {
    startText(text) {
      current = text;
      lines = null;
    },
    add(shown, offset, outcome = 'stays') {
      const known = found.get(shown);
      if (known) known.count += 1;
      else found.set(shown, { line: firstLine + lineAt(offset), count: 1, outcome });
    },
    messages: () =>
      [...found].map(([shown, { line, count, outcome }]) => ({
        code: 'template-tag',
        message: `The template tag \`${shown}\` ${OUTCOMES[outcome]}${count > 1 ? `, ${count} times` : ''}.`,
        line,
      })),
  };
}

const lineStarts = (text: string): number[] => [
  0,
  ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1),
];
