import { presetNamed } from '../presets';
import { contentFolderAround } from '../presets/content-folders';
import { COMMON, type LinkRules } from '../presets/preset';
import type { Place } from '../types';
import { decodeAddress, folderOf, isOutside, splitAddress, tidyPath } from './address';
import { expandPath, SOURCE_ENDING } from './expand-path';
import { pathOnSite } from './path-on-site';

/** The file that a link stands in. */
export interface LinkOrigin {
  /** Path below the import root. */
  path: string;
  place: Place | undefined;
}

/** What a link may mean; which of it there is, only a look at the files can tell. */
export interface WantedFile {
  /** Paths below the import root, the likeliest first. */
  paths: string[];
  /** Address below the site's root without host and base, where the link starts there. */
  address: string | null;
  /** The end of the path of a file that may stand anywhere in the site. */
  anywhere: string | null;
  /** Whether the link can mean nothing but a source file. */
  isSource: boolean;
}

/** The files that a link may mean; null for one that leads to no file of the import. */
export function wantedFile(link: string, origin: LinkOrigin): WantedFile | null {
  const { path: written } = splitAddress(link);
  const site = siteOf(origin);
  const named = pathOnSite(written, site);
  if (named === null || named === '') return null;
  const path = decodeAddress(named);
  const isSource = SOURCE_ENDING.test(path);
  const starts = path.startsWith('/')
    ? fromRoot(path, site)
    : fromFile(path, { ...site, isSource });
  const paths = starts
    .flatMap((start) => expandPath(start, site.languages))
    .flatMap((each) => belowRoot(each, origin) ?? []);
  if (paths.length === 0) return null;
  return {
    paths: [...new Set(paths)],
    address: path.startsWith('/') && !isSource ? path : null,
    anywhere: isSource && site.rules.byName && !path.startsWith('.') ? tidyPath(path) : null,
    isSource,
  };
}

/** What resolving needs to know of a file's site. */
export interface LinkSite {
  rules: LinkRules;
  /** Path of the file below the site's root. */
  path: string;
  /** The content folder with a `/` behind it, "" for the whole site. */
  content: string;
  /** The site's own address, where its configuration says it. */
  url: string | undefined;
  languages: readonly string[];
}

function siteOf({ path, place }: LinkOrigin): LinkSite {
  const preset = presetNamed(place?.site.preset);
  const folder =
    (place && preset && contentFolderAround(place.path, preset, place.site.settings)) ?? '';
  return {
    rules: (preset ?? COMMON).links,
    path: place?.path ?? path,
    content: folder === '' ? '' : `${folder}/`,
    url: place?.site.settings.url,
    languages: place?.site.settings.languages ?? [],
  };
}

/** Where an address that starts at the site's root may lead: into each folder that is served from there. */
function fromRoot(path: string, { rules, content, languages, path: file }: LinkSite): string[] {
  const rest = path.replace(/^\/+/, '');
  const own = languages.filter((language) => file.startsWith(`${content}${language}/`));
  return [content, ...own.map((language) => `${content}${language}/`), ...rules.folders].map(
    (folder) => folder + rest,
  );
}

function fromFile(path: string, site: LinkSite & { isSource: boolean }): string[] {
  const { rules, content, path: file, isSource } = site;
  const beside = tidyPath(folderOf(file) + path);
  if (path.startsWith('..') && isSource) return [beside];
  // A page `posts/a.md` is served as `posts/a/`, and its relative links start there.
  if (!isSource) return [beside, tidyPath(`${file.replace(/\.\w+$/, '')}/${path}`)];
  return [beside, ...[content, '', ...rules.folders].map((folder) => tidyPath(folder + path))];
}

/** A path below the site's root as one below the import root; null if it lies outside. */
function belowRoot(path: string, { path: file, place }: LinkOrigin): string | null {
  const root = place?.site.root ?? '';
  if (!isOutside(root)) {
    const below = tidyPath(`${root}/${path}`);
    return below === '' || isOutside(below) ? null : below;
  }
  // The import root lies within the site.
  const above = place?.path.endsWith(file) ? place.path.slice(0, -file.length) : null;
  return above !== null && path.startsWith(above) ? path.slice(above.length) : null;
}
