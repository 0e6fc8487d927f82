/** What was learned about one site: in how many of its documents each mark was seen. */
export interface SiteTemplates {
  documents: number;
  /** Marks of two documents or more. */
  counts: ReadonlyMap<number, number>;
}

/** What was learned, by site. Plain data: it crosses to worker threads. */
export type Templates = ReadonlyMap<string, SiteTemplates>;

/** With fewer documents, a repetition says nothing. */
export const FEWEST_DOCUMENTS = 5;

/** A site's templates as JSON holds them. */
export interface StoredTemplates {
  documents: number;
  counts: [mark: number, documents: number][];
}

export const toStored = ({ documents, counts }: SiteTemplates): StoredTemplates => ({
  documents,
  counts: [...counts],
});

export const fromStored = ({ documents, counts }: StoredTemplates): SiteTemplates => ({
  documents,
  counts: new Map(counts),
});

/** What was learned before and what is new, together. */
export function mergeAll(known: Templates, news: Templates): Templates {
  const all = new Map(known);
  for (const [site, learned] of news) all.set(site, merge(known.get(site), learned));
  return all;
}

/** What two passes over different documents of one site learned together. */
export function merge(a: SiteTemplates | undefined, b: SiteTemplates): SiteTemplates {
  if (!a) return b;
  const counts = new Map(a.counts);
  for (const [mark, count] of b.counts) counts.set(mark, (counts.get(mark) ?? 0) + count);
  return { documents: a.documents + b.documents, counts };
}
