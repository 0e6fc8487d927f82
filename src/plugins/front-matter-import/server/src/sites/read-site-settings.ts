import { join } from 'node:path';
import { FileError } from '../../../core/file-error';
import { readCode } from '../../../core/map/language-code';
import { isClearlyLanguage } from '../../../core/map/language-of-path';
import { zoneOf } from '../../../core/map/map';
import { readAuthors, readData, readSettings } from '../../../core/presets/read-settings';
import type { Preset } from '../../../core/presets/preset';
import type { FrontMatter, SiteSettings } from '../../../core/types';
import type { Folders } from './folders';
import { readSmallFile } from './read-small-file';

/** What a site's files say, and what is wrong with them. */
export interface ReadSettings {
  settings: SiteSettings;
  /** For a person; empty where all is well. */
  problems: string[];
}

/** Reads what a site's configuration says. JavaScript is never run: such a configuration says nothing. */
export async function readSiteSettings(
  folder: string,
  preset: Preset,
  folders: Folders,
): Promise<ReadSettings> {
  const problems: string[] = [];
  const read = async (names: readonly string[]): Promise<FrontMatter> => {
    for (const name of names) {
      const text = await readSmallFile(join(folder, name));
      if (text === null) continue;
      try {
        return readData(name, text);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        problems.push(`\`${name}\` cannot be used: ${error.message}`);
        return {};
      }
    }
    return {};
  };
  const settings = readSettings(await read(preset.config), preset.configKeys);
  if (settings.timezone !== undefined && zoneOf(settings) === undefined) {
    problems.push(`its zone \`${settings.timezone}\` does not exist and does not count`);
  }
  const authors = readAuthors(await read(preset.authorFiles));
  const content = settings.contentFolder ?? preset.contentFolder;
  // A preset that was asked for may name a folder that this site does not have.
  const isThere = content === '' || (await folders.find(folder, `${content}/`)).length > 0;
  const languages = settings.languages ?? (await languageFolders(join(folder, content), folders));
  return {
    settings: {
      ...settings,
      ...(!isThere && { contentFolder: '' }),
      ...(languages && { languages }),
      ...(Object.keys(authors).length > 0 && { authors }),
    },
    problems,
  };
}

/** What every folder may hold, whatever its name means. */
const SHARED_BY_ALL =
  /^(?:_?index\b.*|readme\b.*|\d+|images?|img|assets|.*\.(?:png|jpe?g|svg|webp))$/i;

/**
 * Two folders or more with codes of languages for names. One of them has to be clear, or two have to
 * hold files or folders of the same name, as translations do: `it/` and `ml/` may be topics.
 */
async function languageFolders(content: string, folders: Folders): Promise<string[] | undefined> {
  const codes = [...(await folders.list(content))].flatMap(([name, isFolder]) =>
    isFolder && (readCode(name) || isClearlyLanguage(name)) ? name : [],
  );
  if (codes.length < 2) return undefined;
  const isSure = codes.some(isClearlyLanguage) || (await haveSame(content, codes, folders));
  return isSure ? codes.sort() : undefined;
}

async function haveSame(content: string, names: string[], folders: Folders): Promise<boolean> {
  const seen = new Set<string>();
  for (const name of names) {
    for (const inner of (await folders.list(join(content, name))).keys()) {
      if (seen.has(inner)) return true;
      if (!SHARED_BY_ALL.test(inner)) seen.add(inner);
    }
  }
  return false;
}
