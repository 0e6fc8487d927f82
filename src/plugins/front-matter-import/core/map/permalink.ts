import { DateTime } from 'luxon';
import type { SiteSettings } from '../types';
import { slugify } from './slug';

/** What an address is made of. */
export interface DatedPost {
  /** Path below the site's root. */
  path: string;
  /** ISO 8601 in UTC. */
  date: string | null;
  /** Zone in which the site counts its days. */
  timezone: string;
  categories: string[][];
  title: string;
  /** As its front matter says it. */
  slug: string | undefined;
  /** The post's own pattern, which counts before that of the site. */
  pattern: string | undefined;
}

export type Values = { [placeholder: string]: string | undefined };

const IN_POSTS = /(?:^|\/)_posts\/(.+)\.\w+$/;
const DATE_PREFIX = /^\d{2,4}-\d{1,2}-\d{1,2}-/;

/** Hexo's pattern, such as `:year/:month/:day/:title/`, for the posts in `_posts`. */
export function hexoPermalink(post: DatedPost, settings: SiteSettings): string | undefined {
  const file = IN_POSTS.exec(post.path)?.[1];
  const pattern = post.pattern ?? settings.permalink;
  if (file === undefined || pattern === undefined) return undefined;
  // Only a pattern of names with a date in it takes the date out of the title.
  const isDated = /:year/.test(settings.fileName ?? '');
  const bare = (name: string): string => (isDated ? name.replace(DATE_PREFIX, '') : name);
  const folders = file.split('/');
  const name = bare(folders.pop() ?? '');
  return fill(pattern, {
    ...dateParts(post),
    title: [...folders, name].join('/'),
    name,
    category: post.categories[0]?.join('/') ?? settings.defaultCategory ?? 'uncategorized',
  });
}

const JEKYLL_STYLES: { [name: string]: string } = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** Jekyll's pattern or named style for the posts in `_posts`. */
export function jekyllPermalink(post: DatedPost, settings: SiteSettings): string | undefined {
  const file = IN_POSTS.exec(post.path)?.[1]?.split('/').at(-1);
  const pattern = post.pattern ?? settings.permalink;
  if (file === undefined || pattern === undefined) return undefined;
  const title = post.slug ?? file.replace(DATE_PREFIX, '');
  return fill(JEKYLL_STYLES[pattern] ?? pattern, {
    ...dateParts(post),
    title,
    slug: title.toLowerCase(),
    categories: post.categories.map((names) => names.join('/').toLowerCase()).join('/'),
    output_ext: '.html',
  });
}

/** Eleventy's pattern, as far as it is made of the file's name and the title. */
export function eleventyPermalink({ path, title, pattern }: DatedPost): string | undefined {
  const folders = path.split('/');
  const file = (folders.pop() ?? '').replace(/\.\w+$/, '').replace(DATE_PREFIX, '');
  const slug = file === 'index' ? (folders.pop() ?? '').replace(DATE_PREFIX, '') : file;
  const filled = pattern
    ?.replace(/\{\{-?\s*page\.fileSlug\s*(?:\|\s*slug(?:ify)?\s*)?-?\}\}/g, slug)
    .replace(/\{\{-?\s*title\s*\|\s*slug(?:ify)?\s*-?\}\}/g, slugify(title));
  return filled === undefined || /\{[{%]/.test(filled) ? undefined : filled;
}

export function dateParts({ date, timezone }: DatedPost): Values {
  if (date === null) return {};
  const local = DateTime.fromISO(date, { zone: timezone, locale: 'en' });
  const part = (format: string): string => local.toFormat(format);
  return {
    year: part('yyyy'),
    short_year: part('yy'),
    month: part('MM'),
    i_month: part('M'),
    monthname: part('LLLL'),
    day: part('dd'),
    i_day: part('d'),
    y_day: part('ooo'),
    weekday: String(local.weekday % 7),
    weekdayname: part('cccc'),
    hour: part('HH'),
    minute: part('mm'),
    second: part('ss'),
  };
}

/** The pattern with its placeholders filled in; undefined if one of them is not known. */
export function fill(pattern: string, values: Values): string | undefined {
  let isKnown = true;
  const filled = pattern.replace(/:([a-z_]+)/g, (_placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    isKnown = isKnown && value !== undefined;
    return value ?? '';
  });
  return isKnown ? `/${filled}`.replace(/\/{2,}/g, '/') : undefined;
}
