import type { Message } from '../types';

/** Collects what stays in a text, one message a name. */
export interface Report {
  /** @param shown the tag as its author wrote it, without its arguments */
  add(shown: string, offset: number): void;
  messages(): Message[];
}

/** @param firstLine 1-based line of the source file where the text begins */
export function createReport(firstLine: number): Report & { startText(text: string): void } {
  const found = new Map<string, { line: number; count: number }>();
  let lineStarts: number[] = [];
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = lineStarts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineStarts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    startText(text) {
      lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    },
    add(shown, offset) {
      const known = found.get(shown);
      if (known) known.count += 1;
      else found.set(shown, { line: firstLine + lineAt(offset) - 1, count: 1 });
    },
    messages: () =>
      [...found].map(([shown, { line, count }]) => ({
        code: 'template-tag',
        message: `The template tag \`${shown}\` means nothing without its generator; it stays in the text${count > 1 ? `, ${count} times` : ''}.`,
        line,
      })),
  };
}
