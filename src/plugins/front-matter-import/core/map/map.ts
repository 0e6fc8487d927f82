import { decodeHTML } from 'entities';
import type { Preset } from '../presets/preset';
import type { CoreOptions, FrontMatter, Message, Origins, ParsedFile } from '../types';
import { mapAliases, mapLink } from './addresses';
import { DATE_NAMES, dateFromPath, mapDate, UPDATED_NAMES } from './dates';
import { mapDraft } from './draft';
import { asText, firstUsable, type Mapped } from './fields';
import { mapAuthor, mapEditor, mapSource } from './people';
import { mapCover } from './pictures';
import { mapCategories, mapTags } from './taxonomy';

const EXCERPT_NAMES = ['excerpt', 'description', 'summary', 'subtitle', 'spoiler'];

/** What front matter and path say about an entry. The body fills the rest. */
export interface MappedFields {
  title: string | null;
  excerpt: string | null;
  date: string | null;
  updated: string | null;
  author: string;
  source: string | null;
  editor: string | null;
  link: string | null;
  aliases: string[];
  draft: boolean;
  categories: string[][];
  tags: string[];
  cover: string | null;
  /** The fields that name the cover, in case that it turns out to be none. */
  coverFields: FrontMatter;
  origins: Origins;
  /** Every field that was mapped nowhere, with its own type. */
  rest: FrontMatter;
  messages: Message[];
}

/** What is no attribute of an entry. */
type Derived = 'coverFields' | 'origins' | 'rest' | 'messages';

type Mappings = {
  [Name in keyof Omit<MappedFields, Derived>]: Mapped<MappedFields[Name]>;
};

function mapText(
  frontMatter: FrontMatter,
  names: string[],
  isHtml: boolean,
): Mapped<string | null> {
  const found = firstUsable(frontMatter, names, asText);
  // A crawler takes title and summary from HTML; an author of Markdown means what is written.
  return {
    ...found,
    value: found.value === undefined ? null : isHtml ? decodeHTML(found.value) : found.value,
  };
}

function mapPostDate(file: ParsedFile, timezone: string): Mapped<string | null> {
  const found = mapDate(file.frontMatter, DATE_NAMES, timezone);
  const value = found.value ?? dateFromPath(file.path, timezone);
  if (found.value || !value) return found;
  return { ...found, value, origin: 'path' };
}

function restOf(frontMatter: FrontMatter, used: Set<string>): FrontMatter {
  return Object.fromEntries(Object.entries(frontMatter).filter(([key]) => !used.has(key)));
}

/**
 * Maps front matter to the content model. A field is used up only by the attribute that takes its
 * whole value; everything else ends in `rest`.
 */
export function map(file: ParsedFile, preset: Preset, options: CoreOptions): MappedFields {
  const { frontMatter, path } = file;
  const isHtml = file.bodyFormat === 'html';
  const date = mapPostDate(file, options.timezone);
  const mappings: Mappings = {
    title: mapText(frontMatter, ['title'], isHtml),
    excerpt: mapText(frontMatter, EXCERPT_NAMES, isHtml),
    date,
    updated: mapDate(frontMatter, UPDATED_NAMES, options.timezone),
    author: mapAuthor(frontMatter),
    source: mapSource(frontMatter),
    editor: mapEditor(frontMatter),
    link: mapLink(frontMatter),
    aliases: mapAliases(frontMatter),
    draft: mapDraft(frontMatter, { path, date: date.value, options }),
    categories: mapCategories(frontMatter, preset.categories),
    tags: mapTags(frontMatter),
    cover: mapCover(frontMatter),
  };

  const names = Object.keys(mappings) as (keyof Mappings)[];
  const used = new Set(names.flatMap((name) => mappings[name].used));
  const origins: Origins = {};
  for (const name of names) {
    const { origin } = mappings[name];
    if (origin) origins[name] = origin;
  }
  const values = Object.fromEntries(names.map((name) => [name, mappings[name].value]));
  return {
    // The keys of `mappings` are exactly those of the fields, which its type has checked.
    ...(values as Omit<MappedFields, Derived>),
    origins,
    coverFields: Object.fromEntries(
      mappings.cover.used.flatMap((key) => {
        const value = frontMatter[key];
        return value === undefined ? [] : [[key, value]];
      }),
    ),
    rest: restOf(frontMatter, used),
    messages: names.flatMap((name) => mappings[name].messages),
  };
}
