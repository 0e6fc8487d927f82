import { basename, dirname, join } from 'node:path';
import { readCascade } from '../../../core/defaults/hugo-cascade';
import { FileError } from '../../../core/file-error';
import { parse } from '../../../core/parse/parse';
import { presetNamed } from '../../../core/presets';
import type { Default, Site } from '../../../core/types';
import type { Folders } from './folders';
import { readDataFile } from './read-data-file';
import { readSmallFile } from './read-small-file';

interface RootOfSite {
  folder: string;
  site: Site;
}

interface Options {
  folders: Folders;
  /** Told once of each file that gives nothing: a line for a person. */
  onProblem: ((line: string) => void) | undefined;
}

/** Folders whose answer is kept; a run does not come back to those far behind. */
const MAX_KEPT = 5_000;

/** Finds what data files and section pages give to the posts in their folder and below. */
export function createFolderDefaults({ folders, onProblem }: Options) {
  const known = new Map<string, Promise<Default[]>>();

  /** What a folder of a site gives, the nearest first, with what those above it give. */
  const ofFolder = (root: RootOfSite, path: string): Promise<Default[]> => {
    const key = join(root.folder, path);
    const answer = known.get(key) ?? lookInto(root, path);
    if (known.size >= MAX_KEPT) known.clear();
    known.set(key, answer);
    return answer;
  };
  const lookInto = async (root: RootOfSite, path: string): Promise<Default[]> => {
    const own =
      presetNamed(root.site.preset)?.inheritsFrom === 'section-pages'
        ? await sectionPage(root, path)
        : await dataFiles(root, join(path, basename(path)));
    const isTop = path === '.' || path === '';
    return isTop ? own : [...own, ...(await ofFolder(root, dirname(path)))];
  };
  const dataFiles = async ({ folder }: RootOfSite, stem: string): Promise<Default[]> => {
    const listing = await folders.list(join(folder, dirname(stem)));
    const isThere = (name: string): boolean => listing.get(basename(name)) === false;
    for (const name of PROGRAMS.map((ending) => stem + ending).filter(isThere)) {
      onProblem?.(
        `\`${name}\` is a program, which is never run; what it gives to posts is missing.`,
      );
    }
    const found: Default[] = [];
    for (const name of DATA_FILES.map((ending) => stem + ending).filter(isThere)) {
      const read = await readDataFile(folder, name);
      if (read && 'problem' in read) onProblem?.(read.problem);
      else if (read) found.push({ values: read.data, from: `\`${name}\``, scope: {} });
    }
    return found;
  };
  const sectionPage = async ({ folder }: RootOfSite, path: string): Promise<Default[]> => {
    for (const [name, isFolder] of await folders.list(join(folder, path))) {
      if (isFolder || !SECTION_PAGE.test(name)) continue;
      const file = join(path, name);
      const text = await readSmallFile(join(folder, file));
      const cascade = text === null ? [] : cascadeOf(text, file);
      if (cascade.length > 0) return cascade;
    }
    return [];
  };

  return {
    async of(root: RootOfSite, path: string): Promise<Default[]> {
      const from = presetNamed(root.site.preset)?.inheritsFrom;
      if (from === undefined) return [];
      const own = from === 'data-files' ? await dataFiles(root, path.replace(/\.\w+$/, '')) : [];
      return [...own, ...(await ofFolder(root, dirname(path)))];
    },
  };
}

const PROGRAMS = ['.11tydata.js', '.11tydata.mjs', '.11tydata.cjs'];
const DATA_FILES = ['.11tydata.json', '.json'];
const SECTION_PAGE = /^_index(?:\.[\w-]+)?\.(?:md|markdown|html?)$/i;

/** A page that cannot be read says so in its turn. */
function cascadeOf(text: string, file: string): Default[] {
  if (!/cascade/i.test(text)) return [];
  try {
    const page = parse({ path: file, bytes: new TextEncoder().encode(text) });
    return 'skipped' in page ? [] : readCascade(page.frontMatter, file);
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}
