import type { SkipReason } from '../codes';
import type { CategoryMeaning } from '../map/taxonomy';
import type { DatedPost } from '../map/permalink';
import type { Family } from '../templates/types';
import type { Default, FrontMatter, ParsedFile, Place, SiteSettings } from '../types';

/**
 * What shows that a folder is the root of a site. All of `paths` must be there, relative to the folder;
 * a folder ends in `/`, and `*` stands for any characters of a name.
 */
export interface RootMark {
  paths: readonly string[];
  /** What the text of the first path must say, where its name alone leaves it open. */
  saying?: RegExp;
  /** A shape that other sites could have, too: it counts only where no other mark is found. */
  isWeak?: true;
  /** Folder names that such a root never has. */
  notNamed?: RegExp;
}

/** Files of a site that are no posts, by their path below the site's root. */
export interface PathSkip {
  path: RegExp;
  skipped: SkipReason;
  /** A sentence for the person with the file. */
  reason: string;
}

/** Attributes for which a preset can name more fields than the default ones. */
export type NamedAttribute =
  | 'title'
  | 'excerpt'
  | 'date'
  | 'updated'
  | 'author'
  | 'link'
  | 'permalink'
  | 'categories'
  | 'cover'
  | 'published';

/** Where a site's configuration keeps what the import uses: key or `parent.key`, in any letter case. */
export interface ConfigKeys {
  title?: readonly string[];
  timezone?: readonly string[];
  language?: readonly string[];
  languages?: readonly string[];
  permalink?: readonly string[];
  contentFolder?: readonly string[];
  /** The folders of posts that single languages have. */
  languageFolders?(config: FrontMatter): SiteSettings['languageFolders'];
  permalinks?: readonly string[];
  defaultCategory?: readonly string[];
  fileName?: readonly string[];
  exclude?: readonly string[];
  excerptSeparator?: readonly string[];
  collectionsFolder?: readonly string[];
  url?: readonly string[];
  /** The folder of its host that the site stands in, where `url` does not say it. */
  base?: readonly string[];
}

/** How the links of a generator's posts name other files. */
export interface LinkRules {
  /** What stands before a path from the content folder: Zola's `@/`. */
  marks: readonly string[];
  /** What may stand before a path from the site's root, besides the content folder. */
  folders: readonly string[];
  /** Whether a link may name a file by its name, wherever it stands in the site. */
  byName: boolean;
}

/** What we know about one generator's posts. Data, with one predicate that recognises a post. */
export interface Preset {
  name: string;
  /** What marks a site's root, the surest first. */
  marks: readonly RootMark[];
  /** Configuration files that are read, relative to the root; the first that is there counts. */
  config: readonly string[];
  configKeys: ConfigKeys;
  /** What holds where a configuration is there and does not say it. */
  unsaid?: Partial<SiteSettings>;
  /** Files beside the configuration that hold one part of it each; they are named after that part. */
  configParts?: { folder: string; names: readonly string[] };
  /** Files with the names of authors by their keys. */
  authorFiles: readonly string[];
  /** The folders that hold all posts, "" for the whole site; the configuration may name another. */
  contentFolder: string;
  skips: readonly PathSkip[];
  /** Whether an `index.md` makes everything below its folder its own: none of that is a post. */
  hasBundles: boolean;
  /** Families of template tags that only this generator's posts have. */
  templates: readonly Family[];
  /** What a flat list of categories means: a path from the root down, or a category each. */
  categories: CategoryMeaning;
  /** Folded names of fields in which a text is several names with blanks between them. */
  splitAtBlanks: readonly string[];
  /** Whether `category` adds to `categories` and `tag` to `tags`, in place of one standing for the other. */
  joinsSingular: boolean;
  /** Folders that are categories: all before this one. */
  categoriesBefore?: string;
  /** What the configuration gives to posts that do not say it themselves, the strongest first. */
  readDefaults?(config: FrontMatter, file: string): Default[];
  /** Whether a file gets a default. */
  gets?(place: Place, scope: Default['scope']): boolean;
  /** Files beside posts that give to those in their folder and below what they do not say. */
  inheritsFrom?: 'data-files' | 'section-pages';
  /** Whether lists that a post gets and its own are one list. */
  joinsLists: boolean;
  /** The address of a post, where the site has a pattern for it; undefined where it cannot be known. */
  permalink?(post: DatedPost, settings: SiteSettings): string | undefined;
  /** Folders that hold translations and nothing else (group `language`), and what stands there in the original. */
  languageFolders: readonly { path: RegExp; becomes: string }[];
  /** Names of the folders of posts within which a folder may be a language. */
  languageBelow: RegExp;
  /** Whether files with different languages and one address are translations. */
  translationsShareAddress: boolean;
  /** Whether the folders below the content folder are a post's category where it names none. */
  sectionIsCategory: boolean;
  /** Names (folded) that mean an attribute in addition to the default ones, behind those. */
  names: Partial<Record<NamedAttribute, readonly string[]>>;
  /** Mappings (folded names) whose fields count as the post's own. */
  nested: readonly string[];
  /** Whether a file's name is what its author chose as its address. */
  fileNameIsSlug: boolean;
  /** Whether the generator makes an address of every name, `page.md` and `1.md` too. */
  namesAreAddresses: boolean;
  /** How a file's name gives date and slug (groups `year`, `month`, `day`, `slug`). */
  fileName?: RegExp;
  /** Whether a Markdown file without front matter is a page like any other. */
  isFrontMatterOptional: boolean;
  /** Whether `#word` in a text is one of its tags. */
  hasInlineTags: boolean;
  /** Paths of posts that the generator does not publish for their names. */
  draftName?: RegExp;
  /** Whether a file's name, as it stands, is the title that readers see. */
  fileNameIsTitle: boolean;
  /** Where the site's menus name a page, which is its title where its text has none on top. */
  pageName?: readonly [parent: string, ...keys: string[]];
  links: LinkRules;
  /** Whether authors write these posts themselves, so that nothing of a page's frame is in their Markdown. */
  isHandwritten: boolean;
  /** Whether a file looks like one of these posts, for folders without any mark. */
  recognises(file: ParsedFile): boolean;
}

/** The names of a configuration that is a program; what it says is read as far as it is written out. */
export const scripts = (...names: string[]): Pick<Preset, 'config' | 'configKeys'> => ({
  config: names.flatMap((name) =>
    ['js', 'ts', 'mjs', 'mts', 'cjs', 'cts'].map((ending) => `${name}.${ending}`),
  ),
  configKeys: { language: ['language'], languages: ['languages'], url: ['url'] },
});

/** What most generators have in common. Each preset says where it differs. */
export const COMMON: Omit<Preset, 'name'> = {
  marks: [],
  config: [],
  configKeys: {},
  authorFiles: [],
  contentFolder: '',
  skips: [],
  hasBundles: false,
  templates: [],
  categories: 'names',
  splitAtBlanks: [],
  joinsSingular: false,
  languageFolders: [],
  languageBelow:
    /^(?:content|source|src|docs?|_?posts?|_drafts|blog|pages|app|articles|data|site)$/i,
  translationsShareAddress: false,
  sectionIsCategory: false,
  joinsLists: false,
  names: {},
  nested: [],
  fileNameIsSlug: true,
  namesAreAddresses: true,
  isFrontMatterOptional: false,
  hasInlineTags: false,
  fileNameIsTitle: false,
  links: { marks: [], folders: [''], byName: false },
  isHandwritten: true,
  recognises: () => false,
};
