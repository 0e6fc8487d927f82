import type { Options } from '../api/contract';

/** What an import does when the person changes nothing; all of it shows in the form. */
export const DEFAULT_OPTIONS = {
  preset: null,
  status: 'auto',
  locale: null,
  timezone: null,
  images: 'link',
  onEdited: 'keep',
  restoreDeleted: false,
  missing: 'keep',
  missingConfirmed: false,
  fields: {},
  clean: true,
  siteRules: true,
  templates: true,
} as const satisfies Required<Options>;

export type Chosen = Required<Options>;

/** Presets that a person can choose; a test compares them with the core's. */
export const PRESETS = [
  'hexo',
  'jekyll',
  'zola',
  'hugo',
  'gatsby',
  'astro',
  'eleventy',
  'docusaurus',
  'vitepress',
  'nextra',
  'feed',
  'obsidian',
  'page',
  'plain',
] as const;

export const STATUSES = ['auto', 'draft', 'published'] as const;
export const IMAGES = ['link', 'download', 'skip'] as const;
export const ON_EDITED = ['keep', 'overwrite', 'skip'] as const;
export const MISSING = ['keep', 'unpublish', 'delete'] as const;
export const CLEANING = ['clean', 'siteRules', 'templates'] as const;

export const withDefaults = (options: Options | undefined): Chosen => ({
  ...DEFAULT_OPTIONS,
  ...options,
});

export const isSame = (one: Chosen, other: Chosen): boolean =>
  Object.keys(DEFAULT_OPTIONS).every(
    (name) =>
      JSON.stringify(one[name as keyof Chosen]) === JSON.stringify(other[name as keyof Chosen]),
  );
