import type { Message, ParsedFile } from '../types';
import { alignLines, type LineMap } from './align-lines';
import { DEFAULT_FAMILIES, expandTemplates } from './expand-templates';
import type { Family } from './types';

interface Expanded {
  file: ParsedFile;
  /** A message about the expanded body, with the line where it stands in the source file. */
  inSource: (message: Message) => Message;
}

/**
 * The file with the template tags of its Markdown body expanded; an HTML body stays as it is.
 *
 * @param own families that are expanded besides the usual ones
 */
export function withoutTemplates(file: ParsedFile, own: readonly Family[] = []): Expanded {
  if (file.bodyFormat !== 'markdown') return { file, inSource: (message) => message };
  const isMdx = /\.mdx$/i.test(file.path);
  const { text, messages } = expandTemplates(file.body, {
    families: [...DEFAULT_FAMILIES, ...own, ...(isMdx ? (['mdx'] as const) : [])],
    firstLine: file.bodyLine,
  });
  let lines: LineMap | undefined;
  return {
    file: { ...file, body: text, messages: [...file.messages, ...messages] },
    inSource(message) {
      if (message.line === undefined || message.line < file.bodyLine) return message;
      lines ??= alignLines(file.body, text);
      return { ...message, line: file.bodyLine + lines(message.line - file.bodyLine) };
    },
  };
}
