import { languageFolderAround } from '../presets/content-folders';
import type { SiteSettings } from '../types';
import { type DatedPost, dateParts, fill } from './permalink';
import { slugify } from './slug';

/** A path below the folder of posts, cut into its parts. */
interface Parts {
  /** Key of the language, as the configuration names it. */
  language: string | undefined;
  folders: string[];
  /** The file's name without ending and language. */
  file: string;
}

/** Hugo's pattern for the section that a page stands in; other languages than the first have a folder. */
export function hugoPermalink(post: DatedPost, settings: SiteSettings): string | undefined {
  const { language, folders, file } = partsOf(post.path, settings);
  const name = file === 'index' ? (folders.pop() ?? '') : file;
  const [section = ''] = folders;
  const pattern = Object.hasOwn(settings.permalinks ?? {}, section)
    ? settings.permalinks?.[section]
    : undefined;
  // `:sections[1:]` is a part of the sections.
  if (pattern === undefined || pattern.includes('[')) return undefined;
  const { y_day, ...parts } = dateParts(post);
  const named = post.slug ?? slugify(name);
  const first = settings.language ?? 'en';
  const isFirst = language === undefined || language.toLowerCase() === first.toLowerCase();
  return fill(isFirst ? pattern : `/${language.toLowerCase()}/${pattern}`, {
    ...parts,
    yearday: y_day,
    section,
    sections: folders.join('/'),
    filename: file,
    contentbasename: name,
    slugorfilename: named,
    slugorcontentbasename: named,
    title: slugify(post.title),
    slug: post.slug ?? slugify(post.title),
  });
}

function partsOf(path: string, settings: SiteSettings): Parts {
  const own = languageFolderAround(path, settings);
  const content = own?.folder ?? settings.contentFolder ?? 'content';
  const isBelow = content !== '' && path.startsWith(`${content}/`);
  const folders = (isBelow ? path.slice(content.length + 1) : path).split('/');
  const isLanguage = (name: string | undefined): boolean =>
    name !== undefined && (settings.languages?.includes(name) ?? false);
  const file = (folders.pop() ?? '').replace(/\.\w+$/, '');
  const [, bare = file, suffix] = /^(.+)\.([\w-]+)$/.exec(file) ?? [];
  const folder = !own && isLanguage(folders[0]) ? folders.shift() : undefined;
  return isLanguage(suffix)
    ? { language: suffix, folders, file: bare }
    : { language: own?.language ?? folder, folders, file };
}
