import type { Preset } from '../presets/preset';
import type { FrontMatter, Message, SiteSettings } from '../types';
import { findPermalinks } from './addresses';
import { asText, findFields, fromField, type Mapped } from './fields';
import { readLanguage } from './language-code';
import { languageOfPath, type PathLanguage } from './language-of-path';

const LOCALE_NAMES = ['lang', 'language', 'locale', 'langcode'];
/** Fields that all translations of a post share. */
const TRANSLATION_NAMES = ['translationkey', 'translationid', 'i18nkey'];
/** The same in sites that name each post's language; elsewhere they mean other things, too. */
const REFERENCE_NAMES = ['ref', 'langref', 'pageid'];

interface LocaleContext {
  /** All fields; those that say the locale itself may be another's choice. */
  frontMatter: FrontMatter;
  /** Path below the site's root. */
  path: string;
  preset: Preset;
  settings: SiteSettings;
  /** Locale for posts that name none. */
  fallback: string | null;
  /** 1-based line of the file where a field stands. */
  lineOf: (key: string) => number | undefined;
}

/** A post's locale, and what its translations have in common. */
export interface MappedLocale extends Mapped<string | null> {
  /** The same in every translation of the post below one site's root, and in no other post. */
  translationOf: string;
  /** The path without its language. */
  path: string;
}

function unreadable(key: string, value: string, line: number | undefined): Message {
  const message =
    `\`${key}\` is \`${value.slice(0, 80)}\`, which is no language. Write a code such as \`en\`, ` +
    '`zh-CN` or `pt-BR`; the value is kept in `frontMatter`.';
  return { code: 'locale-unreadable', message, ...(line !== undefined && { line }) };
}

interface Said {
  code?: string;
  key?: string;
  messages: Message[];
}

/** What the post says of its language; each field that says something else gets a warning. */
function readFields(frontMatter: FrontMatter, { lineOf }: LocaleContext): Said {
  const messages: Message[] = [];
  for (const { key, value } of findFields(frontMatter, LOCALE_NAMES)) {
    const text = asText(value);
    const code = text === undefined ? undefined : readLanguage(text);
    if (code) return { code, key, messages };
    messages.push(unreadable(key, text ?? JSON.stringify(value), lineOf(key)));
  }
  return { messages };
}

/** Front matter before path before option before what the site says of all its posts. */
function choose({ code, key }: Said, standing: PathLanguage | undefined, context: LocaleContext) {
  const { fallback, settings } = context;
  if (code && key) return { value: code, origin: fromField(key) };
  if (standing) return { value: standing.code, origin: standing.origin };
  if (fallback !== null) {
    return { value: readLanguage(fallback) ?? fallback, origin: 'option `locale`' };
  }
  const site = settings.language === undefined ? undefined : readLanguage(settings.language);
  return site ? { value: site, origin: 'site configuration' } : { value: null };
}

const isName = (text: string): boolean => text.length <= 200 && !/^https?:/i.test(text);

function keyOf(frontMatter: FrontMatter, names: readonly string[]): string | undefined {
  return findFields(frontMatter, names)
    .map(({ value }) => asText(value) ?? '')
    .find((text) => text !== '' && isName(text));
}

const ENDINGS: readonly [RegExp, string][] = [
  [/\.(?:md|mdx|markdown)$/i, ''],
  [/\.html?$/i, '.html'],
];

const withoutEnding = (path: string): string =>
  ENDINGS.reduce((name, [ending, becomes]) => name.replace(ending, becomes), path);

/** What all translations of a post have in common: a field that says so, an address, or their path. */
function groupOf(said: Said, standing: PathLanguage | undefined, context: LocaleContext): string {
  const { frontMatter } = context;
  const key = keyOf(frontMatter, TRANSLATION_NAMES);
  if (key !== undefined) return `key ${key}`;
  const isNamed = said.code !== undefined || standing !== undefined;
  const reference = isNamed ? keyOf(frontMatter, REFERENCE_NAMES) : undefined;
  if (reference !== undefined) return `key ${reference}`;
  // Files that lie side by side under other names may still share an address, as in jekyll-polyglot.
  const [address] = findPermalinks(frontMatter, context.preset.names.permalink);
  if (context.preset.translationsShareAddress && said.code && !standing && address)
    return `address ${address.value}`;
  return `path ${withoutEnding(standing?.path ?? context.path)}`;
}

/**
 * The locale that a post is written in, and of which post it is a translation.
 *
 * @param fields those that may say the locale
 */
export function mapLocale(fields: FrontMatter, context: LocaleContext): MappedLocale {
  const { path, preset, settings } = context;
  const said = readFields(fields, context);
  const standing = languageOfPath(path, { preset, settings, said: said.code });
  return {
    ...choose(said, standing, context),
    used: said.key === undefined ? [] : [said.key],
    messages: said.messages,
    translationOf: groupOf(said, standing, context),
    path: standing?.path ?? path,
  };
}
