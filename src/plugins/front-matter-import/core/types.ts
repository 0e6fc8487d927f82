import type { OwnRule } from './clean/own/own-rules';
import type { SiteRules } from './clean/site/site-rules';
import type { CleanSwitches } from './clean/switches';
import type { Templates } from './clean/templates/templates';
import type { Code, SkipReason } from './codes';
import type { Section } from './sections/describe-section';
import type { CustomEntry } from './mapping/custom-entry';
import type { FileMapping } from './mapping/file-mapping';
import type { Page } from './page/read-page';

/** The shapes that cross a step of the pipeline. Everything here is plain data. */

/** A value as JSON can hold it; what front matter is turned into, whatever its format. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type FrontMatter = { [key: string]: Json };

/** Front matter that files get from elsewhere; each field counts where a file does not have it itself. */
export interface Default {
  values: FrontMatter;
  /** In words: "`defaults` of `_config.yml`". */
  from: string;
  /** The files that get it, as their generator says it; without both it is for all. */
  scope: { path?: string; type?: string };
}

/** What a site's own configuration says about its posts; what it leaves open is absent. */
export interface SiteSettings {
  title?: string;
  /** IANA zone of dates that name none. */
  timezone?: string;
  language?: string;
  /** Codes of all its languages, as they stand in names of folders and files. */
  languages?: string[];
  /** Pattern of its addresses. */
  permalink?: string;
  /** Patterns of the addresses in single sections, by their names. */
  permalinks?: { [section: string]: string };
  /** The category in the addresses of posts that have none. */
  defaultCategory?: string;
  /** Pattern of its files' names. */
  fileName?: string;
  /** The folder that holds all posts. */
  contentFolder?: string;
  /** What ends the excerpt in a post's text. */
  excerptSeparator?: string;
  /** The folder that holds the folders of posts. */
  collectionsFolder?: string;
  /** The folders of posts that single languages have for themselves, by their codes. */
  languageFolders?: { [code: string]: string };
  /** Files and folders that the generator passes over. */
  exclude?: string[];
  /** Its address, with the folder of the host that it stands in; a path alone where no host is said. */
  url?: string;
  /** Names of authors by their keys. */
  authors?: { [key: string]: string };
  /** What its posts get from the configuration, the strongest first. */
  defaults?: Default[];
}

/** A site that files of an import belong to. */
export interface Site {
  /** Path of its folder from the import root: "" for that itself, `../..` above it. */
  root: string;
  /** Name of its preset. */
  preset: string;
  /** Why it is taken for that, for a person. */
  reason: string;
  settings: SiteSettings;
}

/** Where a file stands in its site. */
export interface Place {
  site: Site;
  /** Path below the site's root. */
  path: string;
  /** Whether the nearest `index.md` above or beside it, other than itself, owns it. */
  isInBundle: boolean;
  /** What the file gets from data files and section pages, the nearest first. */
  defaults?: Default[];
}

/** One front-matter file as read. */
export interface SourceFile {
  /** Path below the root, with `/` between its parts. */
  path: string;
  bytes: Uint8Array;
  /** The name by which editors' rules know the file; absent where there can be none. */
  name?: string;
  /** Absent where no site is known. */
  place?: Place;
  /** What the configuration of the import says of it; absent where that is nothing. */
  mapping?: FileMapping;
}

/** A remark about a file. It travels with the file and never stops it. */
export interface Message {
  /** Stable, kebab-case, listed in `codes.ts`. */
  code: Code;
  /** For the person with the file: what, where, what to do; values in backticks. */
  message: string;
  /** 1-based line of the source file, where there is one. */
  line?: number;
  /** The block that it speaks of, whole, and what speaks against it. */
  block?: { text: string; reason: string };
}

export type BodyFormat = 'markdown' | 'html';

/** What `parse` makes of a source file. */
export interface ParsedFile {
  /** Path below the import root: the file's name in reports. */
  path: string;
  /** Path below the site's root, which may say more; the same as `path` where no site is known. */
  sitePath: string;
  frontMatter: FrontMatter;
  /** The front matter as it stands in the file, and the 1-based line where it begins. */
  raw: { text: string; line: number };
  body: string;
  bodyFormat: BodyFormat;
  /** 1-based line of the source file where the body begins. */
  bodyLine: number;
  /** Present where the body is a whole page, in which the article has yet to be found. */
  page?: Page;
  messages: Message[];
}

/** A picture of an article. */
export interface EntryImage {
  url: string;
  alt: string;
  caption: string;
  credit: string;
}

/** The mapped, cleaned result of one file, before it is written. Dates are ISO 8601 in UTC. */
export interface Entry {
  title: string;
  slug: string;
  date: string | null;
  updated: string | null;
  /** "" where the file names none. */
  author: string;
  source: string | null;
  editor: string | null;
  link: string | null;
  locale: string | null;
  draft: boolean;
  /** One list a category: its names from the root of the tree down. */
  categories: string[][];
  tags: string[];
  cover: string | null;
  images: EntryImage[];
  excerpt: string;
  aliases: string[];
  /** Markdown. */
  body: string;
  frontMatter: FrontMatter;
}

/** A block that cleaning removed. */
export interface Stripped {
  text: string;
  /** Name of the rule that took it. */
  rule: string;
  /** Goes on after "it": "names the editor". */
  reason: string;
  /** How sure the verdict is, from 0 to 1. */
  confidence: number;
  /** Where it stood: "line 12" of the file, or "block 3 of 20" of the body. */
  place?: string;
}

/** Where each attribute's value came from, in words: "front matter `title`", "file name", "generated". */
export type Origins = { [Attribute in keyof Entry]?: string };

/** Options that change what the core makes of a file. */
export interface CoreOptions {
  /** "auto": drafts as the file says; otherwise every entry gets this status. */
  status: 'auto' | 'draft' | 'published';
  /** IANA zone in which dates without a zone are read. */
  timezone: string;
  /** Name of the preset, or null to detect it. */
  preset: string | null;
  /** Locale for entries that name none, or null for the default locale. */
  locale: string | null;
  /** Which kinds of evidence may strip a block; comments, scripts and style sheets go in any case. */
  clean: CleanSwitches;
  /** The rules for single sites. */
  siteRules: readonly SiteRules[];
  /** What editors said of single blocks, the oldest first. */
  ownRules?: readonly OwnRule[];
  /** What was learned from the collection, or null where nothing was. */
  templates: Templates | null;
  /** The present moment in milliseconds, for posts dated in the future; the core has no clock. */
  now: number;
}

/** What the core makes of one file. */
export type Result =
  | {
      status: 'ok';
      path: string;
      preset: string;
      entry: Entry;
      origins: Origins;
      /** What goes to a content type of the project's own, or to attributes that it gave to Article. */
      custom: CustomEntry | null;
      /** The part of the configuration that was applied. */
      mapping: string | null;
      /** The same in all translations of one post below a site's root, and in no other post. */
      translationOf: string;
      /** What the post calls itself wherever its file stands; null where it does not. */
      ownName: string | null;
      /** The body's visible text, one line a block. */
      text: string;
      /** The addresses of the body's links that may lead to another file, as they stand there. */
      links: string[];
      stripped: Stripped[];
      /** Key of the site that the post comes from. */
      site: string;
      warnings: Message[];
    }
  | {
      status: 'skipped';
      path: string;
      code: SkipReason;
      /** A sentence for the person with the file. */
      reason: string;
      /** What a section's page says of its category. */
      section?: Section;
      warnings: Message[];
    }
  | { status: 'failed'; path: string; error: Message; warnings: Message[] };
