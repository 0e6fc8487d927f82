import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

interface Auth {
  credentials?: unknown;
  strategy?: { name?: string };
}

/** Whether a request comes from somebody without a login or a token. */
const isAnonymous = (auth: Auth | undefined): boolean =>
  auth?.strategy?.name === 'users-permissions' && !auth.credentials;

/**
 * Strapi gives drafts to whoever may read a type and asks for them (`status=draft`), also through a
 * relation. Everybody may read ours, so drafts are refused to whoever comes without a login or a
 * token: over REST and GraphQL alike, since both go through the Document Service.
 */
export function guardDrafts(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const { status } = context.params as { status?: string };
    const request = strapi.requestContext.get();
    if (status === 'draft' && isAnonymous(request?.state.auth as Auth | undefined)) {
      throw new errors.ForbiddenError(
        'Drafts are shown to nobody without a login or an API token.',
      );
    }
    return next();
  });
}
