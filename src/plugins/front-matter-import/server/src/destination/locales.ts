import type { Core } from '@strapi/strapi';
import type { Message } from '../../../core/types';

interface Locales {
  codes: string[];
  fallback: string;
}

/** What we use of the i18n plugin, which has no types of its own. */
interface LocaleService {
  find(): Promise<{ code: string }[]>;
  getDefaultLocale(): Promise<string>;
}

/** The locales that Strapi is set up for. */
export async function readLocales(strapi: Core.Strapi): Promise<Locales> {
  const service = strapi.plugin('i18n').service<LocaleService>('locales');
  const rows = await service.find();
  return { codes: rows.map(({ code }) => code), fallback: await service.getDefaultLocale() };
}

const language = (code: string): string => code.toLowerCase().replace(/[-_].*$/, '');

function closest(code: string, codes: readonly string[]): string | undefined {
  const wanted = code.toLowerCase().replace('_', '-');
  return (
    codes.find((candidate) => candidate.toLowerCase() === wanted) ??
    codes.find((candidate) => language(candidate) === language(code))
  );
}

/**
 * The locale that an entry is written in: its own if Strapi has it, else one of the same language,
 * else the default one, with a warning.
 */
export function chooseLocale(
  wanted: string | null,
  { codes, fallback }: Locales,
): { locale: string; warnings: Message[] } {
  if (wanted === null) return { locale: fallback, warnings: [] };
  const locale = closest(wanted, codes);
  if (locale !== undefined) return { locale, warnings: [] };
  const message =
    `Strapi has no locale \`${wanted}\`; the article went into \`${fallback}\`. ` +
    'Add the locale under Settings → Internationalization, or name another one with --locale.';
  return { locale: fallback, warnings: [{ code: 'locale-unknown', message }] };
}
