import type { Core } from '@strapi/strapi';
import { isSameLanguage, readCode } from '../../../core/map/language-code';
import type { Message } from '../../../core/types';
import { withRetries } from './retry';

/** A locale as Strapi keeps it; the name ends in the code: `French (fr)`. */
export interface Locale {
  code: string;
  name: string;
}

/** What we use of the i18n plugin, which has no types of its own. */
interface LocaleService {
  find(): Promise<{ code: string }[]>;
  getDefaultLocale(): Promise<string>;
  create(locale: Locale): Promise<unknown>;
}

interface IsoLocaleService {
  getIsoLocales(): Locale[];
}

/** Makes a locale that Strapi does not have yet. */
export type MakeLocale = (strapi: Core.Strapi, locale: Locale) => Promise<void>;

const LOCALE = 'plugin::i18n.locale';

const serviceOf = (strapi: Core.Strapi): LocaleService =>
  strapi.plugin('i18n').service<LocaleService>('locales');

/**
 * Nothing in the database keeps a code from standing twice, and making a locale rewrites the super
 * admin's permissions: imports do it one after the other. The update that changes nothing is their lock.
 */
export const createLocale: MakeLocale = async (strapi, locale) => {
  const service = serviceOf(strapi);
  const code = await service.getDefaultLocale();
  await withRetries(() =>
    strapi.db.transaction(async () => {
      await strapi.db.query(LOCALE).updateMany({ where: { code }, data: { code } });
      const isThere = (await service.find()).some((other) => other.code === locale.code);
      if (!isThere) await service.create(locale);
      // Strapi counts its locales and waits for nobody; behind a query of ours that is over before the end.
      await service.find();
    }),
  );
};

/** For a dry run. */
export const NO_NEW_LOCALE: MakeLocale = () => Promise.resolve();

function describe(strapi: Core.Strapi, code: string): Locale {
  const known = strapi.plugin('i18n').service<IsoLocaleService>('iso-locales').getIsoLocales();
  const same =
    known.find((locale) => locale.code === code) ??
    known.find((locale) => readCode(locale.code) && isSameLanguage(locale.code, code));
  const name = same?.name.trim().replace(/ \([^()]*\)$/, '') ?? languageName(code);
  return { code, name: `${name} (${code})` };
}

const languageName = (code: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;

function match(wanted: string, codes: readonly string[]): string | undefined {
  return (
    codes.find((code) => code.toLowerCase() === wanted.toLowerCase()) ??
    codes.find((code) => readCode(code) && readCode(wanted) && isSameLanguage(code, wanted))
  );
}

function unknown(wanted: string, fallback: string): Message {
  const message =
    `\`${wanted}\` is no language, and Strapi has no such locale; the article went into ` +
    `\`${fallback}\`. Name a language such as \`en\` or \`zh-CN\` with --locale.`;
  return { code: 'locale-unknown', message };
}

interface Options {
  makeLocale: MakeLocale;
  /** Told of each locale that a post needs and Strapi did not have, once. */
  onLocale: ((locale: Locale) => void) | undefined;
}

/** The locales that articles are written to. */
export interface Locales {
  /**
   * The locale for an entry: its own, which is made where Strapi does not have it; one that means the
   * same (`en` for `en-US`); the default one for an entry that names none. Not within a transaction.
   */
  choose(wanted: string | null): Promise<{ locale: string; warnings: Message[] }>;
}

export async function createLocales(
  strapi: Core.Strapi,
  { makeLocale, onLocale }: Options,
): Promise<Locales> {
  const service = serviceOf(strapi);
  const readCodes = async () => (await service.find()).map(({ code }) => code);
  const fallback = await service.getDefaultLocale();
  let codes = await readCodes();

  const make = async (code: string): Promise<string> => {
    // Another import may have made it, or an editor.
    const now = await readCodes();
    const found = match(code, now);
    if (found === undefined) {
      const locale = describe(strapi, code);
      await makeLocale(strapi, locale);
      onLocale?.(locale);
    }
    // What a dry run did not make counts as made.
    codes = [...new Set([...codes, ...now, ...(found === undefined ? [code] : [])])];
    return found ?? code;
  };

  return {
    async choose(wanted) {
      if (wanted === null) return { locale: fallback, warnings: [] };
      const locale = match(wanted, codes);
      if (locale !== undefined) return { locale, warnings: [] };
      if (readCode(wanted) !== undefined) return { locale: await make(wanted), warnings: [] };
      return { locale: fallback, warnings: [unknown(wanted, fallback)] };
    },
  };
}
