import { isMapping } from '../is-mapping';
import { asText } from '../map/fields';
import { readCode } from '../map/language-code';
import { readLiteral } from '../parse/script-literal';
import type { FrontMatter, Json } from '../types';

const DEFAULT_NAMES = ['defaultLocale', 'defaultLanguage', 'langKeyDefault', 'defaultLang'];
const LIST_NAMES = ['locales', 'languages', 'langKeys'];
const ADDRESS_NAMES = ['siteUrl', 'site', 'url'];

/** The names of a site's own language among its translations. */
const OWN = new Set(['root', '/', '']);

/**
 * What the configuration of a site says that is a program, as far as it is written out: the languages,
 * and the address. Nothing is run.
 */
export function readScript(text: string): FrontMatter {
  const valuesOf = (names: readonly string[]): Json[] =>
    names.flatMap((name) => literalsOf(text, name));
  const locales = valuesOf(LIST_NAMES).find(isLocales);
  const languages = locales === undefined ? [] : codesOf(locales);
  const named = valuesOf(DEFAULT_NAMES).find((value) => typeof value === 'string');
  const language = ownLanguage(named, locales) ?? (locales ? undefined : valuesOf(['lang'])[0]);
  const url = valuesOf(ADDRESS_NAMES).find(
    (value) => typeof value === 'string' && /^https?:\/\/\S+$/.test(value),
  );
  return {
    ...(languages.length > 0 && { languages }),
    ...(typeof language === 'string' && { language }),
    ...(url !== undefined && { url }),
  };
}

/** The values that a program gives to a key, wherever it stands. */
function literalsOf(text: string, key: string): Json[] {
  const places = text.matchAll(
    new RegExp(String.raw`(?<![\w$.'"/*-])["']?${key}["']?\s*:\s*`, 'g'),
  );
  return [...places].flatMap(({ index, 0: opening }) => {
    if (/(?:^|[\s;,{}])\/\/[^\n]*$/.test(text.slice(Math.max(0, index - 200), index))) return [];
    const { value } = readLiteral(text, index + opening.length, 1);
    return value === undefined ? [] : [value];
  });
}

/** `languages` are those of code in other places: `['js', 'vue']`. */
function isLocales(value: Json): boolean {
  const codes = codesOf(value);
  return codes.length > 0 && codes.every((code) => readCode(code) !== undefined);
}

/** Codes as they stand in paths: `['en', 'fr']`, `{root: …, fr: …}`, `{'/': …, '/fr/': …}`, `[{code: 'fr'}]`. */
function codesOf(value: Json): string[] {
  const names = Array.isArray(value)
    ? value.map((item) =>
        isMapping(item) ? (item.path ?? item.code ?? item.locale ?? item.lang ?? null) : item,
      )
    : isMapping(value)
      ? Object.keys(value)
      : [];
  return names
    .map((name) => (asText(name) ?? '').replace(/^\/|\/$/g, ''))
    .filter((name) => !OWN.has(name));
}

/** The language of what stands in no language's folder. */
function ownLanguage(named: Json | undefined, locales: Json | undefined): string | undefined {
  const isOwn = typeof named !== 'string' || OWN.has(named);
  if (!isOwn) return named;
  if (!isMapping(locales)) return undefined;
  const own = locales.root ?? locales['/'] ?? null;
  return isMapping(own) ? (asText(own.lang ?? null) ?? undefined) : undefined;
}
