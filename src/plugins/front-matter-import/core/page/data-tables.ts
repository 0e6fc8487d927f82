import type { Element } from 'domhandler';
import { elementsBelow } from './dom';

const DATA_PARTS = new Set(['col', 'colgroup', 'tfoot', 'thead', 'th']);

const span = (cell: Element, name: string): number => parseInt(cell.attribs[name] ?? '', 10) || 1;

/** Whether a table holds data, and does not just arrange a page. */
export function isDataTable(table: Element): boolean {
  const { role, datatable, summary } = table.attribs;
  if (role === 'presentation' || datatable === '0') return false;
  if (summary) return true;
  const parts = elementsBelow(table);
  if (parts.some(({ name, children }) => name === 'caption' && children.length > 0)) return true;
  if (parts.some(({ name }) => DATA_PARTS.has(name))) return true;
  if (parts.some(({ name }) => name === 'table')) return false;
  const rows = parts.filter(({ name }) => name === 'tr');
  const height = rows.reduce((sum, row) => sum + span(row, 'rowspan'), 0);
  const width = Math.max(
    0,
    ...rows.map((row) =>
      elementsBelow(row)
        .filter(({ name }) => name === 'td')
        .reduce((sum, cell) => sum + span(cell, 'colspan'), 0),
    ),
  );
  if (width === 1 || height === 1) return false;
  return height >= 10 || width > 4 || height * width > 10;
}
