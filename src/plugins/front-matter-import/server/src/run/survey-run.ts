import type { Templates } from '../../../core/clean/templates/templates';
import { FileError } from '../../../core/file-error';
import type { SourceFile } from '../../../core/types';
import { sha256 } from '../destination/hash';
import type { Maker } from '../making/maker';
import type { SiteFinder } from '../sites/find-sites';
import { type FoundFile, readSource, withPlace } from '../sources/files';
import { learnTemplates } from '../survey/learn-templates';
import { keysOf } from './identify';
import { inBatches } from './in-batches';
import { sourcesOf } from './sources-of';
import type { ImportRun } from './types';

/** What the first pass over the files finds out. */
export interface Surveyed {
  templates: Templates | null;
  /** Keys of the files whose bytes are those of their last import: nobody needs to read them again. */
  sameBytes: ReadonlySet<string>;
}

async function readOrNull(found: FoundFile): Promise<SourceFile | null> {
  try {
    return await readSource(found);
  } catch (error) {
    // The import itself says what is wrong with the file.
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** The files that are new or changed, several at a time; the others were looked at when they were. */
async function* newSources(
  run: ImportRun,
  sites: SiteFinder,
  sameBytes: Set<string>,
): AsyncGenerator<SourceFile[]> {
  for await (const batch of inBatches(sourcesOf(run))) {
    const keys = await keysOf(run, batch);
    const hashes = await run.destination.sourceHashesOf(keys);
    const news: SourceFile[] = [];
    for (const [index, found] of batch.entries()) {
      const key = keys[index]!;
      const source = await readOrNull(found);
      if (!source) continue;
      if (hashes.get(key) === sha256(source.bytes)) sameBytes.add(key);
      else news.push(withPlace(source, await sites.placeOf(found)));
    }
    if (news.length > 0) yield news;
  }
}

/** Looks at all files for what the posts of their sites have in common. */
export async function surveyRun(
  run: ImportRun,
  sites: SiteFinder,
  maker: Maker,
): Promise<Surveyed> {
  const { memory, signal } = run;
  const sameBytes = new Set<string>();
  if (!run.options.clean.templates) return { templates: null, sameBytes };
  const batches = newSources(run, sites, sameBytes);
  const look: Maker['look'] = (files) => maker.look(files);
  const help = run.isAlone && { whileWaiting: (until: Promise<unknown>) => maker.help(until) };
  const templates = await learnTemplates({ memory, batches, look, signal, ...help });
  return { templates, sameBytes };
}
