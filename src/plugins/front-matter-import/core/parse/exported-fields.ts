import { isMapping } from '../is-mapping';
import type { FrontMatter } from '../types';
import { readLiteral } from './script-literal';

const EXPORT =
  /^export[ \t]+(?:const|let|var)[ \t]+(?:meta|metadata|front_?matter)\b[^=\n]{0,100}=[ \t]*(?=\{)/gim;

/** The object that an MDX file exports in place of front matter: `export const meta = {…}`; null for none. */
export function exportedFields(text: string): FrontMatter | null {
  for (const { index, 0: opening } of text.matchAll(EXPORT)) {
    const fences = text.slice(0, index).match(/^[ \t]*(?:```|~~~)/gm) ?? [];
    if (fences.length % 2 === 1) continue;
    const { value } = readLiteral(text, index + opening.length);
    if (isMapping(value)) return value;
  }
  return null;
}
