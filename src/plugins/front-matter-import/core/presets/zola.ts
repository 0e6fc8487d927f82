import type { Json } from '../types';
import { COMMON, type Preset } from './preset';
import { SECTION_PAGE } from './skips';

const isMapping = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Hugo's layout with TOML and its own names: `path`, `taxonomies`, `extra`. */
export const zola: Preset = {
  ...COMMON,
  name: 'zola',
  marks: [
    { paths: ['config.toml', 'content/'], saying: /^\s*base_url\s*=/m },
    { paths: ['zola.toml', 'content/'] },
  ],
  config: ['config.toml', 'zola.toml'],
  configKeys: {
    title: ['title'],
    language: ['default_language'],
    languages: ['languages'],
    url: ['base_url'],
  },
  contentFolder: 'content',
  skips: [SECTION_PAGE],
  hasBundles: true,
  languageBelow: /^(?!)/,
  sectionIsCategory: true,
  names: { permalink: ['path'] },
  nested: ['taxonomies', 'extra'],
  links: { marks: ['@/'], folders: [''], byName: false },
  recognises: ({ frontMatter }) =>
    isMapping(frontMatter.taxonomies) || isMapping(frontMatter.extra),
};
