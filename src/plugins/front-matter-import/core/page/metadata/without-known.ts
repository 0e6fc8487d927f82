import { DATE_NAMES, UPDATED_NAMES } from '../../map/dates';
import { findFields } from '../../map/fields';
import type { FrontMatter } from '../../types';

const LINKS = ['link', 'canonical', 'canonicalurl', 'originalurl', 'sourceurl', 'url'];

/** Names (folded) of front matter that say what a field of a page says. */
const SAME: { [field: string]: readonly string[] } = {
  title: ['title', 'headline'],
  url: LINKS,
  link: LINKS,
  date: DATE_NAMES,
  updated: UPDATED_NAMES,
  author: ['author', 'authors'],
  cover: [
    'headimg',
    'cover',
    'coverimage',
    'thumbnail',
    'image',
    'banner',
    'featuredimage',
    'heroimage',
  ],
  description: ['excerpt', 'description', 'summary', 'subtitle', 'spoiler'],
  lang: ['lang', 'language', 'locale', 'langcode'],
  categories: ['categories', 'category', 'topics', 'section'],
  tags: ['tags', 'tag'],
  keywords: ['tags', 'tag', 'keywords'],
};

/** A page's fields without those that front matter has itself, under whatever name. */
export const withoutKnown = (fields: FrontMatter, frontMatter: FrontMatter): FrontMatter =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([field]) => findFields(frontMatter, SAME[field] ?? [field]).length === 0,
    ),
  );
