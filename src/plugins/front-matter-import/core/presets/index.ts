import type { ParsedFile, Site } from '../types';
import { astro } from './astro';
import { docusaurus } from './docusaurus';
import { eleventy } from './eleventy';
import { feed } from './feed';
import { gatsby } from './gatsby';
import { hexo } from './hexo';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import { namePattern } from './name-pattern';
import { nextra } from './nextra';
import { obsidian } from './obsidian';
import { page } from './page';
import { plain } from './plain';
import type { Preset } from './preset';
import { vitepress } from './vitepress';
import { zola } from './zola';

// Where two recognise the same, the first counts: Zola before Hugo, which shares its layout, Hexo before
// Jekyll for `_config.yml`, and `plain`, which assumes nothing, last.
export const PRESETS: readonly Preset[] = [
  hexo,
  jekyll,
  zola,
  hugo,
  gatsby,
  astro,
  eleventy,
  docusaurus,
  vitepress,
  nextra,
  feed,
  obsidian,
  page,
  plain,
];

export const PRESET_NAMES: readonly string[] = PRESETS.map(({ name }) => name);

export const presetNamed = (name: string | null | undefined): Preset | undefined =>
  PRESETS.find((preset) => preset.name === name);

/** The preset that most of a folder's files look like; undefined for none in particular. */
export function recogniseFolder(files: readonly ParsedFile[]): Preset | undefined {
  const votes = PRESETS.map((preset) => ({
    preset,
    count: files.filter((file) => preset.recognises(file)).length,
  }));
  const [best] = votes.sort((a, b) => b.count - a.count);
  return best && best.count * 2 > files.length ? best.preset : undefined;
}

/** @param name the preset that the user asked for, or null to go by the site, else by the file */
export function choosePreset(file: ParsedFile, name: string | null, site?: Site): Preset {
  const known = presetNamed(name) ?? presetNamed(site?.preset);
  // A single wiki link makes no vault, but a crawled post is one wherever it stands.
  const preset = known ?? [feed, page].find((each) => each.recognises(file)) ?? plain;
  const fileName = namePattern(site?.settings.fileName ?? '') ?? preset.fileName;
  return fileName ? { ...preset, fileName } : preset;
}
