/** What is written for a language by itself: `zh`, `zh-CN`, `zh_Hans`, `es-419`. */
const CODE = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i;
/** `en_US.UTF-8`, `de_DE@euro`: a system's locale also says how letters are stored. */
const POSTFIX = /[.@].*$/;
const REGION = /^[a-z]{2}$/i;

const namesIn = (language: string, type: Intl.DisplayNamesType) =>
  new Intl.DisplayNames([language], { type, fallback: 'none' });

const LANGUAGES = namesIn('en', 'language');
const REGIONS = namesIn('en', 'region');

/** A language's code as BCP 47 writes it, `zh_cn` → `zh-CN`; undefined for what is no such code. */
export function readCode(text: string): string | undefined {
  if (!CODE.test(text)) return undefined;
  const [code = ''] = Intl.getCanonicalLocales(text.replaceAll('_', '-'));
  const { language, region } = new Intl.Locale(code);
  const isKnown = LANGUAGES.of(language) && (region === undefined || REGIONS.of(region));
  return isKnown ? code : undefined;
}

/** `cn` and `jp` are no languages, but countries where one language is spoken before all others. */
function readCountry(text: string): string | undefined {
  if (!REGION.test(text) || !REGIONS.of(text.toUpperCase())) return undefined;
  const { language } = new Intl.Locale(`und-${text}`).maximize();
  return readCode(`${language}-${text}`);
}

/** Chinese is written in two scripts that have names of their own. */
const SCRIPTS = ['zh-Hans', 'zh-Hant'];

function* codes(): Generator<string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const first of letters) {
    for (const second of letters) {
      const code = readCode(first + second);
      if (code) yield code;
    }
  }
  yield* SCRIPTS;
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase().trim();

/** Languages by their names in English, in Chinese and in themselves; a name of several is none. */
function collectNames(): Map<string, string | null> {
  const chinese = namesIn('zh', 'language');
  const names = new Map<string, string | null>();
  for (const code of codes()) {
    for (const words of [LANGUAGES, chinese, namesIn(code, 'language')]) {
      const name = fold(words.of(code) ?? '');
      if (name) names.set(name, (names.get(name) ?? code) === code ? code : null);
    }
  }
  return names;
}

let languageNames: Map<string, string | null> | undefined;

/**
 * The language that a text names, as a BCP 47 code: `zh_cn` and `cn` are `zh-CN`, `English` is `en`,
 * `简体中文` is `zh-Hans`. Undefined for anything else.
 */
export function readLanguage(text: string): string | undefined {
  const bare = text.trim().replace(POSTFIX, '');
  const code = readCode(bare) ?? readCountry(bare);
  if (code) return code;
  languageNames ??= collectNames();
  return languageNames.get(fold(text)) ?? undefined;
}

/** True if two codes stand for the same: `zh` is `zh-CN`, `en` is `en-US`, but `zh-TW` is neither. */
export function isSameLanguage(one: string, other: string): boolean {
  return (
    new Intl.Locale(one).maximize().toString() === new Intl.Locale(other).maximize().toString()
  );
}
