import type { Core } from '@strapi/strapi';

type Row = Record<string, unknown>;

/** Columns that no two databases have in common: moments of writing, and hashes of documentIds. */
const PASSING = new Set(['created_at', 'updated_at', 'published_at', 'created_by_id']);

const isDocumentId = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9]{23}$/.test(value);

const parsed = (value: unknown): object | null =>
  (typeof value === 'string' ? JSON.parse(value) : value) as object | null;

/**
 * Tables of the content types and their links, with documentIds numbered in the order of their rows.
 * @param without columns to be left out
 */
export async function dumpTables(
  strapi: Core.Strapi,
  without: readonly string[] = [],
): Promise<Record<string, unknown[]>> {
  const names = new Map<string, string>();
  const rename = (value: string): string => {
    if (!names.has(value)) names.set(value, `document ${names.size + 1}`);
    return names.get(value)!;
  };
  const tidy = (row: Row, isLink: boolean): Row => {
    const entries = Object.entries(row).flatMap(([column, value]) => {
      if (isLink && column === 'id') return [];
      if (column === 'published_at') return [[column, value !== null]];
      if (PASSING.has(column) || without.includes(column)) return [];
      // Relations are hashed by documentIds.
      if (column === 'imported') return [[column, Object.keys(parsed(value) ?? {}).sort()]];
      if (isDocumentId(value)) return [[column, rename(value)]];
      return [[column, value instanceof Date ? value.toISOString() : value]];
    });
    return Object.fromEntries(entries) as Row;
  };
  const tables: Record<string, unknown[]> = {};
  const wanted = /^(?:articles|categories|images|tags|fmi_records|fmi_links)(?:_.*lnk)?$/;
  for (const { tableName } of strapi.db.metadata.values()) {
    if (!wanted.test(tableName)) continue;
    const rows = (await strapi.db.connection(tableName).select('*').orderBy('id')) as Row[];
    const isLink = tableName.endsWith('_lnk');
    const tidied = rows.map((row) => tidy(row, isLink));
    const text = (row: Row) => JSON.stringify(row);
    tables[tableName] = isLink ? tidied.sort((a, b) => (text(a) < text(b) ? -1 : 1)) : tidied;
  }
  return tables;
}
