import type { SiteSettings } from '../types';
import type { Preset } from './preset';

/** `./content/` → `content`, `.` → "". */
export const tidyFolder = (folder: string): string =>
  folder.trim().replace(/^(?:\.?\/)+|^\.$|\/+$/g, '');

/** The folder of all posts below the site's root, "" for the whole site. */
export const contentFolderOf = (preset: Preset, settings: SiteSettings): string =>
  settings.contentFolder ?? preset.contentFolder;

/** The folder of posts that a file stands in, that of its language before that of the site; null outside. */
export function contentFolderAround(
  path: string,
  preset: Preset,
  settings: SiteSettings,
): string | null {
  const ofLanguages = Object.values(settings.languageFolders ?? {});
  const folders = [...ofLanguages, contentFolderOf(preset, settings)];
  return (
    folders
      .filter((folder) => folder === '' || path.startsWith(`${folder}/`))
      .sort((a, b) => b.length - a.length)[0] ?? null
  );
}

/** The language whose own folder of posts a file stands in, and that folder. */
export function languageFolderAround(path: string, { languageFolders = {} }: SiteSettings) {
  const [found] = Object.entries(languageFolders)
    .filter(([, folder]) => path.startsWith(`${folder}/`))
    .sort(([, a], [, b]) => b.length - a.length);
  return found && { language: found[0], folder: found[1] };
}
