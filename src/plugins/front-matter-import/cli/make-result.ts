import type { Templates } from '../core/clean/templates/templates';
import { FileError } from '../core/file-error';
import { makeEntry } from '../core/pipeline';
import type { Result } from '../core/types';
import type { FindMapping } from '../server/src/configuration/mapping-of';
import type { RunOptions } from '../server/src/run/run-import';
import { withLinks, type Links } from '../server/src/links/place-links';
import { NO_LIBRARY } from '../server/src/pictures/library';
import { withPictures } from '../server/src/pictures/place-pictures';
import type { SiteFinder } from '../server/src/sites/find-sites';
import { readPlacedSource, type FoundFile } from '../server/src/sources/files';

interface Context {
  options: RunOptions;
  sites: SiteFinder;
  mappingOf: FindMapping;
  links: Links;
  templates: Templates | null;
}

/** Reads a file and makes its entry, for commands that write nothing. */
export async function makeResult(found: FoundFile, context: Context): Promise<Result> {
  const { options, sites, mappingOf, links, templates } = context;
  try {
    const place = await sites.placeOf(found);
    const mapping = mappingOf(found, place);
    const read = await readPlacedSource(found, place);
    const source = mapping ? { ...read, mapping } : read;
    const result = makeEntry(source, { ...options, templates, now: Date.now() });
    const post = { root: found.root, source };
    const withImages = await withPictures(result, { place: post, library: NO_LIBRARY });
    return (await withLinks(withImages, post, links)).result;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { status: 'failed', path: found.path, error: error.toMessage(), warnings: [] };
  }
}
