import { availableParallelism } from 'node:os';
import { ours, project } from './project.mjs';

const { ALL_EVIDENCE } = ours('core/clean/switches');
const { createMaker } = ours('server/src/making/create-maker');
const { readRuleFiles } = ours('server/src/rules/read-rule-files');
const { ahead } = ours('server/src/run/ahead');
const { inBatches } = ours('server/src/run/in-batches');
const { listSources, readPlacedSource } = ours('server/src/sources/files');

const BATCHES_AHEAD = 4;

/**
 * The CPU's limit: makes the entries of all files on all cores, and drops them. Nothing is written
 * meanwhile, so that one more thread makes entries than in an import.
 *
 * @returns how many were made
 */
export async function makeAll(folder) {
  const options = {
    status: 'auto',
    timezone: 'UTC',
    preset: null,
    locale: null,
    clean: ALL_EVIDENCE,
    siteRules: readRuleFiles(project),
  };
  const concurrency = availableParallelism() + 1;
  const maker = createMaker({ options, configuration: null, concurrency });
  const make = async (found) => {
    const files = [];
    for (const each of found) files.push({ found: each, source: await readPlacedSource(each) });
    return maker.make(files, { now: Date.now(), templates: null });
  };
  let count = 0;
  try {
    const batches = inBatches(listSources([folder], { cwd: project }));
    for await (const made of ahead(batches, BATCHES_AHEAD, make)) count += made.length;
  } finally {
    await maker.close();
  }
  return count;
}
