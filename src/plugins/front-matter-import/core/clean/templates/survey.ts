import type { ParsedFile } from '../../types';
import { hashOf } from './hash';
import { linesOfHtml } from './lines-of-html';
import { linesOfMarkdown } from './lines-of-markdown';
import { marksOf, zoneOf } from './marks';
import { siteKeyOf } from './site-key';
import type { SiteTemplates, Templates } from './templates';

// Of a very long document its two ends are looked at: 100 lines of 100,000 documents are 80 MB of hashes.
const MOST_LINES = 100;
const CHUNK = 65_536;

/** A growing list of numbers in as little memory as they need. */
class Numbers {
  private chunks: Float64Array[] = [];
  private length = 0;

  push(value: number): void {
    const at = this.length % CHUNK;
    if (at === 0) this.chunks.push(new Float64Array(CHUNK));
    this.chunks.at(-1)![at] = value;
    this.length += 1;
  }

  sorted(): Float64Array {
    const all = new Float64Array(this.length);
    this.chunks.forEach((chunk, i) =>
      all.set(chunk.subarray(0, Math.min(CHUNK, this.length - i * CHUNK)), i * CHUNK),
    );
    return all.sort();
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

/** The marks of a document, each once, however often it repeats them. */
function marksOfDocument({ body, bodyFormat }: ParsedFile): Set<number> {
  const lines = bodyFormat === 'html' ? linesOfHtml(body) : linesOfMarkdown(body);
  const marks = new Set<number>();
  for (const [i, line] of lines.entries()) {
    if (i >= MOST_LINES / 2 && i < lines.length - MOST_LINES / 2) continue;
    const { text, label, start } = marksOf(line, zoneOf(i, lines.length));
    marks.add(text);
    if (label !== undefined) marks.add(label);
    if (start !== undefined) marks.add(start);
  }
  return marks;
}

/**
 * Learns what the documents of each site have in common. Counting documents, not occurrences, and
 * only when all have been seen, makes the result the same in whatever order they come.
 */
export class Survey {
  private sites = new Map<string, { documents: number; marks: Numbers }>();
  private bodies = new Set<number>();

  /** Looks at one document. */
  add(file: ParsedFile): void {
    // One article that was stored twice has all of itself in common with itself.
    const body = hashOf(file.body);
    if (this.bodies.has(body)) return;
    this.bodies.add(body);
    const key = siteKeyOf(file);
    const site = this.sites.get(key) ?? { documents: 0, marks: new Numbers() };
    this.sites.set(key, site);
    site.documents += 1;
    for (const mark of marksOfDocument(file)) site.marks.push(mark);
  }

  /** What was learned. */
  finish(): Templates {
    const learned = [...this.sites].map(([key, { documents, marks }]): [string, SiteTemplates] => [
      key,
      { documents, counts: countRuns(marks.sorted()) },
    ]);
    return new Map(learned);
  }
}
