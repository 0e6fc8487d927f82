import type { UID } from '@strapi/strapi';
import articleSchema from '../../src/api/article/content-types/article/schema.json';
import type { ImportConfig } from '../../src/plugins/front-matter-import/core/mapping/config';
import { allRows, ARTICLE, column, IMAGE, TAG } from '../support/content';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder, statuses, type FileReport } from '../support/import';
import { CUISINE_SCHEMA, RECIPE, RECIPE_SCHEMA } from '../support/mapping';
import { post, postFolder, writePosts } from '../support/posts';
import { startStrapi, type RunningStrapi } from '../support/strapi';

/** A type with drafts and locales. */
const TALK_SCHEMA = {
  kind: 'collectionType',
  collectionName: 'talks',
  info: { singularName: 'talk', pluralName: 'talks', displayName: 'Talk' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true } },
  attributes: {
    title: { type: 'string', required: true, pluginOptions: { i18n: { localized: true } } },
    address: { type: 'uid', pluginOptions: { i18n: { localized: true } } },
    minutes: { type: 'integer' },
  },
};
const TALK = 'api::talk.talk';
const ARTICLE_SCHEMA = {
  ...articleSchema,
  attributes: { ...articleSchema.attributes, rating: { type: 'integer' } },
};
const TYPES = {
  article: ARTICLE_SCHEMA,
  recipe: RECIPE_SCHEMA,
  cuisine: CUISINE_SCHEMA,
  talk: TALK_SCHEMA,
};

const CONFIG: ImportConfig = {
  sources: [
    {
      path: 'recipes/**',
      contentType: RECIPE,
      fields: {
        name: 'title',
        steps: 'body',
        servings: { from: 'serves', transform: 'number' },
        cookedOn: { from: 'date', transform: 'date' },
        photo: 'cover',
        cuisine: 'kitchen',
      },
    },
    { path: 'talks/**', contentType: TALK, fields: { minutes: 'length' } },
  ],
};

const SOUP = {
  title: 'Soup',
  serves: '4 people',
  date: '2020-01-02',
  kitchen: 'Home',
  tags: ['hot', 'Hot'],
  cover: 'https://img.example.com/soup.jpg',
  difficulty: 'Easy',
  stove: 'gas',
};

interface Recipe {
  documentId: string;
  name: string;
  slug: string;
  servings: number | null;
  steps: string;
  [attribute: string]: unknown;
}

describe.each(DATABASE_KINDS)('other content types on %s', (kind) => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi(kind, TYPES);
  });
  afterAll(() => running.stop());

  // The project's own types are not among Strapi's typed ones.
  const entriesOf = (uid: string) => running.strapi.documents(uid as UID.CollectionType);
  const findAll = async (uid: string): Promise<Recipe[]> =>
    (await entriesOf(uid).findMany({ populate: '*' })) as unknown as Recipe[];
  const importAll = (folder: string, config = CONFIG) =>
    importFolder(running.strapi, folder, { config });

  it('are filled by rules and by names, and are unchanged the second time', async () => {
    const folder = postFolder();
    writePosts(folder, {
      'recipes/soup.md': post(SOUP, 'Stir it.'),
      'recipes/other/soup.md': post({ ...SOUP, serves: 2 }),
      'posts/soup.md': post({ title: 'On soup' }),
    });
    const first = await importAll(folder);
    expect(Object.values(statuses(first))).toEqual(['created', 'created', 'created']);
    expect(first['recipes/soup.md']).toMatchObject({ slug: 'soup-2', locale: null, title: 'Soup' });
    expect(first['posts/soup.md']).toMatchObject({ slug: 'soup', warnings: [] });
    const types = (lines: typeof first) => Object.values(lines).map((line) => line.contentType);
    expect(types(first).sort()).toEqual([ARTICLE, RECIPE, RECIPE]);

    const [, soup] = await findAll(RECIPE);
    expect(soup).toMatchObject({
      name: 'Soup',
      slug: 'soup-2',
      steps: 'Stir it.\n',
      servings: 4,
      difficulty: 'easy',
      cookedOn: '2020-01-02',
      isVegan: null,
      cuisine: { name: 'Home' },
      photo: { url: 'https://img.example.com/soup.jpg' },
      tags: [{ name: 'hot' }],
      frontMatter: { stove: 'gas' },
    });
    expect(await column(running.strapi, TAG, 'name')).toEqual(['hot']);
    expect(await column(running.strapi, 'api::cuisine.cuisine', 'name')).toEqual(['Home']);

    const before = await allRows(running.strapi);
    const again = await importAll(folder);
    expect(Object.values(statuses(again))).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(types(again)).toEqual(types(first));
    expect(await allRows(running.strapi)).toEqual(before);
  });

  it('may be Article with an attribute more', async () => {
    const folder = postFolder();
    const config: ImportConfig = { fields: { rating: 'score' } };
    writePosts(folder, { 'a.md': post({ title: 'Rated', score: 4 }) });
    const { documentId } = (await importAll(folder, config))['a.md'] as FileReport;
    const article = { documentId: documentId ?? '' };
    expect(await entriesOf(ARTICLE).findOne(article)).toMatchObject({ title: 'Rated', rating: 4 });
    await entriesOf(ARTICLE).update({ ...article, data: { rating: 1 } });
    writePosts(folder, { 'a.md': post({ title: 'Rated again', score: 5 }) });
    const second = (await importAll(folder, config))['a.md'];
    expect(second).toMatchObject({ status: 'kept', kept: ['rating', 'status'] });
    const found = await entriesOf(ARTICLE).findOne(article);
    expect(found).toMatchObject({ title: 'Rated again', rating: 1 });
  });

  it('keep what an editor changed', async () => {
    const folder = postFolder();
    writePosts(folder, { 'recipes/pie.md': post({ ...SOUP, title: 'Pie' }) });
    const { documentId } = (await importAll(folder))['recipes/pie.md'] as FileReport;
    await entriesOf(RECIPE).update({
      documentId: documentId ?? '',
      data: { servings: 9 },
    });
    writePosts(folder, { 'recipes/pie.md': post({ ...SOUP, title: 'Pie', serves: 6 }, 'New.') });
    const report = (await importAll(folder))['recipes/pie.md'];
    expect(report).toMatchObject({ status: 'kept', kept: ['servings'] });
    const found = await entriesOf(RECIPE).findOne({ documentId: documentId ?? '' });
    expect(found).toMatchObject({ servings: 9, steps: 'New.\n' });
  });

  it('have drafts and locales where the type has', async () => {
    const folder = postFolder();
    writePosts(folder, {
      'talks/a.md': post({ title: 'A talk', length: 30, draft: true }),
      'talks/b.md': post({ title: 'B talk', length: 'long' }),
    });
    const reports = await importAll(folder);
    expect(reports['talks/a.md']).toMatchObject({ status: 'created', locale: 'en', slug: 'a' });
    expect(reports['talks/b.md']?.warnings).toMatchObject([{ code: 'value-unusable' }]);
    const published = await entriesOf(TALK).findMany({ status: 'published' });
    expect(published).toMatchObject([{ title: 'B talk', address: 'b', minutes: null }]);
    writePosts(folder, { 'talks/a.md': post({ title: 'A talk', length: 30 }) });
    expect((await importAll(folder))['talks/a.md']?.status).toBe('updated');
    expect(await entriesOf(TALK).count({ status: 'published' })).toBe(2);
    writePosts(folder, { 'talks/a.md': post({ title: 'A talk' }) });
    expect((await importAll(folder))['talks/a.md']?.status).toBe('updated');
    const [emptied] = await entriesOf(TALK).findMany({ filters: { title: 'A talk' } });
    expect(emptied).toMatchObject({ title: 'A talk', minutes: null });
  });

  it('are translated within one document where the type has locales', async () => {
    const folder = postFolder();
    writePosts(folder, {
      'talks/cheese.md': post({ title: 'Cheese', lang: 'en', length: 30 }),
      'talks/cheese.fr.md': post({ title: 'Fromage', lang: 'fr', length: 45 }),
    });
    const reports = await importAll(folder);
    const { 'talks/cheese.md': english, 'talks/cheese.fr.md': french } = reports;
    expect([english?.locale, french?.locale]).toEqual(['en', 'fr']);
    expect(french?.documentId).toBe(english?.documentId);
    expect(Object.values(statuses(await importAll(folder)))).toEqual(['unchanged', 'unchanged']);
  });

  it('get no drafts where the type has none, and fail without what they must have', async () => {
    const folder = postFolder();
    writePosts(folder, {
      'recipes/draft.md': post({ ...SOUP, draft: true }),
      'recipes/none.md': post(SOUP),
    });
    const rule = { name: { from: 'called' } };
    const sources = [{ path: 'recipes', contentType: RECIPE, fields: rule } as const];
    const reports = await importAll(folder, { sources });
    expect(reports['recipes/draft.md']).toMatchObject({ status: 'failed' });
    expect(reports['recipes/none.md']?.error).toMatchObject({ code: 'attribute-missing' });
    expect(reports['recipes/none.md']?.error?.message).toContain('`name`');
    const { 'recipes/draft.md': draft } = await importAll(folder);
    expect(draft).toMatchObject({ status: 'skipped' });
    expect(draft?.reason).toContain('has no drafts');
  });

  it('leave the earlier entry alone when a file changes its type', async () => {
    const folder = postFolder();
    writePosts(folder, { 'recipes/cake.md': post({ ...SOUP, title: 'Cake' }) });
    const first = (await importAll(folder, {}))['recipes/cake.md'];
    const second = (await importAll(folder))['recipes/cake.md'];
    expect(second).toMatchObject({ status: 'created', warnings: [{ code: 'type-changed' }] });
    expect(second?.warnings[0]?.message).toContain(first?.documentId);
    expect(
      await entriesOf(ARTICLE).findOne({ documentId: first?.documentId ?? '' }),
    ).not.toBeNull();
    expect((await importAll(folder))['recipes/cake.md']?.status).toBe('unchanged');
  });

  it('write nothing when a rule names what is not there', async () => {
    const folder = postFolder();
    writePosts(folder, { 'recipes/tea.md': post({ ...SOUP, title: 'Tea' }) });
    const before = await allRows(running.strapi);
    const fields = { name: 'title', servingz: 'serves', photo: { constant: 3 } };
    const sources = [{ path: 'recipes', contentType: RECIPE, fields } as const];
    await expect(importAll(folder, { sources })).rejects.toThrow(
      /`sources\[0\]\.fields\.servingz` names no attribute .* Did you mean `servings`\?/,
    );
    expect(await allRows(running.strapi)).toEqual(before);
  });

  it('link to articles, also to later ones; where they stand themselves is not known', async () => {
    const folder = postFolder();
    writePosts(folder, {
      'bread-post.md': post({ title: 'A bread post' }, '[How](recipes/bread.md)'),
      'recipes/bread.md': post({ ...SOUP, title: 'Bread' }, '[Why](../z.md)'),
      'z.md': post({ title: 'On bread', slug: 'on-bread' }),
    });
    const reports = await importAll(folder);
    const { 'bread-post.md': article, 'recipes/bread.md': recipe } = reports;
    const found = await entriesOf(RECIPE).findOne({ documentId: recipe?.documentId ?? '' });
    expect(found).toMatchObject({ steps: '[Why](/articles/on-bread)\n' });
    expect(article?.warnings).toMatchObject([{ code: 'link-unresolved' }]);
    expect(article?.warnings[0]?.message).toContain('an entry of `api::recipe.recipe`');
    const again = Object.values(statuses(await importAll(folder)));
    expect(again).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('show each picture once, whatever attribute it stands in', async () => {
    const images = await column(running.strapi, IMAGE, 'url');
    expect(images).toEqual(['https://img.example.com/soup.jpg']);
  });
});
