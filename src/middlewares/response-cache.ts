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

interface Asked {
  question: string;
  /** The revision of the database when it was asked. */
  revision: string;
}

const keyOf = ({ question, revision }: Asked): string => `${revision} ${question}`;

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

  // What is being answered just now, by revision and question: who asks the same waits for that answer.
  const pending = new Map<string, Promise<Answer | null>>();

  /** Lets Strapi answer, and keeps what everybody may be told; null where that is nothing. */
  async function make(ctx: Context, next: Next, asked: Asked): Promise<Answer | null> {
    await next();
    const [answer, ttl] = [answerOf(ctx, asked.revision), certainFor(ctx.state)];
    if (answer && ttl > 0) answers.set(asked.question, answer, ttl === Infinity ? {} : { ttl });
    return answer;
  }

  /** Makes an answer that others may wait for. */
  async function makeForAll(ctx: Context, next: Next, asked: Asked): Promise<Answer | null> {
    const key = keyOf(asked);
    const making = make(ctx, next, asked);
    // Who waits is not concerned by what goes wrong here.
    pending.set(
      key,
      making.catch(() => null),
    );
    try {
      return await making;
    } finally {
      pending.delete(key);
    }
  }

  // Strapi leaves it to GraphQL to read what it is asked, with this very parser, which reads once.
  const readBody = bodyParser(parserOptions(strapi));

  return async (ctx: Context, next: Next): Promise<void> => {
    if (isGraphql(strapi, ctx)) await readBody(ctx, () => Promise.resolve());
    const question = questionOf(strapi, ctx);
    const revision = question === null ? null : await revisionOf(strapi);
    if (question === null || revision === null) return next() as Promise<void>;
    const known = answers.get(question);
    const say = (status: string): void => ctx.set('Cache-Status', `${NAME}; ${status}`);
    if (known?.revision === revision) {
      say('hit');
      return giveAnswer(ctx, known);
    }
    const why = `fwd=${known ? 'stale' : 'miss'}`;
    const others = await pending.get(keyOf({ question, revision }));
    if (others) {
      say(`${why}; collapsed`);
      return giveAnswer(ctx, others);
    }
    const answer = await makeForAll(ctx, next, { question, revision });
    say(answer ? `${why}; stored` : why);
    if (answer) giveAnswer(ctx, answer);
  };
};
