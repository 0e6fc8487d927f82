import type { Context } from 'koa';
import { isAnonymous } from '../anonymous';

/** An answer as it goes out. */
export interface Answer {
  body: Buffer;
  headers: { [name: string]: string };
  /** The revision of the database that it was read from. */
  revision: string;
}

/** Headers that come with the answer; all others are set around it, for each request anew. */
const OWN_HEADERS = ['content-type', 'cache-control'];

/** What an answer may depend on without being another for somebody else. */
const HARMLESS = new Set(['origin', 'accept-encoding']);

const words = (header: string): string[] =>
  header
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);

/** What may be remembered of what Strapi answers: JSON without a fault, or null. */
function textOf({ status, body }: Context): string | null {
  if (status !== 200) return null;
  // GraphQL answers with its own JSON, the faults first.
  if (typeof body === 'string') return body.startsWith('{"data":') ? body : null;
  const isPlain = typeof body === 'object' && Object.getPrototypeOf(body) === Object.prototype;
  return isPlain ? JSON.stringify(body) : null;
}

/**
 * The answer that a request was given, where everybody is given the same.
 * @returns null for one that is not to be remembered
 */
export function answerOf(ctx: Context, revision: string): Answer | null {
  const { response } = ctx;
  // Apollo forbids proxies to keep any answer to a POST; what we keep is compared with the database.
  const isPrivate =
    ctx.method === 'GET' && /no-store|no-cache|private/.test(response.get('cache-control'));
  const differs = words(response.get('vary')).some((word) => !HARMLESS.has(word));
  if (isPrivate || differs || response.get('set-cookie') || !isAnonymous(ctx.state)) return null;
  const text = textOf(ctx);
  if (text === null) return null;
  const present = OWN_HEADERS.filter((name) => response.get(name) !== '');
  const headers = Object.fromEntries(present.map((name) => [name, response.get(name)]));
  return { body: Buffer.from(text), headers, revision };
}

/** Gives a remembered answer. */
export function giveAnswer(ctx: Context, { body, headers }: Answer): void {
  ctx.status = 200;
  ctx.set(headers);
  ctx.body = body;
}
