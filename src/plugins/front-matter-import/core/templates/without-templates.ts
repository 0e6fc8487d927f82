import type { ParsedFile } from '../types';
import { DEFAULT_FAMILIES, expandTemplates } from './expand-templates';
import type { Family } from './types';

/**
 * The file with the template tags of its Markdown body expanded; an HTML body stays as it is.
 *
 * @param own families that are expanded besides the usual ones
 */
export function withoutTemplates(file: ParsedFile, own: readonly Family[] = []): ParsedFile {
  if (file.bodyFormat !== 'markdown') return file;
  const isMdx = /\.mdx$/i.test(file.path);
  const { text, messages } = expandTemplates(file.body, {
    families: [...DEFAULT_FAMILIES, ...own, ...(isMdx ? (['mdx'] as const) : [])],
    firstLine: file.bodyLine,
  });
  return { ...file, body: text, messages: [...file.messages, ...messages] };
}
