import { splitAddress } from './address';

/** Where articles stand when nobody says otherwise. */
export const DEFAULT_LINK_PATTERN = '/articles/<slug>';

/** Strapi's own first locale: what a preview, which knows no database, fills in for `<locale>`. */
const FIRST_LOCALE = 'en';

/** What a pattern's placeholders stand for. */
export interface LinkTarget {
  slug: string;
  locale: string | null;
}

/** Whether a pattern tells one article from another. */
export const isLinkPattern = (pattern: string): boolean => pattern.includes('<slug>');

/** The new address of a link: the pattern filled in, with the query and hash of the old address. */
export function newAddress(pattern: string, { slug, locale }: LinkTarget, old: string): string {
  return (
    pattern.replaceAll('<slug>', slug).replaceAll('<locale>', locale ?? FIRST_LOCALE) +
    splitAddress(old).suffix
  );
}
