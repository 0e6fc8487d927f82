import type { FrontMatter, Json } from '../types';
import type { PictureMode } from './picture-mode';

/** The shape of `config/front-matter-import.ts`: what a person writes to change the mapping. */

/** What a function of the configuration learns of the file in hand. */
export interface FileFacts {
  /** Path below the folder that is imported. */
  path: string;
  frontMatter: FrontMatter;
  /** The body as it will be written: cleaned, as Markdown. */
  body: string;
}

/** What a function may give back; nothing, or null, is no value. */
export type Computed = Json | Date | undefined;

export type TransformName = 'text' | 'number' | 'boolean' | 'date' | 'list' | 'path' | 'slug';
export type TransformFunction = (value: Json, file: FileFacts) => Computed;
export type Transform = TransformName | TransformFunction;

interface Shaping {
  /** What to make of the value; several, one after the other. */
  transform?: Transform | readonly Transform[];
  /** The value where the file gives none that can be used. */
  default?: Json;
}

/** The first of these fields that has a usable value; `extra.score` is a field within `extra`. */
export interface FromRule extends Shaping {
  from: string | readonly string[];
}

/** A text with fields in it: `{{title}} — {{subtitle}}`. Without any of its fields it gives nothing. */
export interface TemplateRule extends Shaping {
  template: string;
}

export interface ConstantRule {
  constant: Json;
}

/** Where an attribute's value comes from. A text is the name of a field; `false` leaves it empty. */
export type FieldRule =
  | string
  | false
  | FromRule
  | TemplateRule
  | ConstantRule
  | ((file: FileFacts) => Computed);

/** The attributes that Article has for certain; `draft` is whether the entry is published. */
export type ArticleField =
  | 'title'
  | 'slug'
  | 'excerpt'
  | 'date'
  | 'updated'
  | 'author'
  | 'source'
  | 'editor'
  | 'link'
  | 'locale'
  | 'aliases'
  | 'categories'
  | 'tags'
  | 'cover'
  | 'draft';

export type FieldRules = { [Attribute in ArticleField]?: FieldRule } & {
  [attribute: string]: FieldRule | undefined;
};

/** A file is skipped if all that a condition says is so. */
export interface SkipCondition {
  field: string;
  /** The field's value, or several of which it is one; letter case does not count. */
  equals?: string | number | boolean | readonly (string | number | boolean)[];
  matches?: RegExp;
  /** Whether the field is there at all. */
  exists?: boolean;
  /** Why, for the report: `is a redirect page`. */
  reason?: string;
}

export interface Mapping {
  /** The content type that files become entries of; Article without it. */
  contentType?: `api::${string}.${string}`;
  /** Where each attribute's value comes from; what is not named here keeps its usual source. */
  fields?: FieldRules;
  skip?: readonly SkipCondition[];
}

export interface SourceConfig extends Mapping {
  /** Which files: a pattern as seen from the project, from the imported folder, or from their site. */
  path: string | readonly string[];
}

export interface ImportConfig extends Mapping {
  /** IANA zone of dates that name none. */
  timezone?: string;
  /** Locale of posts that name none. */
  locale?: string;
  status?: 'auto' | 'draft' | 'published';
  /** The generator that the posts come from; without it each site's is recognised. */
  preset?: string;
  /** What becomes of pictures: `link` without it. */
  images?: PictureMode;
  /** Where articles stand, for links between them: `/articles/<slug>` without it; also `<locale>`. */
  linkPattern?: string;
  /** Patterns of files to pass over. */
  exclude?: readonly string[];
  /** Mappings for some of the files; the first whose path fits counts. */
  sources?: readonly SourceConfig[];
}

/** What every part of `Mapping` is called by in messages. */
export interface Keyed<Value> {
  /** Where it stands in the configuration: `sources[0].fields.rating`. */
  key: string;
  value: Value;
}
