import type { Entry, Message, Origins, Result, Stripped } from '../core/types';

const BODY_START = 600;
const BLOCK_START = 100;

function start(text: string, length: number): string {
  const flat = text.length > length ? `${text.slice(0, length)}…` : text;
  return flat.trim();
}

/** The attribute that a line of the description is about, where their names differ. */
const ATTRIBUTES: { [name: string]: keyof Entry } = {
  status: 'draft',
  'front matter': 'frontMatter',
};

function describeFields(entry: Entry, origins: Origins | null): string[] {
  const categories = entry.categories.map((names) => names.join(' → ')).join('; ');
  const images = entry.images.map(({ url }) => url).join('\n                ');
  const fields: [string, string | null][] = [
    ['title', entry.title],
    ['slug', entry.slug],
    ['status', entry.draft ? 'draft' : 'published'],
    ['date', entry.date],
    ['updated', entry.updated],
    ['author', entry.author],
    ['source', entry.source],
    ['editor', entry.editor],
    ['link', entry.link],
    ['locale', entry.locale],
    ['categories', categories],
    ['tags', entry.tags.join(', ')],
    ['cover', entry.cover],
    ['images', images],
    ['excerpt', entry.excerpt],
    ['front matter', Object.keys(entry.frontMatter).join(', ')],
  ];
  const filled = fields.filter(([, value]) => value);
  return filled.flatMap(([name, value]) => {
    const origin = origins?.[ATTRIBUTES[name] ?? (name as keyof Entry)];
    const line = `  ${name.padEnd(14)}${value}`;
    return origin ? [line, `  ${' '.repeat(14)}← ${origin}`] : [line];
  });
}

/** A remark on a file as a person reads it. */
export function describeMessage({ message, line }: Message): string {
  return line === undefined ? message : `line ${line}: ${message}`;
}

function describeStripped({ text, rule, reason }: Stripped, explains: boolean): string[] {
  const line = `    ${rule}: ${start(text.replace(/\s+/g, ' '), BLOCK_START)}`;
  return explains ? [line, `      ← ${reason}`] : [line];
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', `  ${title}`, ...lines] : [];
}

/**
 * What the core made of a file, for a person.
 *
 * @param explains true: also where each value came from, and why each block went
 */
export function describeResult(result: Result, explains = false): string {
  const warnings = result.warnings.map((warning) => `    ${describeMessage(warning)}`);
  if (result.status === 'skipped') {
    return [`${result.path}: skipped, ${result.reason}`, ...warnings, ''].join('\n');
  }
  if (result.status === 'failed') {
    return [`${result.path}: failed, ${describeMessage(result.error)}`, ...warnings, ''].join('\n');
  }
  const { entry, origins, preset, stripped } = result;
  const body = start(entry.body, BODY_START).split('\n');
  return [
    `${result.path} (preset ${preset})`,
    ...describeFields(entry, explains ? origins : null),
    ...section(
      `stripped (${stripped.length})`,
      stripped.flatMap((block) => describeStripped(block, explains)),
    ),
    ...section('warnings', warnings),
    ...section(
      'body',
      body.map((line) => `    ${line}`),
    ),
    '',
  ].join('\n');
}
