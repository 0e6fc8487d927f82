import type { Preset } from '../presets/preset';
import type { FrontMatter, Json, SiteSettings } from '../types';
import { asNames, firstUsable, type Mapped } from './fields';

const CATEGORY_NAMES = ['categories', 'category', 'topics', 'section'];
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

interface CategoryContext {
  /** Path below the site's root, without a language in it. */
  path: string;
  preset: Preset;
  settings: SiteSettings;
}

/** The categories that a post names, and those that its folders give where the preset says so. */
export function mapCategories(
  frontMatter: FrontMatter,
  context: CategoryContext,
): Mapped<string[][]> {
  const { preset } = context;
  const fields = splitBlanks(frontMatter, preset.splitAtBlanks);
  const names = [...CATEGORY_NAMES, ...(preset.names.categories ?? [])];
  const read = (value: Json) => readCategories(value, preset.categories);
  const found =
    bothOf(fields, ['category', 'categories'], preset, read) ?? firstUsable(fields, names, read);
  const above = foldersBefore(context).map((name) => [name]);
  if (found.value) return { ...found, value: distinct([...above, ...found.value]) };
  const section = sectionOf(context);
  const value = section.length > 0 ? [section] : above;
  return value.length > 0
    ? { ...found, value, origin: 'folders of the path' }
    : { ...found, value };
}

const distinct = (paths: string[][]): string[][] => [
  ...new Map(paths.map((path) => [path.join('\0'), path])).values(),
];

function foldersOf({ path, preset, settings }: CategoryContext): string[] {
  const content = settings.contentFolder ?? preset.contentFolder;
  const below =
    content !== '' && path.startsWith(`${content}/`) ? path.slice(content.length + 1) : path;
  return below.split('/').slice(0, -1);
}

function foldersBefore(context: CategoryContext): string[] {
  const { categoriesBefore } = context.preset;
  const folders = foldersOf(context);
  if (folders[0] === context.settings.collectionsFolder) folders.shift();
  const end = categoriesBefore === undefined ? -1 : folders.indexOf(categoriesBefore);
  return end > 0 ? folders.slice(0, end) : [];
}

/** Folders that only say that posts are in them. */
const CONTAINERS = new Set('post posts blog blogs article articles page pages news'.split(' '));
const DATE_FOLDER = /^\d{1,4}$/;

/** The sections that a post stands in; a page bundle's own folder is none. */
function sectionOf(context: CategoryContext): string[] {
  const { preset, path } = context;
  if (!preset.sectionIsCategory) return [];
  const folders = foldersOf(context);
  if (/(?:^|\/)index\.[^/]+$/i.test(path)) folders.pop();
  if (CONTAINERS.has(folders[0]?.toLowerCase() ?? '')) folders.shift();
  return folders.filter((name) => !DATE_FOLDER.test(name));
}

/** What two fields say together, where both are there and the preset adds them up. */
function bothOf<T>(
  fields: FrontMatter,
  names: readonly [string, string],
  { joinsSingular }: Preset,
  read: (value: Json) => T[] | undefined,
): Mapped<T[]> | undefined {
  if (!joinsSingular) return undefined;
  const [one, other] = names.map((name) => firstUsable(fields, [name], read));
  if (!one?.value || !other?.value) return undefined;
  return {
    value: [...one.value, ...other.value],
    origin: `${one.origin} and ${other.origin}`,
    used: [...one.used, ...other.used],
    messages: [],
  };
}

/** Texts that are several names with blanks between them, as lists. */
function splitBlanks(frontMatter: FrontMatter, names: readonly string[]): FrontMatter {
  if (names.length === 0) return frontMatter;
  const entries = Object.entries(frontMatter).map(([key, value]): [string, Json] => {
    const isList = names.includes(key.toLowerCase()) && typeof value === 'string';
    return [key, isList && !/[,，;；、]/.test(value) ? value.split(/\s+/).filter(Boolean) : value];
  });
  return Object.fromEntries(entries);
}

interface TagContext {
  preset: Preset;
  /** Tags that stand in the body. */
  inline: readonly string[];
}

/** Tags, else keywords if there is nothing else; a name that differs in letter case only counts once. */
export function mapTags(
  frontMatter: FrontMatter,
  { preset, inline }: TagContext,
): Mapped<string[]> {
  const fields = splitBlanks(frontMatter, preset.splitAtBlanks);
  const tags =
    bothOf(fields, ['tag', 'tags'], preset, asNames) ?? firstUsable(fields, TAG_NAMES, asNames);
  const found = tags.value ? tags : firstUsable(frontMatter, ['keywords'], asNames);
  const seen = new Set<string>();
  const value = [...(found.value ?? []), ...inline].filter((name) => {
    const folded = name.toLowerCase();
    return !seen.has(folded) && seen.add(folded);
  });
  if (value.length === 0 || inline.length === 0) return { ...found, value };
  const origin = [found.origin, 'text'].filter(Boolean).join(' and ');
  return { ...found, value, origin };
}
