import { presetNamed } from '../presets';
import type { Place, Result } from '../types';

/** What a page of a section says of it. */
export interface Section {
  /** The names of its category, from the root of the tree down. */
  names: string[];
  /** The page's description, or the beginning of its text. */
  text: string;
}

const TEMPLATE_TAG = /\{[{%]/;
const language = (code: string): string => code.toLowerCase().replace(/[-_].*$/, '');

/**
 * What a section's page says of the category that its posts are in; null where it says nothing.
 * Categories have one language: a page in another one than the site's does not count.
 *
 * @param asPost what the page would be as a post
 */
export function describeSection(asPost: Result, place: Place | undefined): Section | null {
  const site = place?.site;
  if (!presetNamed(site?.preset)?.sectionIsCategory || asPost.status !== 'ok') return null;
  const { excerpt: text, locale, categories } = asPost.entry;
  const [names] = asPost.origins.categories?.startsWith('folders') ? categories : [];
  const own = site?.settings.language;
  const isForeign = locale !== null && own !== undefined && language(locale) !== language(own);
  if (!names || text === '' || TEMPLATE_TAG.test(text) || isForeign) return null;
  return { names, text };
}
