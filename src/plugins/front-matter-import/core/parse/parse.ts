import type { SkipReason } from '../codes';
import { presetNamed } from '../presets';
import type { FrontMatter, Message, ParsedFile, SourceFile } from '../types';
import { detectBodyFormat } from './body-format';
import { isWholePage } from '../page/is-whole-page';
import { addedFields, readPage } from '../page/read-page';
import { mayBePage } from '../presets/may-be-page';
import { decodeBraces, hasEncodedBraces, shieldBraces } from './decode-braces';
import { decodeBytes } from './decode-bytes';
import { exportedFields } from './exported-fields';
import { parseFrontMatter } from './front-matter';
import { withLineFeeds } from './lines';
import { splitFrontMatter } from './split-front-matter';

const BLANK_LINES = /^(?:[ \t]*\n)+/;

const linesIn = (text: string): number => text.split('\n').length - 1;

/** A file that is no post. */
export interface SkippedFile {
  skipped: SkipReason;
  /** A sentence for the person with the file. */
  reason: string;
  messages: Message[];
}

/**
 * Turns a file's bytes into front matter and body. The body begins at its first line that is not
 * blank; its line ends become LF, its other characters stay; braces that a crawler wrote as `&#123;` and `&#125;` are braces again.
 * @throws FileError for a file that cannot be read as a post
 */
export function parse(source: SourceFile): ParsedFile | SkippedFile {
  const { text, messages } = decodeBytes(source.bytes);
  if (text.trim() === '') return { skipped: 'file-empty', reason: 'The file is empty.', messages };
  const split = splitFrontMatter(text);
  if (split.language === null) {
    if (mayBePage(source) && isWholePage(text, true)) return parsePage(source, text, messages);
    const fields = fieldsWithoutBlock(source, text);
    return fields
      ? parseWithoutBlock(source, text, fields, messages)
      : { skipped: 'no-front-matter', reason: split.reason, messages };
  }
  const isEncoded = hasEncodedBraces(text);
  const frontMatter = parseFrontMatter(
    isEncoded ? { ...split, raw: shieldBraces(split.raw) } : split,
  );
  const whole = withLineFeeds(isEncoded ? decodeBraces(split.body) : split.body);
  const blank = BLANK_LINES.exec(whole)?.[0] ?? '';
  const body = whole.slice(blank.length);
  const parsed: ParsedFile = {
    path: source.path,
    sitePath: source.place?.path ?? source.path,
    frontMatter: isEncoded ? decodeBraces(frontMatter.data) : frontMatter.data,
    raw: { text: split.raw, line: split.rawLine },
    body,
    bodyFormat: detectBodyFormat(source.path, body),
    bodyLine: split.bodyLine + linesIn(blank),
    messages: [...messages, ...frontMatter.messages],
  };
  return isWholePage(body, false) ? withPage(parsed) : parsed;
}

/** A file that is a page and nothing else. */
function parsePage(source: SourceFile, text: string, messages: Message[]) {
  return withPage({ ...parseWithoutBlock(source, text, {}, messages), bodyFormat: 'html' });
}

/** The fields of Markdown that has no block of them and is a post all the same; null for what is none. */
function fieldsWithoutBlock(source: SourceFile, text: string): FrontMatter | null {
  if (!/\.(?:md|mdx|markdown)$/i.test(source.path)) return null;
  const exported = /\.mdx$/i.test(source.path) ? exportedFields(text) : null;
  const isOptional = presetNamed(source.place?.site.preset)?.isFrontMatterOptional ?? false;
  return exported ?? (isOptional ? {} : null);
}

function parseWithoutBlock(
  source: SourceFile,
  text: string,
  frontMatter: FrontMatter,
  messages: Message[],
): ParsedFile {
  const body = withLineFeeds(text);
  return {
    path: source.path,
    sitePath: source.place?.path ?? source.path,
    frontMatter,
    raw: { text: '', line: 1 },
    body,
    bodyFormat: detectBodyFormat(source.path, body),
    bodyLine: 1,
    messages,
  };
}

function withPage(file: ParsedFile): ParsedFile | SkippedFile {
  const page = readPage(file.body, file.path);
  if ('skipped' in page) return { ...page, messages: file.messages };
  const added = addedFields(file.frontMatter, page);
  const origins = Object.fromEntries(
    Object.entries(page.origins).filter(([field]) => field in added),
  );
  return {
    ...file,
    bodyFormat: 'html',
    frontMatter: { ...added, ...file.frontMatter },
    page: { ...page, origins },
  };
}
