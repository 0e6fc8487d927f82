import { COMMON, type Preset } from './preset';
import { SECTION_PAGE } from './skips';

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
  },
  contentFolder: 'content',
  skips: [SECTION_PAGE],
  hasBundles: true,
  sectionIsCategory: true,
  names: { permalink: ['path'] },
  nested: ['taxonomies', 'extra'],
};
