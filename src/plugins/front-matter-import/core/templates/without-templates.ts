import type { Message, ParsedFile } from '../types';
import { isOfGenerator } from '../presets/may-be-page';
import { plain } from '../presets/plain';
import type { Preset } from '../presets/preset';
import { alignLines, type LineMap } from './align-lines';
import { DEFAULT_FAMILIES, expandTemplates } from './expand-templates';

interface Expanded {
  file: ParsedFile;
  /** A message about the expanded body, with the line where it stands in the source file. */
  inSource: (message: Message) => Message;
}

/** The file with the template tags of its body expanded; HTML that no generator reads stays as it is. */
export function withoutTemplates(
  file: ParsedFile,
  { name, templates }: Pick<Preset, 'name' | 'templates'> = plain,
): Expanded {
  const isHtml = file.bodyFormat === 'html';
  if (isHtml && (file.page || !isOfGenerator(name)))
    return { file, inSource: (message) => message };
  const isMdx = /\.mdx$/i.test(file.path);
  const { text, messages } = expandTemplates(file.body, {
    families: [...DEFAULT_FAMILIES, ...templates, ...(isMdx ? (['mdx'] as const) : [])],
    isHtml,
    firstLine: file.bodyLine,
    fields: file.frontMatter,
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
