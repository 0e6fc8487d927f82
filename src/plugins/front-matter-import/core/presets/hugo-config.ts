import { isMapping } from '../is-mapping';
import { asText } from '../map/fields';
import type { FrontMatter, SiteSettings } from '../types';
import { tidyFolder } from './content-folders';
import { lookUp } from './read-settings';

/** The files below `config/_default` that hold one part of the configuration each. */
export const HUGO_PARTS = ['languages', 'permalinks', 'module'];

/** The folders of single languages: `contentDir` of each, or the mounts of the site as a module. */
export function hugoLanguageFolders(config: FrontMatter): SiteSettings['languageFolders'] {
  const folders = { ...ofMounts(config), ...ofLanguages(config) };
  return Object.keys(folders).length > 0 ? folders : undefined;
}

type Folders = { [code: string]: string };

function ofLanguages(config: FrontMatter): Folders {
  const languages = lookUp(config, 'languages');
  if (!isMapping(languages)) return {};
  return Object.fromEntries(
    Object.entries(languages).flatMap(([code, language]) => {
      const folder = isMapping(language) ? lookUp(language, 'contentDir') : undefined;
      return folderOf(code, folder);
    }),
  );
}

function ofMounts(config: FrontMatter): Folders {
  const module = lookUp(config, 'module');
  const mounts = isMapping(module) ? lookUp(module, 'mounts') : undefined;
  if (!Array.isArray(mounts)) return {};
  return Object.fromEntries(
    mounts.filter(isMapping).flatMap((mount) => {
      const code = asText(lookUp(mount, 'lang') ?? null);
      return lookUp(mount, 'target') === 'content' && code !== undefined
        ? folderOf(code, lookUp(mount, 'source'))
        : [];
    }),
  );
}

/** A folder outside of the site is none of its own. */
function folderOf(code: string, value: FrontMatter[string] | undefined): [string, string][] {
  const folder = tidyFolder(asText(value ?? null) ?? '');
  return folder === '' || folder.split('/').includes('..') ? [] : [[code, folder]];
}
