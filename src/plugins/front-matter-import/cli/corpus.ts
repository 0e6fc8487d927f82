import path from 'node:path';
import { linksOfPreview } from '../server/src/links/links-of-preview';
import { createSiteFinder } from '../server/src/sites/find-sites';
import { listSources, readPlacedSource } from '../server/src/sources/files';
import type { Arguments } from './arguments';
import { EXIT, runCommand, startFolder, tell } from './command';
import { configure } from './configure';
import { compareRendering } from './corpus/compare-rendering';
import { describeTally } from './corpus/describe-tally';
import { addRendering, addResult, emptyTally, type Tally } from './corpus/tally';
import { exitWith } from './exit';
import { makeResult } from '../server/src/previews/make-result';
import { survey } from './survey';
import { CORPUS_OPTIONS } from './options';

const PURPOSE =
  'Says in numbers what an import would make of folders: files, skips, warnings, fields that are ' +
  'mapped nowhere, template tags that are left. Needs no database and writes nothing.';

const hasFailed = ({ failed, rendering }: Tally): boolean =>
  failed.size > 0 || rendering.different.size > 0;

/** Every folder directly below a root is a site of its own; a file beside them belongs to the root. */
function siteOf(root: string, file: string): string {
  const [first = '', ...rest] = file.split('/');
  return rest.length > 0 ? path.join(root, first) : root;
}

async function corpus(args: Arguments): Promise<number> {
  const { options, mappingOf } = configure(args, 'corpus');
  const sites = createSiteFinder({ preset: options.preset, onSite: tell });
  const links = linksOfPreview({ sites, options, mappingOf });
  const cwd = startFolder('corpus');
  const templates = await survey(args.paths, { cwd, options, sites });
  const tallies = new Map<string, Tally>();
  for await (const found of listSources(args.paths, { cwd })) {
    const site = siteOf(found.root, found.path);
    const tally = tallies.get(site) ?? emptyTally();
    tallies.set(site, tally);
    const result = await makeResult(found, { options, sites, mappingOf, links, templates });
    addResult(tally, result);
    if (!args.flags.has('render') || result.status !== 'ok') continue;
    const source = await readPlacedSource(found, await sites.placeOf(found));
    const rendering = compareRendering(source, result.entry.body, { ...options, templates });
    if (rendering) addRendering(tally, found.path, rendering);
  }
  for (const [site, tally] of tallies) {
    process.stdout.write(`${describeTally(path.relative(process.cwd(), site) || '.', tally)}\n`);
  }
  return [...tallies.values()].some(hasFailed) ? EXIT.someFailed : EXIT.ok;
}

/** The `corpus` command. */
export async function main(): Promise<void> {
  const command = { name: 'corpus' as const, purpose: PURPOSE, options: CORPUS_OPTIONS };
  await exitWith(await runCommand({ ...command, run: corpus }, process.argv.slice(2)));
}
