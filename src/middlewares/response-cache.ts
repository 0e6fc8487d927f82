import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import bodyParser from 'koa-bodyparser';
import { LRUCache } from 'lru-cache';
import { type Answer, answerOf, giveAnswer } from '../response-cache/answer';
import { certainFor } from '../response-cache/certainty';
import { isGraphql, parserOptions, questionOf } from '../response-cache/question';
import { revisionOf } from '../response-cache/revision';

interface Options {
  /** How much of the server's memory remembered answers take at most, in MiB; 0 remembers none. */
  megabytes?: number;
}

const DEFAULT_MEGABYTES = 64;

/** How `Cache-Status` (RFC 9211) calls this cache. */
const NAME = 'Strapi';

/**
 * Answers a question that was asked before without making the answer again, as long as the database has
 * not changed. Only what everybody may read: a request with a login or a token is none of its business.
 */
export default (
  { megabytes = DEFAULT_MEGABYTES }: Options,
  { strapi }: { strapi: Core.Strapi },
) => {
  if (megabytes === 0) return (_: Context, next: Next): Promise<void> => next() as Promise<void>;

  const answers = new LRUCache<string, Answer>({
    maxSize: megabytes * 2 ** 20,
    sizeCalculation: ({ body }, question) => body.length + 2 * question.length + 500,
  });

  // Strapi leaves it to GraphQL to read what it is asked, with this very parser, which reads once.
  const readBody = bodyParser(parserOptions(strapi));

  return async (ctx: Context, next: Next): Promise<void> => {
    if (isGraphql(strapi, ctx)) await readBody(ctx, () => Promise.resolve());
    const question = questionOf(strapi, ctx);
    const revision = question === null ? null : await revisionOf(strapi);
    if (question === null || revision === null) return next() as Promise<void>;
    const known = answers.get(question);
    if (known?.revision === revision) {
      ctx.set('Cache-Status', `${NAME}; hit`);
      return giveAnswer(ctx, known);
    }
    await next();
    const [answer, ttl] = [answerOf(ctx, revision), certainFor(ctx.state)];
    ctx.set('Cache-Status', `${NAME}; fwd=${known ? 'stale' : 'miss'}${answer ? '; stored' : ''}`);
    if (!answer) return;
    if (ttl > 0) answers.set(question, answer, ttl === Infinity ? {} : { ttl });
    giveAnswer(ctx, answer);
  };
};
