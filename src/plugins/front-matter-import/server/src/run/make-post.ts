import type { Templates } from '../../../core/clean/templates/templates';
import { FileError } from '../../../core/file-error';
import { makeEntry } from '../../../core/pipeline';
import type { Entry, Message, Result, SourceFile } from '../../../core/types';
import { sha256 } from '../destination/hash';
import type { Failure, Identity, Post } from '../destination/types';
import { withLinks, type Links } from '../links/place-links';
import { withPictures } from '../pictures/place-pictures';
import type { DescribedSection } from '../sections/describe-category';
import type { Identified } from './identify';
import type { ImportRun } from './types';

/** What a run finds out before it goes through its files, and on its way. */
export interface Learned {
  links: Links;
  templates: Templates | null;
  /** Sections that have been described so far; their categories may be made by posts to come. */
  sections: DescribedSection[];
}

/** A file that was read, with the identity of what was read. */
export interface ReadFile extends Identified {
  source: SourceFile;
  identity: Identity;
}

/** What a file turned out to be, before anything is written. */
export type Made =
  | { kind: 'post'; post: Post; warnings: Message[] }
  | { kind: 'skipped'; reason: string; warnings: Message[] }
  | { kind: 'failed'; failure: Failure };

// A post dated in the future is a draft until then.
function revisitAt({ draft, date }: Entry, now: number): string | null {
  return draft && date !== null && Date.parse(date) > now ? date : null;
}

type Ok = Extract<Result, { status: 'ok' }>;

function toPost(file: ReadFile, result: Ok, rest: Pick<Post, 'pendingLinks' | 'now'>): Post {
  const { identity, root } = file;
  const { entry, translationOf, ownName } = result;
  const nameOf = (name: string): string => sha256(`${root}\n${entry.locale}\n${name}`);
  return {
    ...result,
    ...rest,
    translationOf: sha256(`${root}\n${translationOf}`),
    ownName: ownName === null ? null : nameOf(ownName),
    identity,
    revisitAt: revisitAt(entry, rest.now),
  };
}

async function make(run: ImportRun, file: ReadFile, learned: Learned, now: number): Promise<Made> {
  const { found, source, identity } = file;
  const { templates, links, sections } = learned;
  const entry = makeEntry(source, { ...run.options, templates, now });
  const place = { root: found.root, source };
  const withImages = await withPictures(entry, { place, library: run.pictures });
  const { result, pending } = await withLinks(withImages, place, links);
  const { warnings } = result;
  if (result.status === 'failed') {
    return { kind: 'failed', failure: { identity, error: result.error, warnings } };
  }
  if (result.status === 'ok') {
    return { kind: 'post', post: toPost(file, result, { pendingLinks: pending, now }), warnings };
  }
  if (result.section) sections.push({ ...result.section, file: identity.file });
  return { kind: 'skipped', reason: result.reason, warnings };
}

/**
 * Makes a post of a file.
 * @throws Error when it fails in a way that no file should, naming the file
 */
export async function makePost(
  run: ImportRun,
  file: ReadFile,
  learned: Learned,
  now: number,
): Promise<Made> {
  try {
    return await make(run, file, learned, now);
  } catch (problem) {
    if (problem instanceof FileError) return failed(file, problem);
    throw new Error(`The import stopped at \`${file.found.path}\`.`, { cause: problem });
  }
}

export const failed = ({ identity }: Pick<Identified, 'identity'>, error: FileError): Made => ({
  kind: 'failed',
  failure: { identity, error: error.toMessage(), warnings: [] },
});
