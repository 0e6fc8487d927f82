import type { Core } from '@strapi/strapi';
import type { NewRun, RunEnd } from './types';

/** Strapi's name of the event of a run that is over; webhooks can listen to it. */
export const RUN_OVER = 'front-matter-import.over';

/** What we use of Strapi's store of webhooks, which has no types of its own. */
interface WebhookStore {
  addAllowedEvent(key: string, event: string): void;
}

/** Lets webhooks listen. */
export const allowAnnouncing = (strapi: Core.Strapi): void =>
  strapi.get<WebhookStore>('webhookStore').addAllowedEvent('FRONT_MATTER_IMPORT_OVER', RUN_OVER);

/**
 * Says once that a run is over: articles that are written together have no events of their own, so that
 * whoever builds a site or keeps a cache has to hear of them here.
 */
export async function announce(
  strapi: Core.Strapi,
  { kind, inputs }: NewRun,
  { id, end }: { id: number; end: RunEnd },
): Promise<void> {
  const { status, counts = {} } = end;
  await strapi.eventHub.emit(RUN_OVER, { run: id, kind, inputs, status, counts });
}
