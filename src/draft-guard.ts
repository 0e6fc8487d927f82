import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isAnonymous } from './anonymous';

/**
 * Strapi gives drafts to whoever may read a type and asks for them, with `status=draft` or any other
 * word but `published`, also through a relation. Everybody may read ours, so nothing but `published`
 * is answered to whoever comes without a login or a token: over REST and GraphQL alike, since both go
 * through the Document Service.
 */
export function guardDrafts(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const { status } = context.params as { status?: unknown };
    const request = strapi.requestContext.get();
    const wantsMore = status !== undefined && status !== 'published';
    if (wantsMore && isAnonymous(request?.state)) {
      throw new errors.ForbiddenError(
        'Drafts are shown to nobody without a login or an API token.',
      );
    }
    return next();
  });
}
