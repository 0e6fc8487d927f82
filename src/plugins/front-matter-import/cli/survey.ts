import type { Templates } from '../core/clean/templates/templates';
import type { RunOptions } from '../server/src/import-run';
import type { SiteFinder } from '../server/src/sites/find-sites';
import { listSources, readPlacedSource } from '../server/src/sources/files';
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
  return surveyFiles({
    files: listSources(paths, { cwd }),
    read: async (found) => readPlacedSource(found, await sites.placeOf(found)),
  });
}
