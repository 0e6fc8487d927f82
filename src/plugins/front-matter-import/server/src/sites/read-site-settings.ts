import { join } from 'node:path';
import { readCode } from '../../../core/map/language-code';
import { isClearlyLanguage } from '../../../core/map/language-of-path';
import { zoneOf } from '../../../core/map/map';
import { readAuthors, readSettings } from '../../../core/presets/read-settings';
import type { Preset } from '../../../core/presets/preset';
import type { FrontMatter, SiteSettings } from '../../../core/types';
import type { Folders } from './folders';
import { readDataFile, readDataFolder } from './read-data-file';

/** What a site's files say, and what is wrong with them. */
export interface ReadSettings {
  settings: SiteSettings;
  /** For a person; empty where all is well. */
  problems: string[];
}

/** Reads what a site's configuration says. A program is never run: it says what is written out in it. */
export async function readSiteSettings(
  folder: string,
  preset: Preset,
  folders: Folders,
): Promise<ReadSettings> {
  const problems: string[] = [];
  const readFirst = async (names: readonly string[]): Promise<DataFile> => {
    for (const name of names) {
      const data = name.endsWith('/')
        ? await readDataFolder(folder, name, folders)
        : await readDataFile(folder, name);
      if (data === null) continue;
      if (!('problem' in data)) return { name, data: data.data, isRead: true };
      problems.push(data.problem);
      return { name, data: {}, isRead: false };
    }
    return { name: '', data: {}, isRead: false };
  };
  const config = await readFirst(preset.config);
  const data = { ...(await readParts(preset, readFirst)), ...config.data };
  const settings = {
    ...(config.isRead && preset.unsaid),
    ...readSettings(data, preset.configKeys),
  };
  const defaults = preset.readDefaults?.(data, config.name) ?? [];
  if (settings.timezone !== undefined && zoneOf(settings) === undefined) {
    problems.push(`its zone \`${settings.timezone}\` does not exist and does not count`);
  }
  const authors = readAuthors((await readFirst(preset.authorFiles)).data);
  const content = settings.contentFolder ?? preset.contentFolder;
  // A preset that was asked for may name a folder that this site does not have.
  const isThere =
    content === '' ||
    settings.languageFolders !== undefined ||
    (await folders.find(folder, `${content}/`)).length > 0;
  const languages = settings.languages ?? (await languageFolders(join(folder, content), folders));
  return {
    settings: {
      ...settings,
      ...(!isThere && { contentFolder: '' }),
      ...(languages && { languages }),
      ...(Object.keys(authors).length > 0 && { authors }),
      ...(defaults.length > 0 && { defaults }),
    },
    problems,
  };
}

interface DataFile {
  name: string;
  data: FrontMatter;
  /** Whether there is such a file, and nothing is wrong with it. */
  isRead: boolean;
}

/** The parts of the configuration that have files of their own, by their names. */
async function readParts(
  { configParts }: Preset,
  readFirst: (names: readonly string[]) => Promise<DataFile>,
): Promise<FrontMatter> {
  const parts: FrontMatter = {};
  for (const part of configParts?.names ?? []) {
    const file = `${configParts?.folder}/${part}`;
    const { data, isRead } = await readFirst(PART_ENDINGS.map((ending) => file + ending));
    if (isRead) parts[part] = data;
  }
  return parts;
}

const PART_ENDINGS = ['.toml', '.yaml', '.yml', '.json'];

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
