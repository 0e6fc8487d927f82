import type { Core } from '@strapi/strapi';

type Row = Record<string, unknown>;

/** Columns that no two databases have in common: moments of writing, and hashes of documentIds. */
const PASSING = new Set(['created_at', 'updated_at', 'published_at', 'created_by_id']);

const isDocumentId = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9]{23}$/.test(value);

const parsed = (value: unknown): object | null =>
  (typeof value === 'string' ? JSON.parse(value) : value) as object | null;

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

interface Relation {
  target?: string;
  owner?: boolean;
  joinTable?: JoinTable;
}

/** For each column of a table of links, the table that it points into. */
function pointersOf(strapi: Core.Strapi): Map<string, Record<string, string>> {
  const pointers = new Map<string, Record<string, string>>();
  for (const { tableName, attributes } of strapi.db.metadata.values()) {
    for (const attribute of Object.values(attributes)) {
      if (attribute.type !== 'relation') continue;
      const { joinTable, owner = true, target } = attribute as unknown as Relation;
      if (!joinTable || !owner || !target) continue;
      const { name, joinColumn, inverseJoinColumn } = joinTable;
      const targetTable = strapi.db.metadata.get(target).tableName;
      pointers.set(name, { [joinColumn.name]: tableName, [inverseJoinColumn.name]: targetTable });
    }
  }
  return pointers;
}

interface DumpOptions {
  /** Columns to be left out. */
  without?: readonly string[];
  /**
   * Counts rows instead of telling ids: some are lost where a transaction is, and the Document Service
   * gives a version another one each time it publishes it.
   */
  isRanked?: boolean;
}

interface DocumentRow extends Row {
  id: number;
  document_id?: string;
  locale?: string | null;
  published_at?: unknown;
}

/** The documents in the order in which they were made; of each its versions. */
function byDocument(rows: readonly DocumentRow[]): DocumentRow[] {
  const firsts = new Map<string, number>();
  for (const { id, document_id: document = '' } of rows)
    firsts.set(document, Math.min(id, firsts.get(document) ?? Infinity));
  const placeOf = ({ document_id: document = '', locale, published_at: published }: DocumentRow) =>
    `${String(firsts.get(document)).padStart(9, '0')} ${locale ?? ''} ${published ? 1 : 0}`;
  return [...rows].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** Nothing points to rows of these, and files that failed may get theirs later. */
const UNORDERED = new Set(['fmi_records', 'fmi_links']);

/** Every row of every table as it stands, whatever it is for; tables without rows are left out. */
export async function dumpAll(strapi: Core.Strapi): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const name of (await strapi.db.dialect.schemaInspector.getTables()).sort()) {
    const rows = (await strapi.db.connection(name).select('*')) as Row[];
    // Strapi's clock writes it when it likes.
    const ours = rows.filter(({ key }) => key !== 'plugin_upload_metrics');
    if (ours.length > 0) tables[name] = ours.map((row) => JSON.stringify(row)).sort();
  }
  return tables;
}

/**
 * Tables of the content types and their links, with documentIds numbered in the order of their rows.
 */
export async function dumpTables(
  strapi: Core.Strapi,
  { without = [], isRanked = false }: DumpOptions = {},
): Promise<Record<string, unknown[]>> {
  const names = new Map<string, string>();
  const rename = (value: string): string => {
    if (!names.has(value)) names.set(value, `document ${names.size + 1}`);
    return names.get(value)!;
  };
  const tidy = (row: Row, isUnordered: boolean): Row => {
    const entries = Object.entries(row).flatMap(([column, value]) => {
      if (isUnordered && column === 'id') return [];
      if (column === 'published_at') return [[column, value !== null]];
      if (PASSING.has(column) || without.includes(column)) return [];
      // Relations are hashed by documentIds.
      if (column === 'imported') return [[column, Object.keys(parsed(value) ?? {}).sort()]];
      if (isDocumentId(value)) return [[column, rename(value)]];
      return [[column, value instanceof Date ? value.toISOString() : value]];
    });
    return Object.fromEntries(entries) as Row;
  };
  const found = new Map<string, Row[]>();
  const wanted = /^(?:articles|categories|images|tags|fmi_records|fmi_links)(?:_.*lnk)?$/;
  // Strapi loads types side by side: which of them comes first differs from start to start.
  const tableNames = [...strapi.db.metadata.values()].map(({ tableName }) => tableName).sort();
  for (const tableName of tableNames) {
    if (!wanted.test(tableName)) continue;
    const rows = (await strapi.db.connection(tableName).select('*').orderBy('id')) as DocumentRow[];
    found.set(tableName, isRanked && rows[0]?.document_id ? byDocument(rows) : rows);
  }
  const pointers = isRanked ? pointersOf(strapi) : new Map<string, Record<string, string>>();
  const ranks = new Map(
    [...found].map(([name, rows]) => [name, new Map(rows.map(({ id }, rank) => [id, rank + 1]))]),
  );
  const rankIn = (name: string | undefined, id: unknown): unknown =>
    (isRanked && name !== undefined && ranks.get(name)?.get(id)) || id;
  const tables: Record<string, unknown[]> = {};
  for (const [name, rows] of found) {
    const columns = { id: name, ...pointers.get(name) };
    const ranked = rows.map((row) => {
      const entries = Object.entries(row).map(([column, value]) => [
        column,
        rankIn(columns[column as keyof typeof columns], value),
      ]);
      return Object.fromEntries(entries) as Row;
    });
    const isLink = name.endsWith('_lnk');
    const isUnordered = isLink || (isRanked && UNORDERED.has(name));
    const tidied = ranked.map((row) => tidy(row, isUnordered));
    const text = (row: Row) => JSON.stringify(row);
    tables[name] = isUnordered ? tidied.sort((a, b) => (text(a) < text(b) ? -1 : 1)) : tidied;
  }
  return tables;
}
