import { type FoundFile, listSources } from '../sources/files';
import type { ImportRun } from './types';

/** The files of a run, in their order. */
export function sourcesOf({
  inputs,
  cwd,
  only,
}: Pick<ImportRun, 'inputs' | 'cwd' | 'only'>): AsyncIterable<FoundFile> {
  const all = listSources(inputs, { cwd });
  return only ? those(all, only) : all;
}

async function* those(
  all: AsyncIterable<FoundFile>,
  only: ReadonlySet<string>,
): AsyncGenerator<FoundFile> {
  for await (const found of all) if (only.has(found.path)) yield found;
}
