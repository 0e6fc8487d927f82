import { decodeHTML } from 'entities';
import { IANAZone } from 'luxon';
import { inherit } from '../defaults/inherit';
import { withoutPlaces } from '../mapping/look-up';
import type { Custom } from '../mapping/custom';
import { placeIn } from '../page/place-in';
import type { NamedAttribute, Preset } from '../presets/preset';
import { inlineTags } from '../templates/inline-tags';
import type {
  CoreOptions,
  Default,
  Entry,
  FrontMatter,
  Message,
  Origins,
  ParsedFile,
  SiteSettings,
} from '../types';
import { findPattern, findPermalinks, mapAliases, mapLink } from './addresses';
import { DATE_NAMES, dateFromName, dateFromPath, mapDate, UPDATED_NAMES } from './dates';
import { mapDraft } from './draft';
import { contradictingDates } from './contradicting-dates';
import { customised, fieldsFor } from './customised';
import { asText, firstUsable, fromField, type Mapped } from './fields';
import { lineOfField } from './line-of-field';
import { mapLocale } from './locale';
import { mapAuthor, mapEditor, mapSource } from './people';
import { mapCover } from './pictures';
import { mapCategories, mapTags } from './taxonomy';
import { withoutUsed } from './unnest';

const EXCERPT_NAMES = ['excerpt', 'description', 'summary', 'subtitle', 'spoiler'];

/** The core's options with what the file's site says. */
export interface MapOptions extends CoreOptions {
  settings: SiteSettings;
  /** What the file gets from elsewhere, the strongest first. */
  defaults: readonly Default[];
  /** What the configuration of the import says, which counts before all else. */
  custom: Custom;
}

/** What front matter and path say about an entry. The body fills the rest. */
export interface MappedFields
  extends Pick<
    Entry,
    | 'date'
    | 'updated'
    | 'author'
    | 'source'
    | 'editor'
    | 'link'
    | 'locale'
    | 'aliases'
    | 'draft'
    | 'categories'
    | 'tags'
    | 'cover'
  > {
  title: string | null;
  excerpt: string | null;
  /** The pattern of its address, where it has or gets one of its own. */
  addressPattern: string | undefined;
  origins: Origins;
  /** The path below the site's root without the post's language. */
  path: string;
  /** What the post's translations have in common. */
  translationOf: string;
  /** Every field that was mapped nowhere, with its own type. */
  rest: FrontMatter;
  /** The same with the fields that name the cover, in case that it turns out to be none. */
  restWithCover: FrontMatter;
  messages: Message[];
}

/** What is no attribute of an entry. */
type Derived =
  | 'addressPattern'
  | 'origins'
  | 'path'
  | 'translationOf'
  | 'rest'
  | 'restWithCover'
  | 'messages';

export type Mappings = {
  [Name in keyof Omit<MappedFields, Derived>]: Mapped<MappedFields[Name]>;
};

function mapText(
  frontMatter: FrontMatter,
  names: readonly string[],
  isHtml: boolean,
): Mapped<string | null> {
  const found = firstUsable(frontMatter, names, asText);
  // A crawler takes title and summary from HTML; an author of Markdown means what is written.
  return {
    ...found,
    value: found.value === undefined ? null : isHtml ? decodeHTML(found.value) : found.value,
  };
}

/** Texts for titles of other things than the post. */
const OTHER_TITLES =
  /^(?:sub|seo|meta|og|twitter|social|link|nav|menu|sidebar|header|footer|related|site|short|toc|series|disqus|project|book|album)/;

/** A site may call it `newsTitle` or `pageTitle`: whatever is named so and is no other thing's title. */
function mapTitle(fields: FrontMatter, more: readonly string[], isHtml: boolean) {
  const found = mapText(fields, ['title', ...more, 'headline'], isHtml);
  if (found.value !== null) return found;
  const named = Object.keys(fields)
    .map((key) => key.toLowerCase().replace(/[-_\s]/g, ''))
    .filter((name) => name.endsWith('title') && !OTHER_TITLES.test(name));
  return mapText(fields, named, isHtml);
}

interface DateContext {
  path: string;
  preset: Preset;
  timezone: string;
}

const nameDate = ({ path, preset, timezone }: DateContext): string | undefined =>
  dateFromName(path, preset.fileName, timezone) ?? dateFromPath(path, timezone);

/** The date that the front matter gives, else the one in its permalink, else the one in the path. */
function mapPostDate(fields: FrontMatter, { path, preset, timezone }: DateContext) {
  const found = mapDate(fields, [...DATE_NAMES, ...(preset.names.date ?? [])], timezone);
  if (found.value) return found;
  for (const { key, value } of findPermalinks(fields, preset.names.permalink)) {
    const date = dateFromPath(value, timezone);
    if (date) return { ...found, value: date, origin: fromField(key) };
  }
  const named = nameDate({ path, preset, timezone });
  return named ? { ...found, value: named, origin: 'path' } : found;
}

/** The site's zone, where it is one that exists. */
export const zoneOf = ({ timezone }: SiteSettings): string | undefined =>
  timezone && IANAZone.isValidZone(timezone) ? timezone : undefined;

/** Names a field by its full place: "front matter `extra.author`". */
function withParent(origin: string, parents: ReadonlyMap<string, string>): string {
  return origin.replace(/(?<=^front matter `)[^`]+(?=`$)/, (key) => {
    const parent = parents.get(key);
    return parent ? `${parent}.${key}` : key;
  });
}

/** Names what gave a field that is not the file's own: "`defaults` of `_config.yml`". */
function withGiver(origin: string, given: ReadonlyMap<string, string>): string {
  const key = /^front matter `([^`]+)`$/.exec(origin)?.[1];
  return (key === undefined ? undefined : given.get(key)) ?? origin;
}

/** One by one: to put an object together of a list of names takes many times longer. */
const valuesOf = (mappings: Mappings): Omit<MappedFields, Derived> => ({
  title: mappings.title.value,
  excerpt: mappings.excerpt.value,
  date: mappings.date.value,
  updated: mappings.updated.value,
  author: mappings.author.value,
  source: mappings.source.value,
  editor: mappings.editor.value,
  link: mappings.link.value,
  locale: mappings.locale.value,
  aliases: mappings.aliases.value,
  draft: mappings.draft.value,
  categories: mappings.categories.value,
  tags: mappings.tags.value,
  cover: mappings.cover.value,
});

/**
 * Maps front matter to the content model. A field is used up only by the attribute that takes its
 * whole value; everything else ends in `rest`.
 */
export function map(file: ParsedFile, preset: Preset, options: MapOptions): MappedFields {
  const { settings, custom, defaults } = options;
  const { fields: all, parents, origins: given } = inherit(file.frontMatter, defaults, preset);
  const fields = fieldsFor(custom, all);
  const more = (attribute: NamedAttribute) => preset.names[attribute] ?? [];
  const isHtml = file.bodyFormat === 'html';
  const timezone = zoneOf(settings) ?? options.timezone;
  const locale = mapLocale(fields('locale'), {
    path: file.sitePath,
    frontMatter: all,
    preset,
    settings,
    fallback: options.locale,
    lineOf: (key) => lineOfField(file, key),
  });
  const { path, translationOf } = locale;
  const date = mapPostDate(fields('date'), { path, preset, timezone });
  const own: Mappings = {
    title: mapTitle(fields('title'), more('title'), isHtml),
    excerpt: mapText(fields('excerpt'), [...EXCERPT_NAMES, ...more('excerpt')], isHtml),
    date,
    updated: mapDate(fields('updated'), [...UPDATED_NAMES, ...more('updated')], timezone),
    author: mapAuthor(fields('author'), more('author'), settings.authors),
    source: mapSource(fields('source')),
    editor: mapEditor(fields('editor')),
    link: mapLink(fields('link'), more('link')),
    locale,
    aliases: mapAliases(fields('aliases'), more('permalink')),
    draft: mapDraft(fields('draft'), {
      path: file.sitePath,
      date: date.value,
      options: { ...options, timezone },
      switches: more('published'),
      draftName: preset.draftName,
    }),
    categories: mapCategories(fields('categories'), { path, preset, settings }),
    tags: mapTags(fields('tags'), {
      preset,
      inline: preset.hasInlineTags && custom.values.tags === undefined ? inlineTags(file.body) : [],
    }),
    cover: mapCover(fields('cover'), more('cover')),
  };
  const mappings = customised(own, custom);

  const names = Object.keys(mappings) as (keyof Mappings)[];
  const used = new Set(names.flatMap((name) => mappings[name].used));
  const besidesCover = names.filter((name) => name !== 'cover');
  const usedBesidesCover = new Set(besidesCover.flatMap((name) => mappings[name].used));
  const origins: Origins = {};
  for (const name of names) {
    const { origin } = mappings[name];
    if (origin) origins[name] = placeIn(file.page, withParent(withGiver(origin, given), parents));
  }
  return {
    ...valuesOf(mappings),
    addressPattern: findPattern(all, more('permalink')),
    origins,
    path,
    translationOf,
    rest: withoutPlaces(withoutUsed(file.frontMatter, used, parents), custom.used),
    restWithCover: withoutPlaces(
      withoutUsed(file.frontMatter, usedBesidesCover, parents),
      custom.used,
    ),
    messages: [
      ...names.flatMap((name) => mappings[name].messages),
      ...contradictingDates({
        ...mappings,
        named: nameDate({ path, preset, timezone }),
        timezone,
      }),
    ],
  };
}
