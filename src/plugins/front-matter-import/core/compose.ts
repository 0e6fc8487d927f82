import { type Cleaned, clean } from './clean/clean';
import type { CleanContext } from './clean/types';
import type { Converted } from './convert/convert-html';
import { convert } from './convert/convert';
import { aboveMore, excerptFromBlocks, firstSentences } from './excerpt';
import { isMapping } from './is-mapping';
import { applyLimits, MAX_ADDRESS } from './limits';
import { findPermalinks } from './map/addresses';
import { type MappedFields, zoneOf } from './map/map';
import { asText, findFields, fromField } from './map/fields';
import { isRemote } from './map/pictures';
import { ownName } from './map/own-name';
import { mapSlug, type NameForm, nameFromPath, slugify } from './map/slug';
import type { Custom } from './mapping/custom';
import { placeIn } from './page/place-in';
import type { Preset } from './presets/preset';
import type { CoreOptions, Entry, Message, Origins, ParsedFile, SiteSettings } from './types';

interface Parts {
  parsed: ParsedFile;
  preset: Preset;
  mapped: MappedFields;
  cleaned: Cleaned;
  converted: Converted;
  /** What the body was judged by. */
  context: CleanContext;
  options: CoreOptions;
  settings: SiteSettings;
  custom: Custom;
}

export interface Composed {
  entry: Entry;
  origins: Origins;
  /** What the post's translations have in common. */
  translationOf: string;
  /** What the post calls itself wherever its file stands. */
  ownName: string | null;
  messages: Message[];
}

interface Found {
  value: string;
  origin: string;
}

/** Puts the entry together: front matter first, and for what it leaves open the body and the path. */
export function composeEntry(parts: Parts): Composed {
  const { mapped, cleaned, converted } = parts;
  const title = chooseTitle(parts);
  const slug = chooseSlug(parts, title.value);
  const excerpt = chooseExcerpt(parts, title.value);
  const {
    rest,
    restWithCover,
    messages: reported,
    origins,
    path: _path,
    translationOf,
    addressPattern: _pattern,
    ...fields
  } = mapped;
  const used = new Set(slug.used);
  const cover = chooseCover(parts);
  const unmapped = cover === null ? restWithCover : rest;
  const address = addressOf(parts, title.value);
  const limited = applyLimits({
    ...fields,
    aliases: [...new Set([...fields.aliases, ...(address ? [address] : [])])],
    title: title.value,
    slug: slug.value,
    source: fields.source ?? cleaned.fields.source ?? null,
    editor: fields.editor ?? cleaned.fields.editor ?? null,
    link: fields.link ?? cleaned.fields.link ?? null,
    cover,
    images: converted.images,
    excerpt: excerpt.value,
    body: converted.body,
    frontMatter: Object.fromEntries(Object.entries(unmapped).filter(([key]) => !used.has(key))),
  });
  return {
    entry: limited.entry,
    translationOf,
    ownName: ownName(parts.parsed.frontMatter, {
      link: limited.entry.link,
      permalinks: parts.preset.names.permalink,
    }),
    origins: {
      ...strippedOrigins(parts),
      ...(address && { aliases: 'permalink of the site' }),
      ...origins,
      title: title.origin,
      slug: placeIn(parts.parsed.page, slug.origin),
      excerpt: excerpt.origin,
    },
    messages: [
      ...reported,
      ...titleMessages(parts, title),
      ...pictureMessages(limited.entry),
      ...limited.messages,
    ],
  };
}

/** The slug that the configuration gives, where it has a letter or a digit, else the usual one. */
function chooseSlug({ parsed, preset, mapped, custom }: Parts, title: string) {
  const named = custom.values.slug;
  const value = slugify(asText(named?.value ?? null) ?? '');
  if (named && value) return { value, origin: named.origin, used: [] };
  return mapSlug({
    frontMatter: parsed.frontMatter,
    path: mapped.path,
    title,
    fileNameCounts: preset.fileNameIsSlug,
    permalinks: preset.names.permalink ?? [],
    names: nameForm(preset),
  });
}

const nameForm = ({ fileName, namesAreAddresses }: Preset): NameForm => ({
  fileName,
  areAddresses: namesAreAddresses,
});

/** The post's address on its site, where it names none itself and the site has a pattern. */
function addressOf(parts: Parts, title: string): string | undefined {
  const { parsed, preset, mapped, settings, options } = parts;
  const own = findPermalinks(parsed.frontMatter, preset.names.permalink);
  if (own.length > 0 || mapped.draft) return undefined;
  const { date, categories, addressPattern } = mapped;
  const timezone = zoneOf(settings) ?? options.timezone;
  const slug = asText(findFields(parsed.frontMatter, ['slug'])[0]?.value ?? null);
  return preset.permalink?.(
    { path: parsed.sitePath, date, timezone, categories, title, slug, pattern: addressPattern },
    settings,
  );
}

function chooseTitle(parts: Parts): Found {
  const { parsed, preset, mapped, converted } = parts;
  if (mapped.title) return { value: mapped.title, origin: mapped.origins.title ?? 'front matter' };
  const file = parsed.sitePath.split('/').at(-1) ?? parsed.sitePath;
  if (preset.fileNameIsTitle) return { value: file.replace(/\.[a-z]+$/i, ''), origin: 'file name' };
  const page = pageName(parts);
  if (page && !TOP_HEADING.test(parsed.body)) return page;
  const heading = converted.blocks.find(({ kind }) => kind === 'heading');
  const headline = heading?.text.replace(TEMPLATE_TAG, '').trim();
  if (headline) return { value: headline, origin: 'first heading' };
  const name = nameFromPath(mapped.path, nameForm(preset)) ?? file;
  return { value: name.replace(/\.[a-z]+$/i, '').replace(/[-_]+/g, ' '), origin: 'file name' };
}

const TOP_HEADING = /^# |<h1\b|^[^\n]+\n=+\s*$/im;
const TEMPLATE_TAG = /\{%.*?%\}|\{\{.*?\}\}/g;

function pageName({ parsed, preset }: Parts): Found | undefined {
  const [parent = '', ...keys] = preset.pageName ?? [];
  const menu = parsed.frontMatter[parent];
  if (!isMapping(menu)) return undefined;
  const [found] = keys.flatMap((key): Found[] => {
    const value = asText(menu[key] ?? null);
    return value === undefined ? [] : [{ value, origin: fromField(`${parent}.${key}`) }];
  });
  return found;
}

function titleMessages({ mapped, preset }: Parts, { value, origin }: Found): Message[] {
  if (mapped.title || preset.fileNameIsTitle || origin.startsWith('front matter')) return [];
  return [
    {
      code: 'title-missing',
      message: `The front matter has no \`title\`; the ${origin} is taken: \`${value.slice(0, 80)}\`.`,
      line: 1,
    },
  ];
}

function chooseExcerpt(parts: Parts, title: string): Found {
  const { parsed, mapped, converted, context, settings } = parts;
  if (mapped.excerpt)
    return { value: mapped.excerpt, origin: mapped.origins.excerpt ?? 'front matter' };
  const [own] = findFields(parsed.frontMatter, ['excerptseparator']);
  const separator = asText(own?.value ?? null) ?? settings.excerptSeparator;
  const above = parsed.page ? null : aboveMore(parsed.body, separator);
  if (above !== null) {
    const { blocks } = convert(clean({ ...parsed, body: above }, context));
    const value = excerptFromBlocks(blocks);
    if (value) return { value, origin: `above \`${separator ?? '<!-- more -->'}\`` };
  }
  return {
    value: firstSentences(converted.blocks, title),
    origin: 'generated from the first sentences',
  };
}

/** A cover that was stripped from the body, such as a QR code or an avatar, is none. */
function chooseCover({ mapped, cleaned, converted }: Parts): string | null {
  const { cover } = mapped;
  if (cover === null) return null;
  const stays = converted.images.some(({ url }) => url === cover);
  return cleaned.strippedPictures.includes(cover) && !stays ? null : cover;
}

function strippedOrigins({ cleaned }: Parts): Origins {
  const { source, editor, link } = cleaned.fields;
  return {
    ...(source && { source: 'stripped line of the body' }),
    ...(editor && { editor: 'stripped line of the body' }),
    ...(link && { link: 'stripped line of the body' }),
  };
}

function pictureMessages({ cover, images }: Entry): Message[] {
  const addresses = new Set([...(cover ? [cover] : []), ...images.map(({ url }) => url)]);
  return [...addresses]
    .filter((address) => isRemote(address) && address.length > MAX_ADDRESS)
    .map((address) => ({
      code: 'url-too-long',
      message: `The picture \`${address.slice(0, 80)}…\` has an address of more than ${MAX_ADDRESS} characters; it stays in the body only.`,
    }));
}
