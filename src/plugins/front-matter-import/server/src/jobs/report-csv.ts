import type { Message } from '../../../core/types';
import { type ReportLine, stateOf } from './reports';

const COLUMNS = [
  'file',
  'status',
  'title',
  'slug',
  'locale',
  'documentId',
  'reason',
  'kept',
  'warnings',
  'error',
] as const;

/** A spreadsheet takes a cell that begins so for a formula, and would run it. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const textOf = ({ message, line }: Message): string =>
  line === undefined ? message : `line ${line}: ${message}`;

function cellsOf(line: ReportLine): Record<(typeof COLUMNS)[number], string> {
  const { file, title, documentId, reason, kept } = line;
  const rest =
    'status' in line
      ? {
          slug: line.slug ?? '',
          locale: line.locale ?? '',
          warnings: line.warnings.map(textOf).join('\n'),
          error: line.error ? textOf(line.error) : '',
        }
      : { slug: '', locale: '', warnings: '', error: '' };
  return {
    file,
    status: stateOf(line),
    title: title ?? '',
    documentId: documentId ?? '',
    reason: reason ?? '',
    kept: kept.join(' '),
    ...rest,
  };
}

/** The first line of a report as CSV; the mark tells spreadsheets that it is UTF-8. */
export const CSV_HEAD = `\ufeff${COLUMNS.join(',')}\r\n`;

export function toCsv(line: ReportLine): string {
  const cells = cellsOf(line);
  return `${COLUMNS.map((column) => cell(cells[column])).join(',')}\r\n`;
}
