import type { Templates } from '../core/clean/templates/templates';
import { FileError } from '../core/file-error';
import type { SourceFile } from '../core/types';
import type { RunOptions } from '../server/src/run/run-import';
import type { SiteFinder } from '../server/src/sites/find-sites';
import { type FoundFile, listSources, readPlacedSource } from '../server/src/sources/files';
import { lookAt } from '../server/src/making/make-here';
import { surveyFiles } from '../server/src/survey/survey-files';

interface Context {
  cwd: string;
  options: RunOptions;
  sites: SiteFinder;
}

/** What the files have in common, for commands that have no database to remember it in. */
export async function survey(
  paths: string[],
  { cwd, options, sites }: Context,
): Promise<Templates | null> {
  if (!options.clean.templates) return null;
  const batches = readable(listSources(paths, { cwd }), sites);
  return surveyFiles({ batches, look: (files) => Promise.resolve(files.map(lookAt)) });
}

/** The import itself says what is wrong with a file that cannot be read. */
async function* readable(
  files: AsyncIterable<FoundFile>,
  sites: SiteFinder,
): AsyncGenerator<SourceFile[]> {
  for await (const found of files) {
    try {
      yield [await readPlacedSource(found, await sites.placeOf(found))];
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
    }
  }
}
