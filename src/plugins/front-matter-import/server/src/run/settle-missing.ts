import type { GoneRecord, RecordsBelow } from '../missing/gone-records';
import type { MissingAction } from '../missing/retire';
import { isWithin } from '../runs/overlap';
import { resolveInput } from '../sources/resolve-input';
import { walkFolder } from '../sources/walk-folder';
import { type FileReport, toReport } from './file-report';
import type { ImportRun } from './types';

export type Report = (line: FileReport) => Promise<void>;

/** More than this share of a folder's articles goes only if a person says so. */
const MOST = 0.1;

const slashed = (path: string): string => path.replaceAll('\\', '/');

/**
 * The folders among a run's inputs, as they are when it begins: of a file or a pattern nobody can say what
 * is missing beside it.
 */
export async function foldersOf({ missing, inputs, cwd }: ImportRun): Promise<string[]> {
  if (!missing) return [];
  const resolved = await Promise.all(inputs.map((input) => resolveInput(input, cwd)));
  const roots = resolved.flatMap((input) => (input.kind === 'folder' ? input.root : []));
  const isBelowOther = (root: string): boolean =>
    roots.some((other) => other !== root && isWithin(slashed(root), slashed(other)));
  return [...new Set(roots)].filter((root) => !isBelowOther(root));
}

/** True for a folder without any source file: more likely it was emptied, or a disk is not mounted. */
async function isEmpty(root: string): Promise<boolean> {
  for await (const first of walkFolder(root)) return first.cause !== undefined;
  return true;
}

const articles = (count: number): string => (count === 1 ? '1 article' : `${count} articles`);

const DONE = { unpublish: 'unpublished', delete: 'deleted' } as const;

function tooMany(root: string, { total, gone }: RecordsBelow, action: MissingAction): string {
  return (
    `The files of ${articles(gone.length)} of ${total} below \`${root}\` are gone, more than a tenth, so that ` +
    `nothing was ${DONE[action]}. If they shall go, import again and confirm it (\`--yes\`, over HTTP \`missingConfirmed\`); else bring the files back.`
  );
}

const lineOf = (gone: GoneRecord, about: Parameters<typeof toReport>[2]) => {
  const { path, key: _key, ...entry } = gone;
  return (status: FileReport['status']): FileReport =>
    toReport(path, status, { ...entry, ...about });
};

interface Settling {
  action: MissingAction;
  isConfirmed: boolean;
  report: Report;
}

/** @returns whether it was refused */
async function settleFolder(
  run: ImportRun,
  root: string,
  { action, isConfirmed, report }: Settling,
): Promise<boolean> {
  const { destination, onNote, signal } = run;
  const below = await destination.findGone(root, action);
  const { gone, total } = below;
  if (gone.length === 0) return false;
  if (await isEmpty(root)) {
    onNote?.(
      `There is no post below \`${root}\`, so that nothing was ${DONE[action]}: is it the right folder?`,
    );
    return true;
  }
  if (gone.length > total * MOST && !isConfirmed) {
    const reason = `its file is gone; if you confirm that so many go, it is ${DONE[action]}`;
    for (const each of gone) await report(lineOf(each, { reason })('skipped'));
    onNote?.(tooMany(root, below, action));
    return true;
  }
  for (const each of gone) {
    if (signal?.aborted) break;
    const retired = await destination.retire(each, action);
    if (retired) await report(lineOf(each, retired)(retired.outcome));
  }
  return false;
}

/**
 * Unpublishes or deletes the articles whose files are gone from the folders of a run that saw all of
 * them, and reports each.
 *
 * @param folders what `foldersOf` gave
 * @param failed how many files of the run failed
 * @returns whether anything was left alone that a person has to look at
 */
export async function settleMissing(
  run: ImportRun,
  { folders, failed, report }: { folders: string[]; failed: number; report: Report },
): Promise<boolean> {
  const { missing, onNote, signal } = run;
  if (!missing || signal?.aborted) return false;
  if (failed > 0) {
    const files = failed === 1 ? '1 file' : `${failed} files`;
    onNote?.(
      `No article was ${DONE[missing.action]}, because ${files} failed. Mend what failed, and run it again.`,
    );
    return true;
  }
  if (folders.length === 0) {
    onNote?.(
      `No article was ${DONE[missing.action]}: what is gone shows in whole folders only. Name the folder to import.`,
    );
    return true;
  }
  let hasRefused = false;
  for (const root of folders) {
    if (await settleFolder(run, root, { ...missing, report })) hasRefused = true;
  }
  return hasRefused;
}
