import { contentFolderOf, languageFolderAround } from '../presets/content-folders';
import type { Preset } from '../presets/preset';
import type { SiteSettings } from '../types';
import { readCode, readLanguage } from './language-code';

/** The language that a path names, and the path without it: the same for all translations. */
export interface PathLanguage {
  code: string;
  path: string;
  /** Where it stands, in words. */
  origin: string;
}

interface PathContext {
  preset: Preset;
  settings: SiteSettings;
  /** What the front matter says. */
  said: string | undefined;
}

/**
 * Codes that a folder or a suffix hardly has for another reason. `it`, `es`, `ml`, `cs`, `ar` and
 * `vi` are topics as often as languages: they count where something else says that they are.
 */
const CLEAR = new Set('en zh cn fr de ja jp ko ru pt nl pl sv da fi hu tr'.split(' '));

/** True if a name is a language's code and hardly anything else: `en`, `zh-cn`, `it-IT`, but not `it`. */
export function isClearlyLanguage(name: string): boolean {
  const [language = '', ...more] = name.split(/[-_]/);
  if (CLEAR.has(language.toLowerCase())) return readLanguageName(name) !== undefined;
  const region = more.at(-1) ?? '';
  return /^[A-Z]{2}$/.test(region) && readCode(name) !== undefined;
}

/** Names are codes; `content/english/` is a word like any other. */
const readLanguageName = (name: string): string | undefined =>
  readCode(name) ?? (name.length === 2 ? readLanguage(name) : undefined);

function codeOf(name: string, { settings, said }: PathContext): string | undefined {
  const code = readLanguageName(name);
  if (code === undefined) return undefined;
  const { language, languages } = settings;
  const named = [...(languages ?? []), ...(language ? [language] : [])].map(readLanguage);
  if (code === said || named.includes(code)) return code;
  // A site that lists its languages has no others.
  return languages === undefined && isClearlyLanguage(name) ? code : undefined;
}

function certainFolder(path: string, { preset, settings }: PathContext): PathLanguage | undefined {
  const own = languageFolderAround(path, settings);
  const said = own && readLanguage(own.language);
  if (own && said) {
    const content = contentFolderOf(preset, settings);
    const rest = path.slice(own.folder.length + 1);
    return {
      code: said,
      path: content === '' ? rest : `${content}/${rest}`,
      origin: `folder \`${own.folder}\``,
    };
  }
  for (const { path: form, becomes } of preset.languageFolders) {
    const name = form.exec(path)?.groups?.language;
    const code = name === undefined ? undefined : readLanguage(name);
    if (code) return { code, path: path.replace(form, becomes), origin: `folder \`${name}\`` };
  }
  return undefined;
}

function folder(path: string, context: PathContext): PathLanguage | undefined {
  const { preset, settings } = context;
  const content = settings.contentFolder ?? preset.contentFolder;
  const start = content !== '' && path.startsWith(`${content}/`) ? `${content}/` : '';
  const parts = path.slice(start.length).split('/');
  for (const [index, name] of parts.slice(0, -1).entries()) {
    const above = parts.slice(0, index);
    if (!above.every((part) => preset.languageBelow.test(part))) return undefined;
    const code = codeOf(name, context);
    const rest = [...above, ...parts.slice(index + 1)].join('/');
    if (code) return { code, path: start + rest, origin: `folder \`${name}\`` };
  }
  return undefined;
}

const SUFFIX = /\.(?<name>[a-z]{2,3}(?:[-_][a-z0-9]{2,4}){0,2})(?=\.[a-z]+$)/i;

function suffix(path: string, context: PathContext): PathLanguage | undefined {
  const name = SUFFIX.exec(path)?.groups?.name;
  const code = name === undefined ? undefined : codeOf(name, context);
  return code ? { code, path: path.replace(SUFFIX, ''), origin: 'file name' } : undefined;
}

/**
 * Finds the language in a path: a folder of the generator's own for translations, a folder where
 * languages stand, or a suffix (`post.fr.md`). A name alone is no evidence: see `CLEAR`.
 */
export function languageOfPath(path: string, context: PathContext): PathLanguage | undefined {
  return certainFolder(path, context) ?? folder(path, context) ?? suffix(path, context);
}
