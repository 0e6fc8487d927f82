/** What the import has to know of an attribute of a content type. Plain data. */
export interface AttributeType {
  type: string;
  isRequired: boolean;
  /** Whether the content type itself has a value where none is given. */
  hasDefault: boolean;
  enum?: readonly string[];
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  regex?: string;
  isUnique: boolean;
  /** Of a relation: the content type that it points to. */
  target?: string;
  /** Of a relation: whether it points to several. */
  isMany: boolean;
}

export interface ContentType {
  uid: string;
  attributes: { [name: string]: AttributeType };
  hasDrafts: boolean;
  isLocalized: boolean;
}

/** Content types by their uid. */
export type ContentTypes = ReadonlyMap<string, ContentType>;

export const ARTICLE = 'api::article.article';
export const CATEGORY = 'api::category.category';
export const TAG = 'api::tag.tag';
export const IMAGE = 'api::image.image';

/** What we read of a `schema.json`, or of what Strapi makes of it. */
export interface Schema {
  kind?: string;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
  attributes: { [name: string]: SchemaAttribute };
}

interface SchemaAttribute {
  type: string;
  required?: boolean;
  default?: unknown;
  enum?: readonly string[];
  min?: number | string;
  max?: number | string;
  minLength?: number;
  maxLength?: number;
  regex?: string | RegExp;
  unique?: boolean;
  relation?: string;
  target?: string;
}

/** What Strapi adds to every content type. */
const SYSTEM = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

const given = <Value>(name: string, value: Value | undefined) =>
  value === undefined ? {} : { [name]: value };

function toAttribute(attribute: SchemaAttribute): AttributeType {
  const { type, required, unique, min, max, minLength, maxLength, regex, target } = attribute;
  return {
    type,
    isRequired: required === true,
    hasDefault: attribute.default !== undefined,
    isUnique: unique === true,
    isMany: attribute.relation?.endsWith('Many') ?? false,
    ...given('enum', attribute.enum),
    ...given('min', min === undefined ? undefined : Number(min)),
    ...given('max', max === undefined ? undefined : Number(max)),
    ...given('minLength', minLength),
    ...given('maxLength', maxLength),
    ...given('regex', typeof regex === 'object' ? regex.source : regex),
    ...given('target', target),
  };
}

/** A content type as its schema says; undefined for a single type, which has no entries to import. */
export function toContentType(uid: string, schema: Schema): ContentType | undefined {
  if (schema.kind === 'singleType') return undefined;
  const own = Object.entries(schema.attributes).filter(([name]) => !SYSTEM.has(name));
  return {
    uid,
    attributes: Object.fromEntries(own.map(([name, value]) => [name, toAttribute(value)])),
    hasDrafts: schema.options?.draftAndPublish === true,
    isLocalized: schema.pluginOptions?.i18n?.localized === true,
  };
}
