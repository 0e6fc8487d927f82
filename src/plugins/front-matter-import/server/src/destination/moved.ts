import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { RECORD } from '../content-types';
import { findRows } from './rows';
import type { Post } from './types';

/** Whether a source file stands no more where it was imported from; path relative to the project. */
export type IsGone = (file: string) => boolean;

/** Looks on the disk. */
export const goneFrom =
  (appDir: string): IsGone =>
  (file) =>
    !existsSync(resolve(appDir, file));

type Moved = Pick<Post, 'identity' | 'ownName'>;

interface Candidate {
  id: number;
  file: string;
  sourceHash: string | null;
  ownName: string | null;
}

const present = (texts: readonly (string | null)[]): string[] =>
  texts.flatMap((text) => text ?? []);

async function findCandidates(strapi: Core.Strapi, posts: readonly Moved[]): Promise<Candidate[]> {
  const hashes = posts.map(({ identity }) => identity.sourceHash);
  const names = present(posts.map(({ ownName }) => ownName));
  const same = [{ sourceHash: { $in: hashes } }, { ownName: { $in: names } }];
  const where = { status: 'imported', article: { $notNull: true }, $or: same };
  const select = ['id', 'file', 'sourceHash', 'ownName'];
  const rows = await findRows<Candidate>(strapi, RECORD, { where, select });
  return rows.sort((a, b) => a.id - b.id);
}

/**
 * Gives the records of files that were moved or renamed to the posts at their new places: those with the
 * same bytes, else those that call themselves the same, where the old file is gone. A copy, whose
 * original still stands, is a post of its own.
 *
 * @param posts without records of their own; each record goes to one of them
 */
export async function adoptMoved(
  strapi: Core.Strapi,
  posts: readonly Moved[],
  isGone: IsGone,
): Promise<void> {
  const candidates = await findCandidates(strapi, posts);
  const free = new Set(candidates.filter(({ file }) => isGone(file)));
  if (free.size === 0) return;
  for (const { identity, ownName } of posts) {
    const matches = [...free].filter((each) => each.sourceHash === identity.sourceHash);
    const named = [...free].filter((each) => ownName !== null && each.ownName === ownName);
    // Of several with one name, nobody can say which it was.
    const found = matches[0] ?? (named.length === 1 ? named[0] : undefined);
    if (!found) continue;
    free.delete(found);
    const { key, file } = identity;
    await strapi.db.query(RECORD).update({ where: { id: found.id }, data: { key, file } });
  }
}
