import { dirname, join } from 'node:path';
import { presetNamed } from '../../../core/presets';
import { contentFolderAround } from '../../../core/presets/content-folders';
import type { Site } from '../../../core/types';
import type { Folders, Listing } from './folders';

const INDEX = /^index(?:\.[\w-]+)?\.(?:md|markdown|mdx|html?)$/i;

interface RootOfSite {
  folder: string;
  site: Site;
}

/** Each file of a folder asks for it, and a folder may have tens of thousands. */
const answers = new WeakMap<Listing, boolean>();

function hasIndex(listing: Listing): boolean {
  const known = answers.get(listing);
  if (known !== undefined) return known;
  const answer = [...listing].some(([name, isFolder]) => !isFolder && INDEX.test(name));
  answers.set(listing, answer);
  return answer;
}

/** Whether a page bundle's `index.md`, beside the file or further up, owns the file. */
export async function isInBundle(
  { folder, site }: RootOfSite,
  path: string,
  folders: Folders,
): Promise<boolean> {
  const preset = presetNamed(site.preset);
  if (!preset?.hasBundles) return false;
  const content = contentFolderAround(path, preset, site.settings);
  const isIndex = INDEX.test(path.split('/').at(-1) ?? '');
  let inner = isIndex ? dirname(dirname(path)) : dirname(path);
  // The content folder's own index is the home page, which owns nothing.
  while (inner.startsWith(`${content}/`)) {
    if (hasIndex(await folders.list(join(folder, inner)))) return true;
    inner = dirname(inner);
  }
  return false;
}
