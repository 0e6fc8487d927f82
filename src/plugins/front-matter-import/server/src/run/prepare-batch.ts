import { FileError } from '../../../core/file-error';
import { sha256 } from '../destination/hash';
import { isUpToDate } from '../destination/record-row';
import type { Identity, Known } from '../destination/types';
import { fetchAhead } from '../pictures/fetch-ahead';
import type { Maker } from '../making/maker';
import type { SiteFinder } from '../sites/find-sites';
import { type FoundFile, readPlacedSource } from '../sources/files';
import { identify, type Identified, pipelineOf } from './identify';
import { failed, type Made, type MadeFile, type ReadFile } from './make-post';
import type { Surveyed } from './survey-run';
import type { ImportRun } from './types';

/** What is needed to read files and to make entries of them. */
export interface Preparation extends Surveyed {
  sites: SiteFinder;
  maker: Maker;
}

/** What is known of a file before its pictures and links have their places. */
export type Prepared =
  | { kind: 'unchanged'; known: Known }
  | { kind: 'made'; file: MadeFile }
  | Extract<Made, { kind: 'failed' }>;

/** Files that belong together on their way through the run. */
export interface PreparedBatch {
  files: readonly FoundFile[];
  prepared: Prepared[];
  /** The present moment in milliseconds, the same for all of them. */
  now: number;
}

async function place(run: ImportRun, found: FoundFile, sites: SiteFinder): Promise<Identified> {
  const where = await sites.placeOf(found);
  return identify(run, { found, place: where, mapping: run.mappingOf?.(found, where) });
}

async function read({ identity, ...file }: Identified, known: Known | null): Promise<ReadFile> {
  const { found, mapping } = file;
  const bare = await readPlacedSource(found, file.place);
  const source = { ...bare, name: identity.file, ...(mapping && { mapping }) };
  return { ...file, known, source, identity: { ...identity, sourceHash: sha256(source.bytes) } };
}

type Looked = Exclude<Prepared, { kind: 'made' }> | { kind: 'read'; file: ReadFile };

interface Remembered {
  identity: Identity;
  known: Known;
  now: number;
}

/** Whether a file is as it was, and what an import makes of it, too. */
function isCurrent(run: ImportRun, { identity, known, now }: Remembered): boolean {
  if (run.looksAtAll) return false;
  const pipeline = pipelineOf(run.options, identity, known.site);
  return isUpToDate(known, { ...identity, pipeline }, now);
}

async function look(
  run: ImportRun,
  file: Identified,
  { known, now }: { known: Known | undefined; now: number },
): Promise<Looked> {
  try {
    const found = await read(file, known ?? null);
    return known && isCurrent(run, { identity: found.identity, known, now })
      ? { kind: 'unchanged', known }
      : { kind: 'read', file: found };
  } catch (problem) {
    if (!(problem instanceof FileError)) throw problem;
    return failed(file, problem);
  }
}

/** Reads the files of a batch, with one question for what is known of them, and makes entries of the new ones. */
export async function prepareBatch(
  run: ImportRun,
  files: readonly FoundFile[],
  preparation: Preparation,
): Promise<PreparedBatch> {
  const now = Date.now();
  const placed: Identified[] = [];
  for (const found of files) placed.push(await place(run, found, preparation.sites));
  const records = await run.destination.recordsOf(placed.map(({ identity }) => identity.key));
  const looked: Looked[] = [];
  for (const file of placed) {
    const known = records.get(file.identity.key);
    const sourceHash = known?.sourceHash;
    // The first pass over the files has compared them already.
    const isSame =
      known &&
      sourceHash &&
      preparation.sameBytes.has(file.identity.key) &&
      isCurrent(run, { identity: { ...file.identity, sourceHash }, known, now });
    looked.push(isSame ? { kind: 'unchanged', known } : await look(run, file, { known, now }));
  }
  const toMake = looked.flatMap((each) => (each.kind === 'read' ? each.file : []));
  const { maker, templates } = preparation;
  const results = toMake.length > 0 ? await maker.make(toMake, { now, templates }) : [];
  if (run.downloads) await fetchAhead(results, run.pictures, run.downloads);
  const made = new Map(toMake.map((file, index) => [file, results[index]!]));
  const prepared = looked.map((each): Prepared => {
    if (each.kind !== 'read') return each;
    return { kind: 'made', file: { ...each.file, result: made.get(each.file)! } };
  });
  return { files, prepared, now };
}
