import type { Core } from '@strapi/strapi';
import type { FileError } from '../../../core/file-error';
import type { Destination, Saved } from './types';

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
 * of a real import. Files of one dry run do not see each other.
 */
export function dryRun(strapi: Core.Strapi, destination: Destination): Destination {
  return {
    recordsOf: (keys) => destination.recordsOf(keys),
    async saveBatch(posts) {
      const outcomes: (Saved | FileError)[] = [];
      // A post that is refused would spoil the transaction for those behind it.
      for (const post of posts)
        outcomes.push(...(await rolledBack(strapi, () => destination.saveBatch([post]))));
      return outcomes;
    },
    saveFailure: () => Promise.resolve(),
    describeCategory: () => Promise.resolve(),
    settleLinks: () => Promise.resolve(),
  };
}
