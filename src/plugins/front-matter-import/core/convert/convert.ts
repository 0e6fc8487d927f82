import type { Cleaned } from '../clean/clean';
import { type Converted, convertHtml } from './convert-html';
import { convertMarkdown } from './convert-markdown';

/** Turns a cleaned body into the Markdown that is stored. */
export const convert = (cleaned: Cleaned): Converted =>
  cleaned.format === 'html' ? convertHtml(cleaned.tree, cleaned.fields) : convertMarkdown(cleaned);
