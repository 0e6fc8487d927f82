const MOMENTS = new Set(['createdAt', 'updatedAt', 'publishedAt']);

/**
 * An answer without what differs from database to database: ids go, documents are numbered in the order
 * in which they come, and of a moment stays whether there is one.
 */
export function tidyAnswer(answer: unknown): unknown {
  const names = new Map<string, string>();
  const nameOf = (documentId: string): string => {
    if (!names.has(documentId)) names.set(documentId, `document ${names.size + 1}`);
    return names.get(documentId)!;
  };
  const tidy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(tidy);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
      if (key === 'id') return [];
      if (key === 'documentId') return [[key, nameOf(String(each))]];
      return [[key, MOMENTS.has(key) ? each !== null : tidy(each)]];
    });
    return Object.fromEntries(entries);
  };
  return tidy(answer);
}
