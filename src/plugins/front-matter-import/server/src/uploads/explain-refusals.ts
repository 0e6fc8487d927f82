import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { settingsOf } from '../config/settings';
import { sizeText } from './budget';

const UPLOAD = /\/front-matter-import\/roots\/[^/]+\/files\/?$/;

const isUpload = ({ method, path, request }: Context): boolean =>
  method === 'POST' && UPLOAD.test(path) && request.is('multipart') === 'multipart';

function answer(ctx: Context, status: number, name: string, message: string): void {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message, details: {} } };
}

/**
 * Strapi reads a request's body before it looks for whom it is: what is too large is told here, before
 * it is read where its size is said, and with the limit's name; a form that is cut off is a bad request.
 */
export function explainRefusals(strapi: Core.Strapi) {
  const tooLarge = (ctx: Context, most: number): void =>
    answer(
      ctx,
      413,
      'PayloadTooLargeError',
      `One request may bring ${sizeText(most)} (\`limits.uploadBytes\`, or \`maxFileSize\` of \`strapi::body\`). ` +
        'Send the files in several requests.',
    );

  return async (ctx: Context, next: Next): Promise<void> => {
    if (!isUpload(ctx)) {
      await next();
      return;
    }
    const { uploadBytes } = settingsOf(strapi).limits;
    if ((ctx.request.length ?? 0) > uploadBytes) return tooLarge(ctx, uploadBytes);
    await next();
    const isRead = 'body' in ctx.request && ctx.request.body !== undefined;
    if (ctx.status === 413 && !isRead) tooLarge(ctx, uploadBytes);
    if (ctx.status === 500 && !isRead) {
      answer(ctx, 400, 'ValidationError', 'The request is no multipart form that can be read.');
    }
  };
}
