import { isMapping } from '../is-mapping';
import { asText } from '../map/fields';
import type { Default, FrontMatter, Place } from '../types';
import { globToRegExp } from './glob';

/** `defaults` of the configuration. The longest path counts most, then one with a type, then the last. */
export function readJekyllDefaults({ defaults }: FrontMatter, file: string): Default[] {
  const entries = Array.isArray(defaults) ? defaults : [];
  return entries
    .flatMap((entry): Default[] => {
      if (!isMapping(entry) || !isMapping(entry.values)) return [];
      const scope = isMapping(entry.scope) ? entry.scope : {};
      const path = (asText(scope.path ?? null) ?? '').replace(/^\.?\/+|\/+$/g, '');
      const type = asText(scope.type ?? null);
      const from = `\`defaults\` of \`${file}\``;
      return [{ values: entry.values, from, scope: { path, ...(type && { type }) } }];
    })
    .reverse()
    .sort((a, b) => weight(b) - weight(a));
}

const weight = ({ scope: { path = '', type } }: Default): number =>
  path.length * 2 + (type === undefined ? 0 : 1);

/** Posts, drafts, pages, or the collection in whose folder a file stands. */
function typeOf(path: string): string {
  if (/(?:^|\/)_drafts\//.test(path)) return 'drafts';
  if (/(?:^|\/)_posts\//.test(path)) return 'posts';
  return /^_([^/]+)\//.exec(path)?.[1] ?? 'pages';
}

/** Whether a file is one of those that an entry of `defaults` is for. */
export function isInScope(
  { path: file, site }: Place,
  { path = '', type }: Default['scope'],
): boolean {
  if (type !== undefined && type.replace(/^(post|draft|page)$/, '$1s') !== typeOf(file))
    return false;
  const folder = site.settings.contentFolder?.replace(/^\.?\/+|\/+$/g, '') ?? '';
  const below = folder && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
  if (path === '' || below === path || below.startsWith(`${path}/`)) return true;
  return path.includes('*') && globToRegExp(`${path}{,/**}`).test(below);
}
