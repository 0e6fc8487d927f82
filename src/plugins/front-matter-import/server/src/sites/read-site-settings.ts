import { join } from 'node:path';
import { FileError } from '../../../core/file-error';
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

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i;

/** Two folders or more with names of languages and nothing else between them and the posts. */
async function languageFolders(content: string, folders: Folders): Promise<string[] | undefined> {
  const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const codes = [...(await folders.list(content))].flatMap(([name, isFolder]) =>
    isFolder && LANGUAGE.test(name) && known.of(name) ? name : [],
  );
  return codes.length > 1 ? codes.sort() : undefined;
}
