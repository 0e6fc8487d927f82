import { relative, sep } from 'node:path';
import { checkTargets } from '../../../core/mapping/check-targets';
import { createMappingFinder } from '../../../core/mapping/choose-mapping';
import type { ImportConfig } from '../../../core/mapping/config';
import type { ContentTypes } from '../../../core/mapping/content-type';
import type { FileMapping } from '../../../core/mapping/file-mapping';
import { chooseFields, type ChosenFields } from '../../../core/mapping/chosen-fields';
import { describeProblems } from '../../../core/mapping/problem';
import type { Place } from '../../../core/types';
import type { FoundFile } from '../sources/found-file';
import { UsageError } from '../usage-error';
import { CONFIG_FILE } from './load-config';

/** Finds what the configuration says of a file; undefined where it leaves all as it is. */
export type FindMapping = (found: FoundFile, place: Place | undefined) => FileMapping | undefined;

interface Configured {
  config: ImportConfig;
  types: ContentTypes;
  /** The Strapi project's folder, from which patterns may start. */
  appDir: string;
  /** The configuration's name in messages. */
  file?: string | undefined;
  /** What a person chose for this import. */
  fields: ChosenFields;
}

/**
 * Checks a configuration against the content types, and gives what finds the mapping of a file.
 * @throws UsageError that names each key that is wrong
 */
export function createFindMapping(configured: Configured): FindMapping {
  const { config, types, appDir, file, fields } = configured;
  const problems = checkTargets(config, types);
  if (problems.length > 0) throw new UsageError(describeProblems(file ?? CONFIG_FILE, problems));
  const all = chooseFields(config, fields);
  const wrong = checkTargets({ ...all, sources: [] }, types);
  if (wrong.length > 0) throw new UsageError(describeProblems('fields', wrong));
  const find = createMappingFinder(all, types);
  return ({ absolute, path }, place) => {
    const fromProject = relative(appDir, absolute).split(sep).join('/');
    return find([fromProject, path, ...(place ? [place.path] : []), absolute]);
  };
}
