import { strapi as createClient, type StrapiClient } from '@strapi/client';
import { runCommand } from '../support/command';
import { createDatabase, type TestDatabase } from '../support/databases';
import { post, postFolder, writePosts } from '../support/posts';
import { type RunningServer, startServer } from '../support/server';

type Attributes = Record<string, unknown>;

let database: TestDatabase;
let server: RunningServer;
let client: StrapiClient;

beforeAll(async () => {
  database = await createDatabase('sqlite');
  const translated = postFolder();
  writePosts(translated, {
    'tide.md': post({ title: 'The tide', lang: 'en', date: '2020-01-02' }),
    'tide.fr.md': post({ title: 'La marée', date: '2020-01-02' }, 'Elle monte.'),
  });
  const folders = ['examples/posts', translated];
  const imported = await runCommand('import', folders, { env: database.env });
  expect(imported.stderr).not.toMatch(/error/i);
  expect(imported.stderr).toContain('created locale `fr` (French): some posts are written in it\n');
  expect(imported.status).toBe(0);
  server = await startServer(database.env);
  client = createClient({ baseURL: `${server.url}/api` });
});

afterAll(async () => {
  await server?.stop();
  await database?.remove();
});

async function graphql(
  query: string,
): Promise<{ data: Attributes; errors?: { message: string }[] }> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: Attributes; errors?: { message: string }[] };
}

describe('REST, through the official client', () => {
  it('finds an article by its slug, with everything around it', async () => {
    const { data } = await client.collection('articles').find({
      filters: { slug: { $eq: 'ban-po-shu-dian-chong-xin-kai-men-di-yi-tian-lai-le-san-bai-ren' } },
      populate: '*',
    });
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      title: '半坡书店重新开门，第一天来了三百人',
      date: '2022-03-27T02:31:11.000Z',
      author: '山城晚报',
      source: '半坡读书会',
      editor: '王小明',
      locale: 'en',
      cover: { url: 'https://img.example.com/20220327/shop-front.jpg', credit: '半坡读书会' },
      images: [{ url: 'https://img.example.com/20220327/shop-front.jpg', alt: '书店的门' }],
      categories: [{ name: '山城晚报－读书', path: '文化/山城晚报/山城晚报－读书' }],
      frontMatter: { comments: false },
    });
    expect(data[0]?.body).not.toMatch(/<|海量|责任编辑|相关阅读/);
  });

  it('reads an article in the locale that is asked for, and lists its others', async () => {
    const articles = client.collection('articles');
    const filters = { slug: 'tide' };
    const { data } = await articles.find({ filters, locale: 'fr', populate: ['localizations'] });
    expect(data).toEqual([
      expect.objectContaining({
        title: 'La marée',
        locale: 'fr',
        localizations: [expect.objectContaining({ title: 'The tide', locale: 'en' })],
      }),
    ]);
    expect((await articles.find({ filters })).data).toEqual([
      expect.objectContaining({ documentId: data[0]?.documentId, title: 'The tide' }),
    ]);
    const answer = await graphql('{ articles(locale: "fr") { title locale body } }');
    expect(answer.data).toEqual({
      articles: [{ title: 'La marée', locale: 'fr', body: 'Elle monte.\n' }],
    });
  });

  it('walks the tree of categories in both directions', async () => {
    const { data } = await client.collection('categories').find({
      filters: { path: { $eq: '文化/山城晚报' } },
      populate: ['parent', 'children', 'articles'],
    });
    expect(data).toEqual([
      expect.objectContaining({
        name: '山城晚报',
        parent: expect.objectContaining({ name: '文化' }) as Attributes,
        children: [expect.objectContaining({ name: '山城晚报－读书' })],
        articles: [],
      }),
    ]);
  });

  it('finds the articles below a category by the beginning of its path', async () => {
    const { data } = await client
      .collection('articles')
      .find({ filters: { categories: { path: { $startsWith: 'Engineering' } } } });
    expect(data.map(({ slug }) => slug as string)).toEqual(['why-we-moved']);
  });

  it('lists tags and images with the articles that have them', async () => {
    const tags = await client
      .collection('tags')
      .find({ filters: { name: 'light' }, populate: ['articles'] });
    expect(tags.data).toEqual([
      expect.objectContaining({ articles: [expect.objectContaining({ slug: 'winter-light' })] }),
    ]);
    const images = await client
      .collection('images')
      .find({ populate: ['articles', 'coverOf'], sort: 'url' });
    expect(images.meta.pagination?.total).toBe(5);
  });

  it('shows no draft, neither by itself nor through a relation', async () => {
    const { data } = await client
      .collection('articles')
      .find({ filters: { title: { $contains: 'maps' } } });
    expect(data).toEqual([]);
    const tags = await client
      .collection('tags')
      .find({ filters: { name: 'maps' }, populate: ['articles'] });
    expect(tags.data).toEqual([expect.objectContaining({ name: 'maps', articles: [] })]);
    const asks = ['articles?status=draft', 'articles?status=x', 'articles?status[]=draft'];
    for (const path of [...asks, 'tags?status=draft&populate=articles']) {
      expect((await fetch(`${server.url}/api/${path}`)).status).toBe(403);
    }
  });

  it('lets nobody write, and hides the import records', async () => {
    await expect(client.collection('articles').create({ title: 'x' })).rejects.toThrow(
      /Forbidden|403/,
    );
    expect((await fetch(`${server.url}/api/front-matter-import/records`)).status).toBe(404);
  });
});

describe('GraphQL', () => {
  it('lists articles, newest first, with what belongs to them', async () => {
    const { data, errors } = await graphql(
      '{ articles(sort: "date:desc", pagination: { limit: 2 }) { title date cover { url } tags { name } categories { name parent { name parent { name } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.articles).toEqual([
      {
        title: '半坡书店重新开门，第一天来了三百人',
        date: '2022-03-27T02:31:11.000Z',
        cover: { url: 'https://img.example.com/20220327/shop-front.jpg' },
        tags: [],
        categories: [
          { name: '山城晚报－读书', parent: { name: '山城晚报', parent: { name: '文化' } } },
        ],
      },
      expect.objectContaining({ title: 'Why we moved our notes out of the wiki' }),
    ]);
  });

  it('shows no draft', async () => {
    const { data } = await graphql(
      '{ tags(filters: { name: { eq: "maps" } }) { name articles { title } } }',
    );
    expect(data.tags).toEqual([{ name: 'maps', articles: [] }]);
    const { errors } = await graphql('{ articles(status: DRAFT) { title } }');
    expect(errors?.[0]?.message).toMatch(/Drafts/);
  });

  it('refuses a query that goes too deep, and knows no import records', async () => {
    const deep = `{ categories { ${'articles { categories { '.repeat(6)} name ${'} } '.repeat(6)} } }`;
    expect((await graphql(deep)).errors?.[0]?.message).toMatch(/depth/i);
    const { errors } = await graphql('{ frontMatterImportRecords { documentId } }');
    expect(errors?.[0]?.message).toMatch(/Cannot query field/);
  });
});

describe('the server', () => {
  it('starts without a warning of ours', () => {
    const warnings = server
      .output()
      .split('\n')
      .filter((line) => /\bwarn/i.test(line));
    // Strapi itself advertises another mail provider in development.
    expect(warnings.filter((line) => !line.includes('sendmail'))).toEqual([]);
  });
});
