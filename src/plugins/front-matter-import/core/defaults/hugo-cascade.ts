import { isMapping } from '../is-mapping';
import { asText } from '../map/fields';
import type { Default, FrontMatter, Json, Place } from '../types';
import { languageFolderAround } from '../presets/content-folders';
import { globToRegExp } from './glob';

const fieldOf = (mapping: FrontMatter, names: readonly string[]): Json | undefined => {
  const key = Object.keys(mapping).find((each) => names.includes(each.toLowerCase()));
  return key === undefined ? undefined : mapping[key];
};

/** `cascade` of a section page or of the configuration: one mapping, or a list of them with targets. */
export function readCascade(data: FrontMatter, file: string): Default[] {
  const cascade = fieldOf(data, ['cascade']) ?? null;
  const entries = Array.isArray(cascade) ? cascade : [cascade];
  return entries.filter(isMapping).map((entry) => {
    const target = fieldOf(entry, TARGET);
    const scope = isMapping(target) ? target : {};
    const path = asText(fieldOf(scope, ['path']) ?? null)?.toLowerCase();
    const type = asText(fieldOf(scope, ['kind']) ?? null);
    const values = Object.entries(entry).filter(([key]) => !TARGET.includes(key.toLowerCase()));
    return {
      values: Object.fromEntries(values),
      from: `\`cascade\` of \`${file}\``,
      scope: { ...(path && { path }), ...(type && { type }) },
    };
  });
}

const TARGET = ['target', '_target'];

/** Whether a target of `cascade` means a file: its path from the content folder on, without ending. */
export function isTarget({ path: file, site }: Place, { path, type }: Default['scope']): boolean {
  if (type !== undefined && !globToRegExp(type).test('page')) return false;
  return path === undefined || globToRegExp(path).test(logicalPath(file, site.settings));
}

function logicalPath(file: string, settings: Place['site']['settings']): string {
  const content =
    languageFolderAround(file, settings)?.folder ?? settings.contentFolder ?? 'content';
  const folders = (
    content && file.startsWith(`${content}/`) ? file.slice(content.length + 1) : file
  )
    .toLowerCase()
    .replace(/\.[^/]+$/, '')
    .replace(/\/index$/, '')
    .split('/');
  if (settings.languages?.some((code) => code.toLowerCase() === folders[0])) folders.shift();
  return `/${folders.join('/')}`;
}
