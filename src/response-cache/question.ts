import type { Core, Struct } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Options as BodyParserOptions } from 'koa-bodyparser';

/** Headers that change what Strapi answers. */
const SHAPING = 'strapi-response-format';
const UNCACHED = ['authorization', 'strapi-encode-source-maps'];

interface GraphqlBody {
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
}

/** Where the content types of the project answer: `/api/articles` and so on. */
function isOfContentType(strapi: Core.Strapi, path: string): boolean {
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  if (!path.startsWith(prefix)) return false;
  const [name] = path.slice(prefix.length).split('/', 1);
  const types = Object.values(strapi.contentTypes) as Struct.ContentTypeSchema[];
  return types.some(
    ({ uid, info: { pluralName, singularName } }) =>
      uid.startsWith('api::') && (name === pluralName || name === singularName),
  );
}

/** A query that cannot write: whatever writes has the word in it. */
function graphqlQuestion({ query, variables, operationName }: GraphqlBody): string | null {
  if (typeof query !== 'string' || /\b(mutation|subscription)\b/.test(query)) return null;
  return JSON.stringify([query, variables, operationName]);
}

/** Whether a request may ask GraphQL something without writing. */
export function isGraphql(strapi: Core.Strapi, { method, path }: Context): boolean {
  return method === 'POST' && path === strapi.config.get('plugin::graphql.endpoint', '/graphql');
}

/** How the project has GraphQL read what it is asked; undefined where it does not say. */
export function parserOptions(strapi: Core.Strapi): BodyParserOptions | undefined {
  const given = strapi.config.get<unknown>('plugin::graphql.apolloServer.bodyParserConfig');
  return typeof given === 'object' && given !== null ? given : undefined;
}

/**
 * All that decides what somebody without a login or a token is answered.
 * @returns null for a request whose answer is not to be remembered
 */
export function questionOf(strapi: Core.Strapi, ctx: Context): string | null {
  if (UNCACHED.some((name) => ctx.headers[name] !== undefined)) return null;
  if (ctx.method === 'GET' && isOfContentType(strapi, ctx.path))
    return `GET ${ctx.url} ${ctx.get(SHAPING)}`;
  if (!isGraphql(strapi, ctx)) return null;
  const { body } = ctx.request as { body?: GraphqlBody };
  const question = graphqlQuestion(body ?? {});
  return question && `POST ${ctx.url} ${question}`;
}
