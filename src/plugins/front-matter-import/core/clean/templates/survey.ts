import type { ParsedFile } from '../../types';
import { shortHashOf } from './hash';
import { linesOfHtml } from './lines-of-html';
import { linesOfMarkdown } from './lines-of-markdown';
import { marksOf, zoneOf } from './marks';
import { siteKeyOf } from './site-key';
import type { Lesson, Lessons } from './templates';

// Of a very long document its two ends are looked at: 100 lines of 100,000 documents are 80 MB of hashes.
const MOST_LINES = 100;
// Of a site with one document nothing is learned; a collection may have thousands of such.
const FIRST_SIZE = 64;

/** A growing list of numbers in as little memory as they need. */
class Numbers {
  private values = new Float64Array(FIRST_SIZE);
  private length = 0;

  add(more: Float64Array): void {
    const length = this.length + more.length;
    if (length > this.values.length) {
      const grown = new Float64Array(Math.max(length, 2 * this.values.length));
      grown.set(this.values.subarray(0, this.length));
      this.values = grown;
    }
    this.values.set(more, this.length);
    this.length = length;
  }

  /** Sorts them where they are. */
  sorted(): Float64Array {
    return this.values.subarray(0, this.length).sort();
  }
}

/** How often each number stands in a sorted list; those that stand there once are left out. */
function countRuns(sorted: Float64Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let start = 0, i = 1; i <= sorted.length; i += 1) {
    if (sorted[i] === sorted[start]) continue;
    if (i - start > 1) counts.set(sorted[start]!, i - start);
    start = i;
  }
  return counts;
}

/** What the survey keeps of a document. Plain data: it crosses from worker threads. */
export interface Traits {
  /** Key of the document's site. */
  site: string;
  /** Hash of its whole body. */
  body: number;
  /** The marks of its lines, each once, however often it repeats them. */
  marks: Float64Array;
}

function marksOfDocument({ body, bodyFormat }: ParsedFile): Float64Array {
  const lines = bodyFormat === 'html' ? linesOfHtml(body) : linesOfMarkdown(body);
  const marks = new Set<number>();
  for (const [i, line] of lines.entries()) {
    if (i >= MOST_LINES / 2 && i < lines.length - MOST_LINES / 2) continue;
    const { text, label, start } = marksOf(line, zoneOf(i, lines.length));
    marks.add(text);
    if (label !== undefined) marks.add(label);
    if (start !== undefined) marks.add(start);
  }
  return Float64Array.from(marks);
}

/** What a document may have in common with others of its site. */
export const traitsOf = (file: ParsedFile): Traits => ({
  site: siteKeyOf(file),
  body: shortHashOf(file.body),
  marks: marksOfDocument(file),
});

/**
 * Learns what the documents of each site have in common. Counting documents, not occurrences, and
 * only when all have been seen, makes the result the same in whatever order they come.
 */
export class Survey {
  private sites = new Map<string, { bodies: number[]; marks: Numbers }>();
  private seen: Set<number>;

  /** @param seen hashes of the bodies that have been counted before */
  constructor(seen: Iterable<number> = []) {
    this.seen = new Set(seen);
  }

  /** Counts one document. */
  add({ site: key, body, marks }: Traits): void {
    // One article that was stored twice has all of itself in common with itself.
    if (this.seen.has(body)) return;
    this.seen.add(body);
    const site = this.sites.get(key) ?? { bodies: [], marks: new Numbers() };
    this.sites.set(key, site);
    site.bodies.push(body);
    site.marks.add(marks);
  }

  /** What was learned. */
  finish(): Lessons {
    const learned = [...this.sites].map(([key, { bodies, marks }]): [string, Lesson] => [
      key,
      {
        documents: bodies.length,
        counts: countRuns(marks.sorted()),
        bodies: Uint32Array.from(bodies),
      },
    ]);
    return new Map(learned);
  }
}
