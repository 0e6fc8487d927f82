import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FoundFile } from './found-file';
import { isMissing } from './read-source';
import { resolveInput, type Input } from './resolve-input';
import { walkFolder } from './walk-folder';

interface ListOptions {
  /** Folder that relative inputs start from. */
  cwd: string;
}

/**
 * Lists the source files of an import: files, folders (with all below them) and glob patterns, in the
 * order given, each folder in the order of its paths. Goes from folder to folder, so a tree of any size
 * needs little memory; only a glob's matches are all known first.
 * @throws UsageError before anything is listed, for an input that does not exist or matches nothing
 */
export async function* listSources(
  inputs: string[],
  { cwd }: ListOptions,
): AsyncGenerator<FoundFile> {
  const resolved: Input[] = [];
  for (const input of inputs) resolved.push(await resolveInput(input, cwd));
  // One input names no file twice; only several are worth the memory.
  const seen = resolved.length > 1 ? new Set<string>() : null;
  for (const input of resolved) {
    for await (const found of listInput(input)) {
      const identity = seen ? await identityOf(found) : '';
      if (seen?.has(identity)) continue;
      seen?.add(identity);
      yield found;
    }
  }
}

function listInput(input: Input): AsyncIterable<FoundFile> {
  switch (input.kind) {
    case 'folder':
      return walkFolder(input.root);
    case 'file':
      return findFiles(dirname(input.absolute), [basename(input.absolute)]);
    case 'glob':
      return findFiles(input.root, input.paths);
  }
}

async function* findFiles(root: string, paths: readonly string[]): AsyncGenerator<FoundFile> {
  for (const path of paths) yield await findFile(root, path);
}

async function findFile(root: string, path: string): Promise<FoundFile> {
  const absolute = join(root, path);
  try {
    return { root, path, absolute, size: (await stat(absolute)).size };
  } catch (cause) {
    return { root, path, absolute, size: 0, cause };
  }
}

/** A file may be named once itself and once by a link. */
async function identityOf({ absolute }: FoundFile): Promise<string> {
  try {
    return await realpath(absolute);
  } catch (error) {
    // It vanished meanwhile, or is out of reach: reading it will say so.
    if (isMissing(error)) return absolute;
    throw error;
  }
}

export { MAX_FILE_BYTES, readPlacedSource, readSource, withPlace } from './read-source';
export type { FoundFile } from './found-file';
