import type { Core } from '@strapi/strapi';
import { FileError } from '../../../core/file-error';
import type { Destination, Post, Saved } from './types';

/** Carries a result out of a transaction that must not be committed. */
class RolledBack<Value> extends Error {
  constructor(readonly value: Value) {
    super('rolled back');
  }
}

async function rolledBack<Value>(
  strapi: Core.Strapi,
  action: () => Promise<Value>,
): Promise<Value> {
  try {
    return await strapi.db.transaction(async () => {
      throw new RolledBack(await action());
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.value as Value;
    throw error;
  }
}

/**
 * A destination that goes the whole way and then takes everything back, so that its answers are those
 * of a real import. Files of different batches do not see each other.
 */
export function dryRun(strapi: Core.Strapi, destination: Destination): Destination {
  const tryOut = (posts: readonly Post[]): Promise<(Saved | FileError)[]> =>
    rolledBack(strapi, () => destination.saveBatch(posts));

  /** A post that is refused spoils the transaction for those behind it. */
  async function tryOutEach(posts: readonly Post[]): Promise<(Saved | FileError)[]> {
    const outcomes: (Saved | FileError)[] = [];
    for (const post of posts) outcomes.push(...(await tryOut([post])));
    return outcomes;
  }

  return {
    recordsOf: (keys) => destination.recordsOf(keys),
    sourceHashesOf: (keys) => destination.sourceHashesOf(keys),
    hasEntry: (known) => destination.hasEntry(known),
    async saveBatch(posts) {
      // What makes the whole batch fail is found, or thrown again, where each post stands alone.
      const together = await tryOut(posts).catch(() => null);
      const isSpoilt = together?.some((outcome) => outcome instanceof FileError) ?? true;
      return isSpoilt ? tryOutEach(posts) : together!;
    },
    saveFailure: () => Promise.resolve(),
    findGone: (root, action) => destination.findGone(root, action),
    retire: (gone, action) => rolledBack(strapi, () => destination.retire(gone, action)),
    describeCategory: () => Promise.resolve(),
    settleLinks: () => Promise.resolve(),
  };
}
