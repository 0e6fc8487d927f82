import type { ParsedFile } from '../types';

/** The 1-based line of the file where a front-matter field stands; undefined where it cannot be told. */
export function lineOfField({ raw }: Pick<ParsedFile, 'raw'>, key: string): number | undefined {
  const index = raw.text.split('\n').findIndex((line) => {
    const rest = line.trimStart().replace(/^[{,]?\s*["']?/, '');
    return rest.startsWith(key) && /^["']?\s*[:=]/.test(rest.slice(key.length));
  });
  return index < 0 ? undefined : raw.line + index;
}
