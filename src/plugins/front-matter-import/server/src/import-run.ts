import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { SiteRules } from '../../core/clean/site/site-rules';
import { FileError } from '../../core/file-error';
import { describeMapping, type FileMapping } from '../../core/mapping/file-mapping';
import { CORE_VERSION, makeEntry } from '../../core/pipeline';
import type { CoreOptions, Entry, Message, Place } from '../../core/types';
import type { FindMapping } from './configuration/mapping-of';
import { sha256 } from './destination/hash';
import { isUpToDate } from './destination/records';
import type { Destination, Failure, Identity, Known, Outcome, Saved } from './destination/types';
import { linksOfImport } from './links/links-of-import';
import { withLinks, type Linked, type Links } from './links/place-links';
import type { Templates } from '../../core/clean/templates/templates';
import type { PictureLibrary } from './pictures/library';
import { withPictures } from './pictures/place-pictures';
import type { DescribedSection } from './sections/describe-category';
import { createSiteFinder, type SiteFinder } from './sites/find-sites';
import { listSources, readPlacedSource, type FoundFile } from './sources/files';
import { isMissing } from './sources/read-source';
import { learnTemplates } from './survey/learn-templates';
import type { TemplateMemory } from './survey/template-memory';

/** What became of one file; one line of `--report`. */
export interface FileReport {
  file: string;
  status: Outcome | 'failed';
  reason: string | null;
  documentId: string | null;
  locale: string | null;
  slug: string | null;
  title: string | null;
  /** Attributes that a person changed and that stayed as they are. */
  kept: string[];
  warnings: Message[];
  error: Message | null;
}

/** How many files of a run had which outcome. */
export interface Summary extends Record<FileReport['status'], number> {
  seconds: number;
  /** True if the run was stopped before its last file. */
  isInterrupted: boolean;
}

/** The core's options for a run; the clock is the run's own. */
export interface RunOptions extends Omit<CoreOptions, 'now' | 'templates'> {
  /** Where articles stand: the address that links to them get, with `<slug>` in it. */
  links: string;
}

export interface ImportRun {
  destination: Destination;
  /** Where local pictures go. */
  pictures: PictureLibrary;
  /** What earlier imports learned about sites, and where this one adds to it. */
  memory: TemplateMemory;
  /** Files, folders and glob patterns. */
  inputs: string[];
  options: RunOptions;
  /** Looks also at files that did not change, for what became of their articles. */
  looksAtAll?: boolean;
  /** What the configuration says of each file. */
  mappingOf?: FindMapping;
  /** Folder that relative inputs start from. */
  cwd: string;
  /** The Strapi project's folder: records name files relative to it. */
  appDir: string;
  onFile?: (report: FileReport) => void | Promise<void>;
  /** Told of each site once: what it is taken for, and why. */
  onSite?: (line: string) => void;
  /** Told of what a person should know and no file's report says. */
  onNote?: (line: string) => void;
  /** Ends the run after the file in hand. */
  signal?: AbortSignal;
}

/** A file with what is known before it is read. */
interface Placed extends Afterwards {
  found: FoundFile;
  place: Place | undefined;
  mapping: FileMapping | undefined;
  links: Links;
  templates: Templates | null;
}

interface Afterwards {
  /** Sections that have been described so far; their categories may be made by posts to come. */
  sections: DescribedSection[];
}

type About = Partial<Omit<FileReport, 'file' | 'status'>>;

function toReport(file: string, status: FileReport['status'], about: About): FileReport {
  const { reason = null, documentId = null, locale = null, slug = null, title = null } = about;
  const { kept = [], warnings = [], error = null } = about;
  return { file, status, reason, documentId, locale, slug, title, kept, warnings, error };
}

async function realPathOf({ absolute, cause }: FoundFile): Promise<string> {
  if (cause !== undefined) return absolute;
  try {
    return await realpath(absolute);
  } catch (error) {
    // It vanished since it was listed: reading it will say so.
    if (isMissing(error)) return absolute;
    throw error;
  }
}

interface Identified {
  identity: Failure['identity'];
  /** The folder below which a post's translations are looked for, relative to the project. */
  root: string;
}

/** A path without what stands below the root. A link may lead to a file of another name. */
const rootOf = (file: string, path: string): string =>
  file.endsWith(path) ? file.slice(0, -path.length) : file.slice(0, file.lastIndexOf('/') + 1);

/** Identifies a file in the same way however the import was pointed at it. */
async function identify(placed: Placed, run: ImportRun): Promise<Identified> {
  const { found, place } = placed;
  const file = fileOf(run, await realPathOf(found));
  const identity = { key: sha256(file), file, pipeline: fingerprint(run.options, placed) };
  return { identity, root: rootOf(file, place?.path ?? found.path) };
}

const fileOf = ({ appDir }: ImportRun, absolute: string): string =>
  relative(appDir, absolute).split(sep).join('/');

/** What besides its bytes makes a file's entry: a change of it means that the file is seen again. */
function fingerprint(options: RunOptions, { place, mapping }: Placed): string {
  const { status, timezone, preset, locale, clean, links, siteRules } = options;
  const site = place && { preset: place.site.preset, settings: place.site.settings };
  const rules = rulesHash(siteRules);
  const text = JSON.stringify({ status, timezone, preset, locale, clean, links, rules });
  const more = [
    ...(site ? [JSON.stringify(site)] : []),
    ...(mapping ? [describeMapping(mapping)] : []),
  ];
  return [CORE_VERSION, text, ...more.map(sha256)].join(' ');
}

const ruleHashes = new WeakMap<readonly SiteRules[], string>();

/** The rules are the same for all files of a run, so they are hashed once. */
function rulesHash(rules: readonly SiteRules[]): string {
  const known = ruleHashes.get(rules) ?? sha256(JSON.stringify(rules));
  ruleHashes.set(rules, known);
  return known;
}

// A post dated in the future is a draft until then.
function revisitAt({ draft, date }: Entry, now: number): string | null {
  return draft && date !== null && Date.parse(date) > now ? date : null;
}

function reportSaved(file: string, entry: Entry, saved: Saved, warnings: Message[]): FileReport {
  const about = { ...saved, title: entry.title, warnings: [...warnings, ...saved.warnings] };
  return toReport(file, saved.outcome, about);
}

function reportUnchanged(file: string, { documentId, locale, slug, title }: Known): FileReport {
  return toReport(file, 'unchanged', { documentId, locale, slug, title });
}

async function saveResult(
  { destination }: ImportRun,
  { identity, root }: Identified & { identity: Identity },
  { result, pending, sections }: Linked & Pick<Afterwards, 'sections'>,
  now: number,
): Promise<FileReport> {
  const { path: file, warnings } = result;
  if (result.status === 'skipped') {
    if (result.section) sections.push({ ...result.section, file: identity.file });
    return toReport(file, 'skipped', { reason: result.reason, warnings });
  }
  if (result.status === 'failed') {
    const { error } = result;
    await destination.saveFailure({ identity, error, warnings });
    return toReport(file, 'failed', { warnings, error });
  }
  const { entry } = result;
  const post = {
    ...result,
    translationOf: sha256(`${root}\n${result.translationOf}`),
    ownName: result.ownName === null ? null : sha256(`${root}\n${entry.locale}\n${result.ownName}`),
    identity,
    revisitAt: revisitAt(entry, now),
    pendingLinks: pending,
    now,
  };
  return reportSaved(file, entry, await destination.save(post), warnings);
}

async function importFile(run: ImportRun, placed: Placed, { identity: file, root }: Identified) {
  const { destination, options } = run;
  const { found, mapping, links, templates, sections } = placed;
  const read = await readPlacedSource(found, placed.place);
  const source = mapping ? { ...read, mapping } : read;
  const identity = { ...file, sourceHash: sha256(source.bytes) };
  const known = await destination.recordOf(identity.key);
  const now = Date.now();
  if (known && !run.looksAtAll && isUpToDate(known, identity, now))
    return reportUnchanged(found.path, known);
  const result = await withPictures(makeEntry(source, { ...options, templates, now }), {
    place: { root: found.root, source },
    library: run.pictures,
  });
  const linked = await withLinks(result, { root: found.root, source }, links);
  return saveResult(run, { identity, root }, { ...linked, sections }, now);
}

/** What a run finds out before and while it goes through its files. */
interface Learned extends Afterwards {
  sites: SiteFinder;
  links: Links;
  templates: Templates | null;
}

async function importOrFail(
  run: ImportRun,
  found: FoundFile,
  { sites, ...learned }: Learned,
): Promise<FileReport> {
  const place = await sites.placeOf(found);
  const placed = { found, place, mapping: run.mappingOf?.(found, place), ...learned };
  const identified = await identify(placed, run);
  try {
    return await importFile(run, placed, identified);
  } catch (problem) {
    if (!(problem instanceof FileError)) {
      throw new Error(`The import stopped at \`${found.path}\`.`, { cause: problem });
    }
    const error = problem.toMessage();
    const { identity } = identified;
    await run.destination.saveFailure({ identity, error, warnings: [] });
    return toReport(found.path, 'failed', { error });
  }
}

/** Looks at the files that will be imported; those that are up to date were looked at before. */
function templatesOf(run: ImportRun, sites: SiteFinder): Promise<Templates | null> {
  const { memory, signal, inputs, cwd, destination } = run;
  if (!run.options.clean.templates) return Promise.resolve(null);
  const read = async (found: FoundFile) => {
    const source = await readPlacedSource(found, await sites.placeOf(found));
    const known = await destination.recordOf(sha256(fileOf(run, await realPathOf(found))));
    return known?.sourceHash === sha256(source.bytes) ? null : source;
  };
  return learnTemplates({ memory, files: listSources(inputs, { cwd }), read, signal });
}

const linksOfRun = (run: ImportRun, sites: SiteFinder): Links =>
  linksOfImport({
    sites,
    options: run.options,
    mappingOf: run.mappingOf,
    keyOf: (absolute) => sha256(fileOf(run, absolute)),
    recordOf: (key) => run.destination.recordOf(key),
  });

/** What needs all files of a run; if it was stopped, the next one does it. */
async function finish(run: ImportRun, sections: readonly DescribedSection[]): Promise<void> {
  const { destination, options, onNote, signal } = run;
  if (signal?.aborted) return;
  for (const section of sections) await destination.describeCategory(section);
  await destination.settleLinks({ pattern: options.links, onNote, signal });
}

/**
 * Imports files one after the other, and gives a report for each.
 *
 * @throws UsageError before the first file, for an input that does not exist
 * @throws Error when nothing can be written any more, naming the file in hand
 */
export async function runImport(run: ImportRun): Promise<Summary> {
  const counts = { created: 0, updated: 0, unchanged: 0, kept: 0, skipped: 0, failed: 0 };
  const start = performance.now();
  const { onSite } = run;
  const sites = createSiteFinder({ preset: run.options.preset, ...(onSite && { onSite }) });
  const learned: Learned = {
    sites,
    links: linksOfRun(run, sites),
    templates: await templatesOf(run, sites),
    sections: [],
  };
  const files = listSources(run.inputs, { cwd: run.cwd });
  for await (const found of files) {
    if (run.signal?.aborted) break;
    const report = await importOrFail(run, found, learned);
    counts[report.status] += 1;
    await run.onFile?.(report);
  }
  await finish(run, learned.sections);
  const seconds = (performance.now() - start) / 1000;
  return { ...counts, seconds, isInterrupted: run.signal?.aborted ?? false };
}
