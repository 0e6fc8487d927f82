/** What was learned about one site: in how many of its documents each mark was seen. */
export interface SiteTemplates {
  documents: number;
  /** Marks of two documents or more. */
  counts: ReadonlyMap<number, number>;
}

/** What was learned, by site. Plain data: it crosses to worker threads. */
export type Templates = ReadonlyMap<string, SiteTemplates>;

/** What one pass over documents of a site found out. */
export interface Lesson extends SiteTemplates {
  /** Hashes of the documents' bodies: none is to be counted again. */
  bodies: Uint32Array;
}

/** What was found out, by site. */
export type Lessons = ReadonlyMap<string, Lesson>;

/** With fewer documents, a repetition says nothing. */
export const FEWEST_DOCUMENTS = 5;

/** A site's rarest marks are forgotten, so that what is kept of it stays below a megabyte. */
const MOST_MARKS = 30_000;

function mostFrequent({ documents, counts }: SiteTemplates): SiteTemplates {
  if (counts.size <= MOST_MARKS) return { documents, counts };
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return { documents, counts: new Map(sorted.slice(0, MOST_MARKS)) };
}

/** What was learned before and what is new, together. */
export function mergeAll(known: Templates, news: Lessons): Templates {
  const all = new Map(known);
  for (const [site, learned] of news) all.set(site, merge(known.get(site), learned));
  return all;
}

/** What two passes over different documents of one site learned together. */
export function merge(a: SiteTemplates | undefined, b: SiteTemplates): SiteTemplates {
  if (!a) return mostFrequent(b);
  const counts = new Map(a.counts);
  for (const [mark, count] of b.counts) counts.set(mark, (counts.get(mark) ?? 0) + count);
  return mostFrequent({ documents: a.documents + b.documents, counts });
}
