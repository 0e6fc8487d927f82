import type { Templates } from '../../../core/clean/templates/templates';
import { FileError } from '../../../core/file-error';
import { makeEntry } from '../../../core/pipeline';
import type { Result, SourceFile } from '../../../core/types';
import type { FindMapping } from '../configuration/mapping-of';
import type { RunOptions } from '../run/run-import';
import { withLinks, type Links } from '../links/place-links';
import { NO_LIBRARY } from '../pictures/library';
import { withPictures } from '../pictures/place-pictures';
import type { SiteFinder } from '../sites/find-sites';
import { readPlacedSource, type FoundFile } from '../sources/files';

export interface PreviewContext {
  options: RunOptions;
  sites: SiteFinder;
  mappingOf: FindMapping;
  links: Links;
  templates: Templates | null;
  /** The name by which editors' rules know a file; without it they are not heeded. */
  nameOf?: (found: FoundFile) => string;
}

/** Reads a file with what its site and the configuration say of it. */
export async function readMapped(
  found: FoundFile,
  { sites, mappingOf, nameOf }: PreviewContext,
): Promise<SourceFile> {
  const place = await sites.placeOf(found);
  const mapping = mappingOf(found, place);
  const read = await readPlacedSource(found, place);
  return { ...read, ...(nameOf && { name: nameOf(found) }), ...(mapping && { mapping }) };
}

/** What an import would make of a file that was read. */
export async function resultOf(
  { root }: FoundFile,
  source: SourceFile,
  { options, templates, links }: PreviewContext,
): Promise<Result> {
  const result = makeEntry(source, { ...options, templates, now: Date.now() });
  const post = { root, source };
  const handling = { place: post, library: NO_LIBRARY, mode: 'link' } as const;
  const pictures = await withPictures(result, handling);
  return (await withLinks(pictures.result, post, links)).result;
}

/** Reads a file and makes its entry, for whoever writes nothing. */
export async function makeResult(found: FoundFile, context: PreviewContext): Promise<Result> {
  try {
    return await resultOf(found, await readMapped(found, context), context);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { status: 'failed', path: found.path, error: error.toMessage(), warnings: [] };
  }
}
