import { sep } from 'node:path';
import { resolveInput } from './resolve-input';

/**
 * The absolute paths, with `/` between their parts, of the files and folders that inputs stand for; of a
 * pattern, the folder that it starts from.
 *
 * @throws UsageError for an input that does not exist or matches nothing
 */
export async function rootsOf(inputs: readonly string[], cwd: string): Promise<string[]> {
  const resolved = await Promise.all(inputs.map((input) => resolveInput(input, cwd)));
  const roots = resolved.map((input) => (input.kind === 'file' ? input.absolute : input.root));
  return [...new Set(roots.map((root) => root.split(sep).join('/')))];
}
