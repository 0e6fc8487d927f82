import type { Core } from '@strapi/strapi';
import { limitCertainty } from './response-cache/certainty';

const READS = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/** How many totals are remembered at most; each search has its own. */
const MOST = 1000;

type Count = () => Promise<number>;

interface Remembered {
  until: number;
  /** The newest row of the type when it was counted. */
  newest: number;
  /** A promise, so that those who ask while it is counted wait for the same count. */
  total: Promise<number>;
}

/** Whether a program asks over REST or GraphQL: the admin panel gets no total but the present one. */
function isProgram(strapi: Core.Strapi): boolean {
  const auth = strapi.requestContext.get()?.state.auth as
    | { strategy?: { name?: string } }
    | undefined;
  return ['users-permissions', 'api-token'].includes(auth?.strategy?.name ?? '');
}

/** What decides how many entries there are; the page that is asked for does not. */
function keyOf(uid: string, params: Record<string, unknown>): string {
  const { filters, _q, status, locale, publicationFilter, hasPublishedVersion, lookup } = params;
  return JSON.stringify([
    uid,
    { filters, _q, status, locale, publicationFilter, hasPublishedVersion, lookup },
  ]);
}

/** Whatever process makes an entry or publishes one (an import beside the server), it makes a row. */
async function newestOf(strapi: Core.Strapi, uid: string): Promise<number> {
  const { tableName } = strapi.db.metadata.get(uid);
  const newest = strapi.db.connection(tableName).max<{ id: number | null }[]>('id as id');
  return Number((await newest)[0]?.id ?? 0);
}

/**
 * Counts the entries of a list once, not for each page that is read of it: with each answer Strapi tells
 * the total, and to count a hundred thousand articles takes longer than to read twenty-five of them. What
 * is written through this server is in the next total at once, and so is what any process adds; what
 * another process removes or changes, within `seconds` of `config/totals.ts`, a minute unless it says otherwise, and
 * 0 counts every time. The entries themselves are always the present ones.
 */
export function rememberTotals(strapi: Core.Strapi): void {
  const totals = new Map<string, Remembered>();

  const remember = (
    key: string,
    count: Count,
    { seconds, newest }: { seconds: number; newest: number },
  ): Promise<number> => {
    const known = totals.get(key);
    if (known?.newest === newest && known.until > Date.now()) {
      limitCertainty(strapi, known.until);
      return known.total;
    }
    totals.delete(key);
    if (totals.size >= MOST) totals.clear();
    const total = count().catch((error: unknown) => {
      totals.delete(key);
      throw error;
    });
    totals.set(key, { until: Date.now() + seconds * 1000, newest, total });
    return total;
  };

  // Imports and undoings write and remove many entries together, past the Document Service.
  const forget = async ({ model }: { model: { uid: string } }): Promise<void> => {
    if (!model.uid.startsWith('api::')) return;
    totals.clear();
    if (!strapi.db.inTransaction()) return;
    // Until it ends, others count what was there before.
    await strapi.db.transaction(({ onCommit }: { onCommit: (then: () => void) => void }) => {
      onCommit(() => totals.clear());
    });
  };
  strapi.db.lifecycles.subscribe({ afterUpdateMany: forget, afterDeleteMany: forget });

  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context;
    if (!READS.has(action)) {
      try {
        return await next();
      } finally {
        totals.clear();
      }
    }
    const isPublished = (params as { status?: unknown }).status === 'published';
    const seconds = strapi.config.get<number>('totals.seconds', 60);
    if (action !== 'count' || !isPublished || seconds === 0 || !isProgram(strapi)) return next();
    const newest = await newestOf(strapi, uid);
    // What comes next is as manifold as the actions; a count answers with a number.
    return remember(keyOf(uid, params), next as Count, { seconds, newest });
  });
}
