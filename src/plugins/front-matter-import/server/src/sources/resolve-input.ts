import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UsageError } from '../usage-error';
import { isSourcePath } from './is-source-path';
import { isMissing } from './read-source';

/** What one argument of an import stands for. */
export type Input =
  | { kind: 'file'; absolute: string }
  | { kind: 'folder'; root: string }
  | { kind: 'glob'; root: string; paths: string[] };

/**
 * Finds out what an argument is. A path that exists is taken as it stands, whatever its characters.
 * @throws UsageError where there is nothing
 */
export async function resolveInput(input: string, cwd: string): Promise<Input> {
  const absolute = resolve(cwd, input);
  const stats = await statOrNull(absolute);
  if (stats?.isDirectory()) return { kind: 'folder', root: await realpath(absolute) };
  if (stats?.isFile()) {
    return { kind: 'file', absolute: join(await realpath(dirname(absolute)), basename(absolute)) };
  }
  if (stats)
    throw new UsageError(`\`${input}\` is neither a file nor a folder. Name files or folders.`);
  if (isDynamicPattern(input)) return resolveGlob(input, cwd);
  throw new UsageError(
    `\`${input}\` does not exist. Check the path; it is looked for in \`${cwd}\`.`,
  );
}

async function resolveGlob(input: string, cwd: string): Promise<Input> {
  const { prefix, pattern } = splitGlob(input);
  const folder = resolve(cwd, prefix);
  const stats = await statOrNull(folder);
  const root = stats?.isDirectory() ? await realpath(folder) : null;
  const paths = root === null ? [] : await matches(pattern, root);
  if (root !== null && paths.length > 0) return { kind: 'glob', root, paths };
  throw new UsageError(
    `\`${input}\` matches no Markdown or HTML file. Check the pattern, and put it in quotes so that the shell leaves it alone.`,
  );
}

/** The folder before the first part with a pattern in it is the glob's root. */
function splitGlob(input: string): { prefix: string; pattern: string } {
  const parts = input.split(sep === '\\' ? /[\\/]/ : '/');
  // A brace may reach over a slash (`{a/b,c}/*.md`): then its first part alone is no pattern.
  const first = parts.findIndex((part) => isDynamicPattern(part) || part.includes('{'));
  const prefix = parts.slice(0, first).join('/');
  return {
    prefix: prefix === '' && input.startsWith('/') ? '/' : prefix,
    pattern: parts.slice(first).join('/'),
  };
}

/** Links are not followed: a pattern like `**` would run through them out of the root or in circles. */
async function matches(pattern: string, root: string): Promise<string[]> {
  const options = { cwd: root, expandDirectories: false, followSymbolicLinks: false };
  const found = await glob(pattern, options);
  return found.filter(isSourcePath).sort((a, b) => (a < b ? -1 : 1));
}

async function statOrNull(path: string): Promise<Awaited<ReturnType<typeof stat>> | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw new UsageError(`\`${path}\` cannot be opened. Check its permissions.`, { cause: error });
  }
}
