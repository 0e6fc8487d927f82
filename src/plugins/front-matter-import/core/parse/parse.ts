import type { SkipReason } from '../codes';
import type { Message, ParsedFile, SourceFile } from '../types';
import { detectBodyFormat } from './body-format';
import { decodeBraces, hasEncodedBraces, shieldBraces } from './decode-braces';
import { decodeBytes } from './decode-bytes';
import { parseFrontMatter } from './front-matter';
import { withLineFeeds } from './lines';
import { splitFrontMatter } from './split-front-matter';

/** A file that is no post. */
export interface SkippedFile {
  skipped: SkipReason;
  /** A sentence for the person with the file. */
  reason: string;
  messages: Message[];
}

/**
 * Turns a file's bytes into front matter and body. The body's line ends become LF, its characters
 * stay; braces that a crawler wrote as `&#123;` and `&#125;` are braces again.
 * @throws FileError for a file that cannot be read as a post
 */
export function parse(source: SourceFile): ParsedFile | SkippedFile {
  const { text, messages } = decodeBytes(source.bytes);
  if (text.trim() === '') return { skipped: 'file-empty', reason: 'The file is empty.', messages };
  const split = splitFrontMatter(text);
  if (split.language === null)
    return { skipped: 'no-front-matter', reason: split.reason, messages };
  const isEncoded = hasEncodedBraces(text);
  const frontMatter = parseFrontMatter(
    isEncoded ? { ...split, raw: shieldBraces(split.raw) } : split,
  );
  const body = withLineFeeds(isEncoded ? decodeBraces(split.body) : split.body);
  return {
    path: source.path,
    frontMatter: isEncoded ? decodeBraces(frontMatter.data) : frontMatter.data,
    body,
    bodyFormat: detectBodyFormat(source.path, body),
    bodyLine: split.bodyLine,
    messages: [...messages, ...frontMatter.messages],
  };
}
