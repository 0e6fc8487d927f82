import { checkConfig } from '../../src/plugins/front-matter-import/core/mapping/check-config';
import { checkTargets } from '../../src/plugins/front-matter-import/core/mapping/check-targets';
import { createMappingFinder } from '../../src/plugins/front-matter-import/core/mapping/choose-mapping';
import type {
  FieldRules,
  ImportConfig,
} from '../../src/plugins/front-matter-import/core/mapping/config';
import {
  ARTICLE,
  toContentType,
  type ContentTypes,
  type Schema,
} from '../../src/plugins/front-matter-import/core/mapping/content-type';
import { makeEntry } from '../../src/plugins/front-matter-import/core/pipeline';
import type { Result } from '../../src/plugins/front-matter-import/core/types';
import articleSchema from '../../src/api/article/content-types/article/schema.json';
import categorySchema from '../../src/api/category/content-types/category/schema.json';
import imageSchema from '../../src/api/image/content-types/image/schema.json';
import tagSchema from '../../src/api/tag/content-types/tag/schema.json';
import { OPTIONS } from './entry';
import { post } from './posts';

export const RECIPE = 'api::recipe.recipe' as const;

/** A content type that a project could have beside ours. */
export const RECIPE_SCHEMA = {
  kind: 'collectionType',
  collectionName: 'recipes',
  info: { singularName: 'recipe', pluralName: 'recipes', displayName: 'Recipe' },
  options: { draftAndPublish: false },
  attributes: {
    name: { type: 'string', required: true },
    slug: { type: 'uid', targetField: 'name' },
    steps: { type: 'richtext' },
    servings: { type: 'integer', min: 1, max: 50 },
    difficulty: { type: 'enumeration', enum: ['easy', 'hard'] },
    cookedOn: { type: 'date' },
    isVegan: { type: 'boolean' },
    nutrition: { type: 'json' },
    tags: { type: 'relation', relation: 'oneToMany', target: 'api::tag.tag' },
    photo: { type: 'relation', relation: 'oneToOne', target: 'api::image.image' },
    cuisine: { type: 'relation', relation: 'manyToOne', target: 'api::cuisine.cuisine' },
    gallery: { type: 'media', multiple: true },
    frontMatter: { type: 'json' },
  },
};

export const CUISINE_SCHEMA = {
  kind: 'collectionType',
  collectionName: 'cuisines',
  info: { singularName: 'cuisine', pluralName: 'cuisines', displayName: 'Cuisine' },
  options: { draftAndPublish: false },
  attributes: { name: { type: 'string', required: true, unique: true } },
};

const SCHEMAS: { [uid: string]: Schema } = {
  [ARTICLE]: {
    ...articleSchema,
    attributes: { ...articleSchema.attributes, rating: { type: 'integer', min: 1, max: 5 } },
  },
  'api::category.category': categorySchema,
  'api::image.image': imageSchema,
  'api::tag.tag': tagSchema,
  [RECIPE]: RECIPE_SCHEMA,
  'api::cuisine.cuisine': CUISINE_SCHEMA,
};

/** Our content types, an Article with a `rating` among them, and two more. */
export const TYPES: ContentTypes = new Map(
  Object.entries(SCHEMAS).flatMap(([uid, schema]) => {
    const type = toContentType(uid, schema);
    return type ? [[uid, type]] : [];
  }),
);

/** Everything that is wrong in a configuration, as lines `key: message`. */
export function problemsOf(config: unknown): string[] {
  const checked = checkConfig(config);
  const problems = 'config' in checked ? checkTargets(checked.config, TYPES) : checked.problems;
  return problems.map(({ key, message }) => `${key}: ${message}`);
}

interface Given {
  frontMatter?: Record<string, unknown>;
  body?: string;
  path?: string;
}

/** Runs the core on a post, with a configuration that must be well. */
export function resultWith(config: ImportConfig, given: Given = {}): Result {
  const problems = problemsOf(config);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { frontMatter = {}, body = 'A paragraph.', path = 'posts/some-thing.md' } = given;
  const mapping = createMappingFinder(config, TYPES)([path]);
  const bytes = new TextEncoder().encode(post({ title: 'A title', ...frontMatter }, body));
  return makeEntry({ path, bytes, ...(mapping && { mapping }) }, OPTIONS);
}

type Ok = Extract<Result, { status: 'ok' }>;

/** The same for a post that must be well. */
export function mapped(config: ImportConfig, given?: Given): Ok {
  const result = resultWith(config, given);
  if (result.status !== 'ok') throw new Error(`not ok: ${JSON.stringify(result)}`);
  return result;
}

/** A post mapped by rules for Article's attributes. */
export const mappedBy = (fields: FieldRules, frontMatter: Record<string, unknown>): Ok =>
  mapped({ fields }, { frontMatter });
