import type { Context as KoaContext } from 'koa';
import { errors, type z } from '@strapi/utils';
import { RootInUse } from '../runs/lease';
import { UsageError } from '../usage-error';

/** A request with what Strapi adds to Koa's own. */
export interface Context extends KoaContext {
  params: { [name: string]: string };
  conflict(message: string): void;
}

type Handler = (ctx: Context) => Promise<void>;

/** What a person did wrong is no failure of the server: it answers with the reason. */
export const answering =
  (handler: Handler): Handler =>
  async (ctx) => {
    try {
      await handler(ctx);
    } catch (error) {
      if (error instanceof RootInUse) return ctx.conflict(error.message);
      if (error instanceof UsageError) throw new errors.ApplicationError(error.message);
      throw error;
    }
  };

/**
 * Reads what came with a request.
 * @throws ValidationError with the first thing that is wrong, and all of them in its details
 */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({ path, message }));
  const [first] = issues;
  const at = first && first.path.length > 0 ? `\`${first.path.join('.')}\`: ` : '';
  throw new errors.ValidationError(`${at}${first?.message ?? 'Invalid.'}`, { errors: issues });
}

interface Named {
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string | null;
  name?: string | null;
}

/** The name of whoever asks: a person, or a token. */
export function nameOfAsker({ state }: Context): string | null {
  const { user, auth } = state as { user?: Named; auth?: { credentials?: Named | null } };
  const who = { ...auth?.credentials, ...user };
  const full = [who.firstname, who.lastname].filter(Boolean).join(' ');
  return full || who.username || who.name || who.email || null;
}

/** @throws NotFoundError for what is no number of a run */
export function runNumber({ params }: Context): number {
  const { id = '' } = params;
  if (/^[1-9]\d{0,8}$/.test(id)) return Number(id);
  throw new errors.NotFoundError(`There is no run \`${id}\`.`);
}
