import type { Core } from '@strapi/strapi';
import type { Destination } from './types';

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
    recordOf: (key) => destination.recordOf(key),
    save: (post) => rolledBack(strapi, () => destination.save(post)),
    saveFailure: () => Promise.resolve(),
    describeCategory: () => Promise.resolve(),
    settleLinks: () => Promise.resolve(),
  };
}
