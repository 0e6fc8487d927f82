import { type FoundFile, listSources } from '../sources/files';
import type { ImportRun } from './types';

/** The files of a run, in their order. */
export async function* sourcesOf({
  inputs,
  cwd,
  only,
}: Pick<ImportRun, 'inputs' | 'cwd' | 'only'>): AsyncGenerator<FoundFile> {
  for await (const found of listSources(inputs, { cwd })) {
    if (!only || only.has(found.path)) yield found;
  }
}
