import { basename, dirname, join, relative, sep } from 'node:path';
import { presetNamed } from '../../../core/presets';
import type { Preset } from '../../../core/presets/preset';
import type { Place, Site } from '../../../core/types';
import type { FoundFile } from '../sources/found-file';
import { createFolderDefaults } from './folder-defaults';
import { createFolders, type Folders } from './folders';
import { isInBundle } from './is-in-bundle';
import { matchMarks, type MarkedRoot } from './match-marks';
import { readSiteSettings } from './read-site-settings';
import { recogniseSample } from './recognise-sample';
import { unmarkedRoot } from './unmarked-root';

interface FinderOptions {
  /** Name of the preset that the user asked for, or null. */
  preset: string | null;
  /** The folder above which nothing is looked for: what stands there does not belong to the files. */
  top?: string | undefined;
  /** Told of each site once, when its first file comes: a line for a person. */
  onSite?: (line: string) => void;
  /** The same for a program. */
  onRecognised?: (site: RecognisedSite) => void;
}

/** What a site was taken for. */
export interface RecognisedSite {
  /** Its folder below the import root, or that folder's name. */
  site: string;
  /** Null where no generator was recognised. */
  preset: string | null;
  reason: string;
}

/** Finds the sites that files belong to. */
export interface SiteFinder {
  /** Where a file stands in its site; undefined where no site is known. */
  placeOf(found: FoundFile): Promise<Place | undefined>;
}

/** Folders whose answer is kept; a run does not come back to those far behind. */
const MAX_KEPT = 10_000;

interface KnownSite {
  folder: string;
  site: Site;
  preset: Preset;
}

/**
 * Looks for the root of a site at or above each file, up to the root of the file system: an import may
 * name a folder above several sites, or one within a site. A sure mark anywhere above counts more than
 * a nearer weak one, and a folder without any mark is taken for what most of its files look like.
 */
export function createSiteFinder({
  preset: asked,
  top,
  onSite,
  onRecognised,
}: FinderOptions): SiteFinder {
  const folders = createFolders();
  const marked = new Map<string, Promise<MarkedRoot | null>>();
  const sites = new Map<string, Promise<KnownSite | null>>();
  const folderDefaults = createFolderDefaults({ folders, onProblem: onSite });

  const nearest = (folder: string, isWeak: boolean): Promise<MarkedRoot | null> => {
    const key = `${isWeak ? 'weak' : 'sure'} ${folder}`;
    const search = marked.get(key) ?? lookUp(folder, isWeak);
    if (marked.size >= MAX_KEPT) marked.clear();
    marked.set(key, search);
    return search;
  };
  const lookUp = async (folder: string, isWeak: boolean): Promise<MarkedRoot | null> => {
    const found = await matchMarks(folder, folders, { isWeak });
    const above = dirname(folder);
    const isTop = above === folder || folder === top;
    return found ?? (isTop ? null : nearest(above, isWeak));
  };
  const siteOf = async (root: string, folder: string): Promise<KnownSite | null> => {
    const found = (await nearest(folder, false)) ?? (await nearest(folder, true));
    const base = found?.folder ?? (await unmarkedRoot(root, folder, folders));
    if (base === null) return null;
    const key = `${root}\0${base}`;
    const site = sites.get(key) ?? describe(root, base, found);
    sites.set(key, site);
    return site;
  };
  const describe = async (root: string, folder: string, found: MarkedRoot | null) => {
    const guess = found ?? (await recogniseSample(folder));
    const known = await makeSite({ root, folder, found: guess, asked, folders });
    const name = relative(root, folder).split(sep).join('/');
    const title = name === '' || name.startsWith('..') ? basename(folder) : name;
    onSite?.(`${title}: ${known ? lineOf(known.site) : UNKNOWN}`);
    const { preset = null, reason = UNKNOWN } = known?.site ?? {};
    onRecognised?.({ site: name === '' ? '.' : title, preset, reason });
    return known;
  };

  // The files of one folder come one after the other.
  let last: { root: string; folder: string; known: KnownSite | null } | null = null;
  const siteOfFile = async ({ root, absolute }: FoundFile): Promise<KnownSite | null> => {
    const folder = dirname(absolute);
    if (last?.root !== root || last.folder !== folder)
      last = { root, folder, known: await siteOf(root, folder) };
    return last.known;
  };

  return {
    async placeOf(found) {
      if (found.cause !== undefined) return undefined;
      const known = await siteOfFile(found);
      if (!known) return undefined;
      const { site, preset } = known;
      const path = relative(known.folder, found.absolute).split(sep).join('/');
      const defaults = preset.inheritsFrom ? await folderDefaults.of(known, path) : [];
      const isOwned = preset.hasBundles === true && (await isInBundle(known, path, folders));
      return { site, path, isInBundle: isOwned, ...(defaults.length > 0 && { defaults }) };
    },
  };
}

const UNKNOWN = 'no generator is recognised, so each file is read by its own form';

const lineOf = ({ preset, reason }: Site): string => `${preset}, ${reason}`;

interface SiteParts {
  root: string;
  folder: string;
  found: Pick<MarkedRoot, 'preset' | 'marks'> | null;
  asked: string | null;
  folders: Folders;
}

async function makeSite(parts: SiteParts): Promise<KnownSite | null> {
  const { root, folder, found, asked, folders } = parts;
  const preset = presetNamed(asked) ?? found?.preset;
  if (!preset) return null;
  const { settings, problems } = await readSiteSettings(folder, preset, folders);
  const reason = [reasonOf(parts), ...problems].join('; ');
  const path = relative(root, folder).split(sep).join('/');
  const site = { root: path, preset: preset.name, reason, settings };
  return { folder: join(folder), site, preset };
}

function reasonOf({ found, asked }: SiteParts): string {
  const because = found
    ? found.marks.length > 0
      ? `because of ${found.marks.map((mark) => `\`${mark}\``).join(' and ')}`
      : 'because most of its files look like it'
    : 'although no generator is recognised';
  if (asked === null || asked === found?.preset.name) return because;
  const expected = expectedOf(presetNamed(asked));
  if (!found) return `as asked for, ${because}${expected}`;
  return `as asked for; it looks like ${found.preset.name}, ${because}${expected}`;
}

/** What a site of a preset has, for whoever asked for one that does not fit. */
function expectedOf(preset: Preset | undefined): string {
  const names = preset?.marks[0]?.paths.map((path) => `\`${path}\``);
  return preset && names
    ? `; a ${preset.name} site would have ${names.join(' and ')}: leave \`--preset\` out if this is none`
    : '';
}
