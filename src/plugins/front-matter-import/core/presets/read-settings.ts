import { isMapping } from '../is-mapping';
import { asNames, asText } from '../map/fields';
import { parseJson } from '../parse/json-engine';
import { parseToml } from '../parse/toml-engine';
import { parseYaml } from '../parse/yaml-engine';
import type { FrontMatter, Json, SiteSettings } from '../types';
import { tidyFolder } from './content-folders';
import type { ConfigKeys } from './preset';
import { readScript } from './read-script';

const SCRIPT = /\.[cm]?[jt]s$/;

/**
 * Reads a data file of a site by its ending; `{}` for one that is no mapping.
 * @throws FileError `front-matter-syntax` and the like
 */
export function readData(name: string, text: string): FrontMatter {
  if (SCRIPT.test(name)) return readScript(text.replace(/^\uFEFF/, ''));
  const engine = name.endsWith('.toml')
    ? parseToml
    : name.endsWith('.json')
      ? parseJson
      : parseYaml;
  const { value } = engine(text.replace(/^\uFEFF/, ''));
  return isMapping(value) ? value : {};
}

/** What a site's configuration says; what it leaves open is left out. A zone may be none that exists. */
export function readSettings(config: FrontMatter, keys: ConfigKeys): SiteSettings {
  const text = (names: readonly string[] = []): string | undefined =>
    names.map((name) => lookUp(config, name)).flatMap((value) => firstText(value) ?? [])[0];
  const found = {
    title: text(keys.title),
    timezone: text(keys.timezone),
    language: text(keys.language),
    languages: languageCodes(lookUp(config, keys.languages?.[0] ?? '')),
    permalink: text(keys.permalink),
    permalinks: patterns(lookUp(config, keys.permalinks?.[0] ?? '')),
    defaultCategory: text(keys.defaultCategory),
    fileName: text(keys.fileName),
    contentFolder: folder(text(keys.contentFolder)),
    languageFolders: keys.languageFolders?.(config),
    excerptSeparator: text(keys.excerptSeparator),
    collectionsFolder: folder(text(keys.collectionsFolder)),
    exclude: listOrText(lookUp(config, keys.exclude?.[0] ?? '')),
    url: withBase(text(keys.url), text(keys.base)),
  };
  // Absent is what is not known: `undefined` would be one more thing to ask for.
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const folder = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : tidyFolder(value);

/** Names by keys, out of a file like `authors.yml`: the values are names or mappings with one. */
export function readAuthors(data: FrontMatter): { [key: string]: string } {
  const entries = Object.entries(data).flatMap(([key, value]): [string, string][] => {
    const name = isMapping(value)
      ? asText(value.name ?? value.display_name ?? value.title ?? null)
      : asText(value);
    return name === undefined ? [] : [[key, name]];
  });
  return Object.fromEntries(entries);
}

/** `https://example.org` and `/blog` → `https://example.org/blog`; the address may hold the folder already. */
function withBase(url = '', base = ''): string | undefined {
  const [host, folder] = [url, base].map((part) => part.trim().replace(/\/+$/, ''));
  if (!folder || host?.endsWith(folder)) return host || undefined;
  return `${host}/${folder.replace(/^\/+/, '')}`;
}

export function lookUp(config: FrontMatter, name: string): Json | undefined {
  const key = Object.keys(config).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : config[key];
}

function firstText(value: Json | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined ? undefined : asText(first);
}

const list = (value: Json | undefined): string[] | undefined =>
  Array.isArray(value) ? asNames(value) : undefined;

const listOrText = (value: Json | undefined): string[] | undefined =>
  typeof value === 'string' && value.trim() !== '' ? [value.trim()] : list(value);

const languageCodes = (value: Json | undefined): string[] | undefined =>
  isMapping(value) ? Object.keys(value) : list(value);

/** Patterns by section; Hugo may have them below `page`, beside those of lists. */
function patterns(value: Json | undefined): { [section: string]: string } | undefined {
  if (!isMapping(value)) return undefined;
  const pages = isMapping(value.page) ? value.page : value;
  return Object.fromEntries(
    Object.entries(pages).flatMap(([section, pattern]): [string, string][] =>
      typeof pattern === 'string' ? [[section, pattern]] : [],
    ),
  );
}
