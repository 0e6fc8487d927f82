import type { Core } from '@strapi/strapi';
import { RECORD } from '../content-types';
import { isGoneFrom, type Staged } from '../sources/staged';
import { findRows } from './rows';
import type { Post } from './types';

/** Whether a source file stands no more where it was imported from; path relative to the project. */
export type IsGone = (file: string) => boolean;

/** Looks on the disk. A file that cannot be looked at, for want of permissions say, is not gone. */
export const goneFrom =
  (appDir: string, staged?: Staged): IsGone =>
  (file) =>
    isGoneFrom({ appDir, staged }, file);

type Moved = Pick<Post, 'identity' | 'ownName'>;

interface Candidate {
  id: number;
  file: string;
  sourceHash: string | null;
  ownName: string | null;
}

interface CandidateRow extends Candidate {
  status: string;
  article: string | null;
}

const SELECT = ['id', 'file', 'sourceHash', 'ownName', 'status', 'article'];

const present = (texts: readonly (string | null)[]): string[] =>
  texts.flatMap((text) => text ?? []);

/** Two questions: to look for either in one, databases read all records. */
async function findCandidates(strapi: Core.Strapi, posts: readonly Moved[]): Promise<Candidate[]> {
  const find = async (attribute: string, values: readonly string[]): Promise<CandidateRow[]> => {
    if (values.length === 0) return [];
    const where = { [attribute]: { $in: [...new Set(values)] } };
    return findRows<CandidateRow>(strapi, RECORD, { where, select: SELECT });
  };
  const bySource = await find(
    'sourceHash',
    posts.map(({ identity }) => identity.sourceHash),
  );
  const byName = await find('ownName', present(posts.map(({ ownName }) => ownName)));
  const rows = new Map([...bySource, ...byName].map((row) => [row.id, row]));
  return [...rows.values()]
    .filter(({ status, article }) => status === 'imported' && article !== null)
    .sort((a, b) => a.id - b.id);
}

/**
 * Gives the records of files that were moved or renamed to the posts at their new places: those with the
 * same bytes, else those that call themselves the same, where the old file is gone. A copy, whose
 * original still stands, is a post of its own.
 *
 * @param posts without records of their own; each record goes to one of them
 * @returns the paths at which the files stood
 */
export async function adoptMoved(
  strapi: Core.Strapi,
  posts: readonly Moved[],
  isGone: IsGone,
): Promise<string[]> {
  const candidates = await findCandidates(strapi, posts);
  const free = new Set(candidates.filter(({ file }) => isGone(file)));
  const adopted: string[] = [];
  if (free.size === 0) return adopted;
  for (const { identity, ownName } of posts) {
    const matches = [...free].filter((each) => each.sourceHash === identity.sourceHash);
    const named = [...free].filter((each) => ownName !== null && each.ownName === ownName);
    // Of several with one name, nobody can say which it was.
    const found = matches[0] ?? (named.length === 1 ? named[0] : undefined);
    if (!found) continue;
    free.delete(found);
    const { key, file } = identity;
    await strapi.db.query(RECORD).update({ where: { id: found.id }, data: { key, file } });
    adopted.push(found.file);
  }
  return adopted;
}
