import type { Templates } from '../../../core/clean/templates/templates';
import { FileError } from '../../../core/file-error';
import type { SourceFile } from '../../../core/types';
import { sha256 } from '../destination/hash';
import type { SiteFinder } from '../sites/find-sites';
import { type FoundFile, listSources, readPlacedSource } from '../sources/files';
import { learnTemplates } from '../survey/learn-templates';
import { keyOf } from './identify';
import { inBatches } from './in-batches';
import type { ImportRun } from './types';

/** What the first pass over the files finds out. */
export interface Surveyed {
  templates: Templates | null;
  /** Keys of the files whose bytes are those of their last import: nobody needs to read them again. */
  sameBytes: ReadonlySet<string>;
}

async function readOrNull(found: FoundFile, sites: SiteFinder): Promise<SourceFile | null> {
  try {
    return await readPlacedSource(found, await sites.placeOf(found));
  } catch (error) {
    // The import itself says what is wrong with the file.
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** The files that are new or changed; the others were looked at when they were. */
async function* newSources(
  run: ImportRun,
  sites: SiteFinder,
  sameBytes: Set<string>,
): AsyncGenerator<SourceFile> {
  for await (const batch of inBatches(listSources(run.inputs, { cwd: run.cwd }))) {
    const keys = await Promise.all(batch.map((found) => keyOf(run, found)));
    const known = await run.destination.recordsOf(keys);
    for (const [index, found] of batch.entries()) {
      const key = keys[index]!;
      const source = await readOrNull(found, sites);
      if (!source) continue;
      if (known.get(key)?.sourceHash === sha256(source.bytes)) sameBytes.add(key);
      else yield source;
    }
  }
}

/** Looks at all files for what the posts of their sites have in common. */
export async function surveyRun(run: ImportRun, sites: SiteFinder): Promise<Surveyed> {
  const { memory, signal } = run;
  const sameBytes = new Set<string>();
  if (!run.options.clean.templates) return { templates: null, sameBytes };
  const sources = newSources(run, sites, sameBytes);
  return { templates: await learnTemplates({ memory, sources, signal }), sameBytes };
}
