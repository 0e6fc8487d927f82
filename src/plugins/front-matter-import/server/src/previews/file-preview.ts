import type { ExplainedBlock } from '../../../core/explain/explain';
import { ARTICLE } from '../../../core/mapping/content-type';
import { valuesOf } from '../../../core/mapping/custom-entry';
import { parse } from '../../../core/parse/parse';
import { safeHtmlOfMarkdown } from '../../../core/render/safe-html';
import type { Entry, Json, Message, Result, SourceFile } from '../../../core/types';

interface Field {
  field: string;
  value: Json;
  /** The attribute that it went to; null: to none. */
  attribute: string | null;
}

interface Origin {
  attribute: string;
  /** In words: "front matter `title`". */
  from: string;
  value: Json;
}

/** What an import would make of a file, with all that a person needs to judge it. */
export interface FilePreview {
  path: string;
  status: Result['status'];
  reason: string | null;
  preset: string | null;
  /** Key of the site that the post comes from; null where the file is no post. */
  site: string | null;
  entry: Entry | null;
  /** The content type, where it is another one than Article. */
  contentType: string | null;
  /** Sanitised HTML of the stored body. */
  body: string | null;
  /** The body as it was, in order. */
  blocks: ExplainedBlock[];
  fields: Field[];
  origins: Origin[];
  /** What a field can be chosen for. */
  attributes: string[];
  source: string;
  warnings: Message[];
  error: Message | null;
}

type Ok = Extract<Result, { status: 'ok' }>;

// Entries are plain data: what their attributes hold is what JSON holds.
const attributesOf = ({ entry, custom }: Ok): { [attribute: string]: Json } => ({
  ...(entry as unknown as { [attribute: string]: Json }),
  ...(custom ? valuesOf(custom, entry) : {}),
});

function originsOf(result: Ok): Origin[] {
  const values = attributesOf(result);
  const origins = Object.entries({ ...result.origins, ...result.custom?.origins });
  return origins.map(([attribute, from]) => ({
    attribute,
    from,
    value: values[attribute] ?? null,
  }));
}

/** The fields that an origin names: "front matter `date` and `time`", with the parts of nested ones. */
const namedIn = (from: string): string[] =>
  from.startsWith('front matter')
    ? [...from.matchAll(/`([^`]+)`/g)].flatMap(([, name = '']) => [name, name.split(/[.[]/)[0]!])
    : [];

function fieldsOf(source: SourceFile, origins: readonly Origin[], entry: Entry | null): Field[] {
  const read = parse(source);
  if ('skipped' in read) return [];
  const owners = new Map(
    origins.flatMap(({ attribute, from }) => namedIn(from).map((name) => [name, attribute])),
  );
  const attributeOf = (field: string): string | null =>
    owners.get(field) ?? (entry && field in entry.frontMatter ? 'frontMatter' : null);
  return Object.entries(read.frontMatter).map(([field, value]) => {
    return { field, value, attribute: attributeOf(field) };
  });
}

/** Describes the result of a file that was read. */
export function describePreview(
  result: Result,
  source: SourceFile,
  { blocks, attributes }: Pick<FilePreview, 'blocks' | 'attributes'>,
): FilePreview {
  const { path, status, warnings } = result;
  const ok = result.status === 'ok' ? result : null;
  const origins = ok ? originsOf(ok) : [];
  const isOther = ok?.custom && ok.custom.type.uid !== ARTICLE;
  return {
    path,
    status,
    reason: result.status === 'skipped' ? result.reason : null,
    preset: ok?.preset ?? null,
    site: ok?.site ?? null,
    entry: ok?.entry ?? null,
    contentType: isOther ? ok.custom!.type.uid : null,
    body: ok && safeHtmlOfMarkdown(ok.entry.body),
    blocks,
    fields: result.status === 'failed' ? [] : fieldsOf(source, origins, ok?.entry ?? null),
    origins,
    attributes,
    source: Buffer.from(source.bytes).toString('utf8'),
    warnings,
    error: result.status === 'failed' ? result.error : null,
  };
}
