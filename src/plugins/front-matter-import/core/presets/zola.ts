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
  // A date, or a date with a time, before `-` or `_`.
  fileName:
    /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?<time>T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?\s?[-_](?<slug>.+)$/,
  languageBelow: /^(?!)/,
  sectionIsCategory: true,
  names: { permalink: ['path'] },
  nested: ['taxonomies', 'extra'],
  links: { marks: ['@/'], folders: [''], byName: false },
  recognises: ({ frontMatter }) =>
    isMapping(frontMatter.taxonomies) || isMapping(frontMatter.extra),
};
