import { PLUGIN_ID } from './plugin-id';

/** Addresses of the plugin's pages, and of entries in the Content Manager. */
export const HOME = `/plugins/${PLUGIN_ID}`;
export const HISTORY = `${HOME}/runs`;
export const RULES = `${HOME}/rules`;
export const rootPage = (id: string): string => `${HOME}/roots/${encodeURIComponent(id)}`;
export const runPage = (id: number): string => `${HISTORY}/${id}`;

const ARTICLE = 'api::article.article';

interface EntryOf {
  documentId: string;
  locale: string | null;
  contentType?: string | null | undefined;
}

export function entryPage({ documentId, locale, contentType }: EntryOf): string {
  const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `/content-manager/collection-types/${contentType ?? ARTICLE}/${documentId}${query}`;
}
