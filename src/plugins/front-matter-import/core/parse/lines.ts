/** One line of a text, without its line end. */
export interface Line {
  text: string;
  /** Offset of its first character. */
  start: number;
  /** Offset behind its line end. */
  next: number;
  /** 1-based. */
  number: number;
}

/**
 * The lines of a text from an offset on, ended by LF, CRLF or a lone CR (old Mac editors).
 * A generator: a body is not cut into lines only because its front matter is.
 */
export function* linesOf(text: string, start = 0, number = 1): Generator<Line> {
  const lineEnd = /\r\n?|\n/g;
  while (start < text.length) {
    lineEnd.lastIndex = start;
    const end = lineEnd.exec(text);
    const next = end ? end.index + end[0].length : text.length;
    yield { text: text.slice(start, end?.index), start, next, number };
    start = next;
    number += 1;
  }
}

/** The 1-based line that an offset lies in. */
export function lineAt(text: string, offset: number): number {
  return 1 + (text.slice(0, offset).match(/\r\n?|\n/g)?.length ?? 0);
}

/** The same text with LF as its only line end. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The beginning of a line as a message shows it, in backticks. */
export function quoted(text: string): string {
  const shown = text.trim().replaceAll('`', "'");
  return '`' + (shown.length > 80 ? `${shown.slice(0, 79)}…` : shown) + '`';
}
