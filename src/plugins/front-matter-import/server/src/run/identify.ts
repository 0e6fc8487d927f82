import { realpath } from 'node:fs/promises';
import { describeRulings, rulingsFor } from '../../../core/clean/own/own-rules';
import type { SiteRules } from '../../../core/clean/site/site-rules';
import { describeMapping, type FileMapping } from '../../../core/mapping/file-mapping';
import { DEFAULT_PICTURE_MODE } from '../../../core/mapping/picture-mode';
import { CORE_VERSION } from '../../../core/pipeline';
import type { Place, Site } from '../../../core/types';
import { sha256 } from '../destination/hash';
import type { Failure } from '../destination/types';
import type { FoundFile } from '../sources/files';
import { isMissing } from '../sources/read-source';
import { nameOf } from '../sources/staged';
import type { ImportRun, RunOptions } from './types';

/** A file with what is known before it is read. */
export interface PlacedFile {
  found: FoundFile;
  place: Place | undefined;
  mapping: FileMapping | undefined;
}

export interface Identified extends PlacedFile {
  identity: Failure['identity'];
  /** The folder below which a post's translations are looked for, relative to the project. */
  root: string;
}

/** Only a path that a link may be in has to be waited for. */
const realPathOf = ({ absolute, cause, isReal }: FoundFile): string | Promise<string> =>
  cause !== undefined || isReal ? absolute : resolveLinks(absolute);

async function resolveLinks(absolute: string): Promise<string> {
  try {
    return await realpath(absolute);
  } catch (error) {
    // It vanished since it was listed: reading it will say so.
    if (isMissing(error)) return absolute;
    throw error;
  }
}

/** The name by which records know a file, however the import was pointed at it. */
export const fileOf = (run: Pick<ImportRun, 'appDir' | 'staged'>, absolute: string): string =>
  nameOf(run, absolute);

/** The keys of files' records. */
export async function keysOf(
  run: Pick<ImportRun, 'appDir' | 'staged'>,
  files: readonly FoundFile[],
): Promise<string[]> {
  const keys: string[] = [];
  for (const found of files) keys.push(sha256(fileOf(run, await realPathOf(found))));
  return keys;
}

/** A path without what stands below the root. A link may lead to a file of another name. */
const rootOf = (file: string, path: string): string =>
  file.endsWith(path) ? file.slice(0, -path.length) : file.slice(0, file.lastIndexOf('/') + 1);

/** Identifies a file. */
export async function identify(run: ImportRun, placed: PlacedFile): Promise<Identified> {
  const { found, place } = placed;
  const file = fileOf(run, await realPathOf(found));
  const identity = { key: sha256(file), file, pipeline: fingerprint(run.options, placed) };
  return { ...placed, identity, root: rootOf(file, place?.path ?? found.path) };
}

/** What besides its bytes makes a file's entry: a change of it means that the file is seen again. */
function fingerprint(options: RunOptions, { place, mapping }: PlacedFile): string {
  const more = [
    ...(place ? [hashOfSite(place.site)] : []),
    ...(mapping ? [sha256(describeMapping(mapping))] : []),
  ];
  return [CORE_VERSION, optionsHash(options), ...more].join(' ');
}

/**
 * The fingerprint of a file from a site: another one where editors made rules that may speak of its blocks,
 * so that a new rule has only those files seen again.
 */
export function pipelineOf(
  { ownRules = [] }: RunOptions,
  { file, pipeline }: Failure['identity'],
  site: string | null,
): string {
  const rulings = rulingsFor(ownRules, { file, site });
  return rulings.length === 0 ? pipeline : `${pipeline} ${sha256(describeRulings(rulings))}`;
}

/** Gives the answer for an object once: files of a run share their options and their site. */
function remembered<Key extends object>(answer: (key: Key) => string): (key: Key) => string {
  const answers = new WeakMap<Key, string>();
  return (key) => {
    const known = answers.get(key) ?? answer(key);
    answers.set(key, known);
    return known;
  };
}

const hashOfSite = remembered(({ preset, settings }: Site) =>
  sha256(JSON.stringify({ preset, settings })),
);

const hashOfRules = remembered((rules: readonly SiteRules[]) => sha256(JSON.stringify(rules)));

const optionsHash = remembered((options: RunOptions) => {
  const { status, timezone, preset, locale, clean, links, siteRules, images } = options;
  const rules = hashOfRules(siteRules);
  // Left out where it is as usual, so that files which were imported before there was a choice stay known.
  const pictures = images === DEFAULT_PICTURE_MODE ? {} : { images };
  return sha256(
    JSON.stringify({ status, timezone, preset, locale, clean, links, rules, ...pictures }),
  );
});
