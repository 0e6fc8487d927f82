import { join } from 'node:path';
import { FileError } from '../../../core/file-error';
import { parse } from '../../../core/parse/parse';
import { readData } from '../../../core/presets/read-settings';
import type { FrontMatter } from '../../../core/types';
import type { Folders } from './folders';
import { readSmallFile } from './read-small-file';

type ReadData = { data: FrontMatter } | { problem: string };

/** What a data file of a site holds, or what is wrong with it, for a person; null where it is not there. */
export async function readDataFile(folder: string, name: string): Promise<ReadData | null> {
  const text = await readSmallFile(join(folder, name));
  if (text === null) return null;
  try {
    return { data: /\.mdx?$/.test(name) ? fieldsOfPage(name, text) : readData(name, text) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { problem: `\`${name}\` cannot be used: ${error.message}` };
  }
}

/** A page about each author is data, too. */
function fieldsOfPage(name: string, text: string): FrontMatter {
  const page = parse({ path: name, bytes: new TextEncoder().encode(text) });
  return 'skipped' in page ? {} : page.frontMatter;
}

/** What a folder with a data file for each key holds, such as `data/authors/ada.toml`. */
export async function readDataFolder(
  folder: string,
  name: string,
  folders: Folders,
): Promise<ReadData | null> {
  if ((await folders.find(folder, name)).length === 0) return null;
  const data: FrontMatter = {};
  for (const [file, isFolder] of await folders.list(join(folder, name))) {
    const key = /^(.+)\.(?:ya?ml|toml|json|mdx?)$/.exec(file)?.[1];
    const read = key && !isFolder ? await readDataFile(folder, name + file) : null;
    if (read && 'problem' in read) return read;
    if (key && read) data[key] = read.data;
  }
  return { data };
}
