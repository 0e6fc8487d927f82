import { DateTime } from 'luxon';
import type { SiteSettings } from '../types';

/** What an address is made of. */
export interface DatedPost {
  /** Path below the site's root. */
  path: string;
  /** ISO 8601 in UTC. */
  date: string;
  /** Zone in which the site counts its days. */
  timezone: string;
  categories: string[][];
}

type Values = { [placeholder: string]: string };

const IN_POSTS = /(?:^|\/)_posts\/(.+)\.\w+$/;
const DATE_PREFIX = /^\d{2,4}-\d{1,2}-\d{1,2}-/;

/** Hexo's pattern, such as `:year/:month/:day/:title/`, for the posts in `_posts`. */
export function hexoPermalink(post: DatedPost, settings: SiteSettings): string | undefined {
  const file = IN_POSTS.exec(post.path)?.[1];
  if (file === undefined || settings.permalink === undefined) return undefined;
  // Only a pattern of names with a date in it takes the date out of the title.
  const isDated = /:year/.test(settings.fileName ?? '');
  const bare = (name: string): string => (isDated ? name.replace(DATE_PREFIX, '') : name);
  const folders = file.split('/');
  const name = bare(folders.pop() ?? '');
  return fill(settings.permalink, {
    ...dateParts(post),
    title: [...folders, name].join('/'),
    name,
    category: post.categories[0]?.join('/') ?? 'uncategorized',
  });
}

const JEKYLL_STYLES: Values = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** Jekyll's pattern or named style for the posts in `_posts`. */
export function jekyllPermalink(post: DatedPost, settings: SiteSettings): string | undefined {
  const file = IN_POSTS.exec(post.path)?.[1]?.split('/').at(-1);
  if (file === undefined || settings.permalink === undefined) return undefined;
  const title = file.replace(DATE_PREFIX, '');
  return fill(JEKYLL_STYLES[settings.permalink] ?? settings.permalink, {
    ...dateParts(post),
    title,
    slug: title.toLowerCase(),
    categories: post.categories.map((names) => names.join('/').toLowerCase()).join('/'),
    output_ext: '.html',
  });
}

function dateParts({ date, timezone }: DatedPost): Values {
  const local = DateTime.fromISO(date, { zone: timezone });
  const part = (format: string): string => local.toFormat(format);
  return {
    year: part('yyyy'),
    short_year: part('yy'),
    month: part('MM'),
    i_month: part('M'),
    day: part('dd'),
    i_day: part('d'),
    y_day: part('ooo'),
    hour: part('HH'),
    minute: part('mm'),
    second: part('ss'),
  };
}

/** The pattern with its placeholders filled in; undefined if one of them is not known. */
function fill(pattern: string, values: Values): string | undefined {
  let isKnown = true;
  const filled = pattern.replace(/:([a-z_]+)/g, (_placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    isKnown = isKnown && value !== undefined;
    return value ?? '';
  });
  return isKnown ? `/${filled}`.replace(/\/{2,}/g, '/') : undefined;
}
