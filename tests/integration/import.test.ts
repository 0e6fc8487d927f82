import { ARTICLE, CATEGORY, IMAGE, TAG, allRows, column, findArticle } from '../support/content';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder, statuses } from '../support/import';
import { post, postFolder, writePosts } from '../support/posts';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const POSTS = {
  'harbour.md': post(
    {
      title: 'The harbour in winter',
      date: '2020-01-02T03:04:05Z',
      author: 'Ada',
      categories: [['Places', 'Sea/Coast'], ['Places']],
      tags: ['Ｉce', 'ice ', 'Boats'],
      cover: 'https://pictures.example/harbour.jpg',
      mood: { calm: true },
    },
    'Boats lie still.\n\n![Ice](https://pictures.example/ice.jpg)\n\n![Ice again](https://pictures.example/ice.jpg)',
  ),
  'market.md': post(
    { title: '市场', categories: [['Places', '100%']], tags: ['ICE'], draft: true },
    '![A stall](https://pictures.example/ice.jpg)',
  ),
  'broken.md': '---\ntitle: [\n---\n',
  'README.md': 'Just some text.\n',
};

describe.each(DATABASE_KINDS)('import into %s', (kind) => {
  let running: RunningStrapi;
  const folder = postFolder();

  beforeAll(async () => {
    running = await startStrapi(kind);
    writePosts(folder, POSTS);
  });
  afterAll(() => running.stop());

  it('writes nothing in a dry run and reports what would happen', async () => {
    const { strapi } = running;
    const reports = await importFolder(strapi, folder, { dryRun: true });
    expect(reports['harbour.md']).toMatchObject({ status: 'created', slug: 'harbour' });
    expect(Object.values(await allRows(strapi)).flat()).toEqual([]);
  });

  it('creates articles and reports every file', async () => {
    const { strapi } = running;
    const reports = await importFolder(strapi, folder);
    expect(statuses(reports)).toEqual({
      'README.md': 'skipped',
      'broken.md': 'failed',
      'harbour.md': 'created',
      'market.md': 'created',
    });
    expect(reports['broken.md']?.error).toMatchObject({ code: 'front-matter-syntax' });

    const article = await findArticle(strapi, { title: 'The harbour in winter' });
    expect(article).toMatchObject({
      slug: 'harbour',
      date: '2020-01-02T03:04:05.000Z',
      author: 'Ada',
      frontMatter: { mood: { calm: true } },
      cover: { url: 'https://pictures.example/harbour.jpg' },
    });
    expect(article?.categories.map(({ path }) => path)).toEqual(['Places/Sea%2FCoast', 'Places']);
    expect(article?.tags.map(({ name }) => name)).toEqual(['Ｉce', 'Boats']);
    expect(article?.images.map(({ url }) => url)).toContain('https://pictures.example/ice.jpg');
  });

  it('makes one category, tag and image of what several posts name', async () => {
    const { strapi } = running;
    expect(await column(strapi, CATEGORY, 'path')).toEqual([
      'Places',
      'Places/100%25',
      'Places/Sea%2FCoast',
    ]);
    expect(await column(strapi, CATEGORY, 'slug')).toEqual(['100', 'places', 'sea-coast']);
    expect(await column(strapi, TAG, 'foldedName')).toEqual(['boats', 'ice']);
    expect(await column(strapi, IMAGE, 'url')).toEqual([
      'https://pictures.example/harbour.jpg',
      'https://pictures.example/ice.jpg',
    ]);
    const child = await strapi
      .documents(CATEGORY)
      .findFirst({ filters: { path: 'Places/100%25' }, populate: ['parent'] });
    expect(child).toMatchObject({ name: '100%', parent: { name: 'Places' } });
  });

  it('leaves a draft unpublished', async () => {
    const { strapi } = running;
    expect(await findArticle(strapi, { title: '市场' })).toBeNull();
    expect(await findArticle(strapi, { title: '市场' }, 'draft')).not.toBeNull();
    expect(await strapi.documents(ARTICLE).count({ status: 'published' })).toBe(1);
  });

  it('changes nothing when nothing changed', async () => {
    const { strapi } = running;
    const before = await allRows(strapi);
    const reports = await importFolder(strapi, folder);
    expect(statuses(reports)).toEqual({
      'README.md': 'skipped',
      'broken.md': 'failed',
      'harbour.md': 'unchanged',
      'market.md': 'unchanged',
    });
    const failures = (rows: unknown[] = []) =>
      rows.filter((row) => !(row as { error: unknown }).error);
    const after = await allRows(strapi);
    for (const [uid, rows] of Object.entries(before)) {
      expect(failures(after[uid])).toEqual(failures(rows));
    }
  });

  it('knows a file again when the import is pointed at another folder', async () => {
    const reports = await importFolder(running.strapi, `${folder}/../${folder.split('/').pop()}`);
    expect(reports['harbour.md']?.status).toBe('unchanged');
  });

  it('updates the article of a changed file and keeps its slug', async () => {
    const { strapi } = running;
    const title = 'The harbour in spring';
    writePosts(folder, { 'harbour.md': post({ title, slug: 'other' }, 'The ice is gone.') });
    const before = await findArticle(strapi, { title: 'The harbour in winter' });
    const reports = await importFolder(strapi, folder);
    expect(reports['harbour.md']).toMatchObject({ status: 'updated', kept: [], slug: 'harbour' });

    const after = await findArticle(strapi, { title });
    expect(after).toMatchObject({ documentId: before?.documentId, date: null, cover: null });
    expect(after?.body.trim()).toBe('The ice is gone.');
    expect(after?.categories).toEqual([]);
    expect(await strapi.documents(ARTICLE).count({ status: 'draft' })).toBe(2);
  });

  it('tries a failed file again', async () => {
    writePosts(folder, { 'broken.md': post({ title: 'Mended' }) });
    const reports = await importFolder(running.strapi, folder);
    expect(reports['broken.md']).toMatchObject({ status: 'created', error: null });
  });

  it('keeps the article of a file that is broken now', async () => {
    const { strapi } = running;
    writePosts(folder, { 'broken.md': '---\ntitle: [\n---\n' });
    expect(statuses(await importFolder(strapi, folder))['broken.md']).toBe('failed');
    expect(await findArticle(strapi, { title: 'Mended' })).not.toBeNull();

    writePosts(folder, { 'broken.md': post({ title: 'Mended twice' }) });
    expect(statuses(await importFolder(strapi, folder))['broken.md']).toBe('updated');
    expect(await findArticle(strapi, { title: 'Mended' }, 'draft')).toBeNull();
  });

  it('numbers a slug that is taken', async () => {
    const { strapi } = running;
    const second = postFolder();
    writePosts(second, {
      'a.md': post({ title: 'A', slug: 'harbour' }),
      'b.md': post({ title: 'B', slug: 'harbour' }),
    });
    const reports = await importFolder(strapi, second);
    expect(reports['a.md']).toMatchObject({ slug: 'harbour-2' });
    expect(reports['b.md']).toMatchObject({ slug: 'harbour-3' });
    expect(reports['b.md']?.warnings).toContainEqual(
      expect.objectContaining({ code: 'slug-taken' }),
    );
    expect(statuses(await importFolder(strapi, second))).toEqual({
      'a.md': 'unchanged',
      'b.md': 'unchanged',
    });
  });

  it('fills in what an image does not say yet, and nothing else', async () => {
    const { strapi } = running;
    const url = 'https://pictures.example/filled.jpg';
    const image = await strapi.documents(IMAGE).create({ data: { url, caption: 'By hand' } });
    const third = postFolder();
    writePosts(third, { 'c.md': post({ title: 'C' }, `![From the file](${url} "Its title")`) });
    await importFolder(strapi, third);
    expect(await strapi.documents(IMAGE).findOne(image)).toMatchObject({
      alt: 'From the file',
      caption: 'By hand',
    });
  });
});
