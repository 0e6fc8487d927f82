import { FileError } from '../../../core/file-error';
import type { Entry, Message, Result, SourceFile } from '../../../core/types';
import { sha256 } from '../destination/hash';
import type { Failure, Identity, Known, Post } from '../destination/types';
import { withLinks, type Links } from '../links/place-links';
import { stoppedAt } from '../making/make-here';
import { withPictures } from '../pictures/place-pictures';
import type { DescribedSection } from '../sections/describe-category';
import { type Identified, pipelineOf } from './identify';
import type { ImportRun } from './types';

/** What a run finds out before it goes through its files, and on its way. */
export interface Learned {
  links: Links;
  /** Sections that have been described so far; their categories may be made by posts to come. */
  sections: DescribedSection[];
}

/** A file that was read, with the identity of what was read. */
export interface ReadFile extends Identified {
  /** What an earlier import left behind about it. */
  known: Known | null;
  source: SourceFile;
  identity: Identity;
}

/** A file with what the core made of it. */
export interface MadeFile extends ReadFile {
  result: Result;
}

type Failed = { kind: 'failed'; failure: Failure };

/** What a file turned out to be, before anything is written. */
export type Made =
  | { kind: 'post'; post: Post; warnings: Message[] }
  | { kind: 'skipped'; reason: string; warnings: Message[] }
  | Failed;

// A post dated in the future is a draft until then.
function revisitAt({ draft, date }: Entry, now: number): string | null {
  return draft && date !== null && Date.parse(date) > now ? date : null;
}

type Ok = Extract<Result, { status: 'ok' }>;

function toPost(
  { options }: ImportRun,
  { identity, root }: ReadFile,
  result: Ok,
  { mayPass, ...rest }: Pick<Post, 'pendingLinks' | 'now'> & { mayPass: boolean },
): Post {
  const { entry, translationOf, ownName } = result;
  const nameOf = (name: string): string => sha256(`${root}\n${entry.locale}\n${name}`);
  return {
    ...result,
    ...rest,
    translationOf: sha256(`${root}\n${translationOf}`),
    ownName: ownName === null ? null : nameOf(ownName),
    identity: { ...identity, pipeline: pipelineOf(options, identity, result.site) },
    leavesPictures: options.images === 'skip',
    // The next import tries again what this one could not have.
    revisitAt: mayPass ? new Date(rest.now).toISOString() : revisitAt(entry, rest.now),
  };
}

async function place(run: ImportRun, file: MadeFile, learned: Learned, now: number): Promise<Made> {
  const { found, source, identity } = file;
  const { links, sections } = learned;
  const where = { root: found.root, source };
  const { pictures: library, downloads, options } = run;
  const handling = { place: where, library, downloads, mode: options.images };
  const pictures = await withPictures(file.result, handling);
  const { result, pending } = await withLinks(pictures.result, where, links);
  const { warnings } = result;
  if (result.status === 'failed') {
    return { kind: 'failed', failure: { identity, error: result.error, warnings } };
  }
  if (result.status === 'ok') {
    return {
      kind: 'post',
      post: toPost(run, file, result, { pendingLinks: pending, now, mayPass: pictures.mayPass }),
      warnings,
    };
  }
  if (result.section) sections.push({ ...result.section, file: identity.file });
  const left = await entryLeft(run, file);
  return { kind: 'skipped', reason: result.reason, warnings: [...warnings, ...left] };
}

/** Nobody expects an entry to vanish because its file was rewritten, nor to stay without a word. */
async function entryLeft({ destination }: ImportRun, { known }: MadeFile): Promise<Message[]> {
  if (!known?.documentId || !(await destination.hasEntry(known))) return [];
  const message =
    `The entry that an earlier import made of the file (\`${known.slug ?? known.documentId}\`) stays as it ` +
    'is. Unpublish or delete it in the CMS if nobody needs it.';
  return [{ code: 'entry-left', message }];
}

/**
 * Makes a post of what the core made of a file: its pictures are stored, its links lead on.
 * @throws Error when it fails in a way that no file should, naming the file
 */
export async function makePost(
  run: ImportRun,
  file: MadeFile,
  learned: Learned,
  now: number,
): Promise<Made> {
  try {
    return await place(run, file, learned, now);
  } catch (problem) {
    if (problem instanceof FileError) return failed(file, problem);
    throw stoppedAt(file.found.path, problem);
  }
}

export const failed = ({ identity }: Pick<Identified, 'identity'>, error: FileError): Failed => ({
  kind: 'failed',
  failure: { identity, error: error.toMessage(), warnings: [] },
});
