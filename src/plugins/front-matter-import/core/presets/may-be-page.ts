import type { SourceFile } from '../types';

const HTML_FILE = /\.x?html?$/i;
const OF_NO_GENERATOR = new Set(['page', 'plain', 'feed', 'obsidian']);

/** Whether posts of a preset go through a generator, which reads the tags in them. */
export const isOfGenerator = (preset: string): boolean => !OF_NO_GENERATOR.has(preset);

/** Whether a file without front matter may be a page of its own: a generator's site has layouts instead. */
export const mayBePage = ({ path, place }: SourceFile): boolean =>
  HTML_FILE.test(path) && (!place || !isOfGenerator(place.site.preset));
