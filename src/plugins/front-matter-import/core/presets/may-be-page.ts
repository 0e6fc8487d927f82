import type { SourceFile } from '../types';

const HTML_FILE = /\.x?html?$/i;
const OF_NO_GENERATOR = new Set(['page', 'plain', 'feed', 'obsidian']);

/** Whether a file without front matter may be a page of its own: a generator's site has layouts instead. */
export const mayBePage = ({ path, place }: SourceFile): boolean =>
  HTML_FILE.test(path) && (!place || OF_NO_GENERATOR.has(place.site.preset));
