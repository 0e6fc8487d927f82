import { ARTICLE } from '../core/mapping/content-type';
import { type CustomEntry, valuesOf } from '../core/mapping/custom-entry';
import type { Entry, Json, Message, Origins, Result, Stripped } from '../core/types';

const BODY_START = 600;
const BLOCK_START = 100;

function start(text: string, length: number): string {
  const cut = text.length > length ? `${text.slice(0, length)}…` : text;
  return cut.trim();
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');

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
  return filled.flatMap(([name, value]) =>
    describeField(name, value ?? '', origins?.[ATTRIBUTES[name] ?? (name as keyof Entry)]),
  );
}

function describeField(name: string, value: string, origin: string | undefined): string[] {
  const line = `  ${name.padEnd(13)} ${value}`;
  return origin ? [line, `  ${' '.repeat(14)}← ${origin}`] : [line];
}

/** A value of any attribute on one line: names with commas, a picture by its address. */
function describeValue(value: Json): string {
  if (Array.isArray(value)) return value.map(describeValue).join(', ');
  if (typeof value !== 'object' || value === null) return start(flat(String(value)), BLOCK_START);
  return typeof value.url === 'string' ? value.url : start(JSON.stringify(value), BLOCK_START);
}

/** The attributes that the configuration fills beyond those of every Article, or instead of them. */
function describeCustom(custom: CustomEntry, entry: Entry, explains: boolean): string[] {
  return Object.entries(valuesOf(custom, entry)).flatMap(([name, value]) =>
    describeField(name, describeValue(value), explains ? custom.origins[name] : undefined),
  );
}

/** A remark on a file as a person reads it. */
export function describeMessage({ message, line }: Message): string {
  return line === undefined ? message : `line ${line}: ${message}`;
}

function describeStripped({ text, rule, reason }: Stripped, explains: boolean): string[] {
  const line = `    ${rule}: ${start(flat(text), BLOCK_START)}`;
  return explains ? [line, `      ← ${reason}`] : [line];
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', `  ${title}`, ...lines] : [];
}

type Ok = Extract<Result, { status: 'ok' }>;

function describeHead({ path, preset, mapping, custom }: Ok, explains: boolean): string {
  const target = custom && custom.type.uid !== ARTICLE ? ` → ${custom.type.uid}` : '';
  const by = explains && mapping !== null ? `, mapped by ${mapping}` : '';
  return `${path}${target} (preset ${preset}${by})`;
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
  const { entry, origins, stripped, custom } = result;
  const isArticle = custom === null || custom.type.uid === ARTICLE;
  const body = start(entry.body, BODY_START).split('\n');
  return [
    describeHead(result, explains),
    ...(isArticle ? describeFields(entry, explains ? origins : null) : []),
    ...(custom ? describeCustom(custom, entry, explains) : []),
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
