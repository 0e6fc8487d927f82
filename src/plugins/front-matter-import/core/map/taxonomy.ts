import type { FrontMatter, Json } from '../types';
import { asNames, firstUsable, type Mapped } from './fields';

const CATEGORY_NAMES = ['categories', 'category', 'section', 'topics'];
const TAG_NAMES = ['tags', 'tag'];

/** What a flat list of categories means: one path from the root down, or a category each. */
export type CategoryMeaning = 'path' | 'names';

/**
 * The paths of an article's categories. As soon as one element is itself a list, each element is a
 * path of its own (Hexo's rule); otherwise the preset says what a flat list means.
 */
function readCategories(value: Json, meaning: CategoryMeaning): string[][] | undefined {
  if (Array.isArray(value) && value.some(Array.isArray)) {
    const paths = value.flatMap((item) => {
      const names = asNames(item);
      return names ? [names] : [];
    });
    return paths.length > 0 ? paths : undefined;
  }
  const names = asNames(value);
  if (!names) return undefined;
  return meaning === 'path' ? [names] : names.map((name) => [name]);
}

export function mapCategories(
  frontMatter: FrontMatter,
  meaning: CategoryMeaning,
): Mapped<string[][]> {
  const found = firstUsable(frontMatter, CATEGORY_NAMES, (value) => readCategories(value, meaning));
  return { ...found, value: found.value ?? [] };
}

/** Tags, else keywords if there is nothing else; a name that differs in letter case only counts once. */
export function mapTags(frontMatter: FrontMatter): Mapped<string[]> {
  const tags = firstUsable(frontMatter, TAG_NAMES, asNames);
  const found = tags.value ? tags : firstUsable(frontMatter, ['keywords'], asNames);
  const seen = new Set<string>();
  const value = (found.value ?? []).filter((name) => {
    const folded = name.toLowerCase();
    return !seen.has(folded) && seen.add(folded);
  });
  return { ...found, value };
}
