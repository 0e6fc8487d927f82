import { ARTICLE, RECORD, TAG, findArticle, type Article } from '../support/content';
import type { OnEdited } from '../../src/plugins/front-matter-import/server/src/destination/update-article';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder, type FileReport } from '../support/import';
import { post, postFolder, writePosts } from '../support/posts';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const LONG_AGO = '2001-01-01T00:00:00Z';

describe.each(DATABASE_KINDS)("editors' work on %s", (kind) => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi(kind);
  });
  afterAll(() => running.stop());

  /**
   * Imports a post, lets an editor work on it, imports it again with new contents; another one that
   * changes beside it, too, so that the bulk writer may bring them up to their files together.
   */
  async function reimport(steps: {
    first?: Record<string, unknown>;
    edit: (documentId: string) => Promise<unknown>;
    second: Record<string, unknown>;
    onEdited?: OnEdited;
  }) {
    const { strapi } = running;
    const folder = postFolder();
    const first = { title: 'First', author: 'Ada', tags: ['one'], date: LONG_AGO, ...steps.first };
    writePosts(folder, { 'a.md': post(first), 'b.md': post({ title: 'Beside it' }) });
    const documentId = (await importFolder(strapi, folder))['a.md']?.documentId ?? '';
    await steps.edit(documentId);
    writePosts(folder, {
      'a.md': post({ ...first, ...steps.second }),
      'b.md': post({ title: 'Beside it' }, 'Changed.'),
    });
    const { onEdited = 'keep' } = steps;
    const report = (await importFolder(strapi, folder, { onEdited }))['a.md'] as FileReport;
    const draft = (await findArticle(strapi, { documentId }, 'draft')) as Article;
    const published = await findArticle(strapi, { documentId }, 'published');
    const again = (await importFolder(strapi, folder))['a.md'] as FileReport;
    return { report, draft, published, again };
  }

  const articles = () => running.strapi.documents(ARTICLE);
  const edit =
    (data: object, status?: 'published') =>
    (documentId: string): Promise<unknown> =>
      articles().update({ documentId, data, ...(status && { status }) });

  it('keeps an edited attribute and updates the others', async () => {
    const { report, published, again } = await reimport({
      edit: edit({ title: 'By hand' }, 'published'),
      second: { title: 'Second', author: 'Grace' },
    });
    expect(report).toMatchObject({ status: 'kept', kept: ['title'] });
    expect(published).toMatchObject({ title: 'By hand', author: 'Grace' });
    expect(again.status).toBe('unchanged');
  });

  it('remembers also what a post says that an earlier version did not remember', async () => {
    const { strapi } = running;
    const folder = postFolder();
    const text = (title: string) => post({ title, author: 'Ada' });
    writePosts(folder, { 'a.md': text('Known'), 'b.md': text('Beside it') });
    const documentId = (await importFolder(strapi, folder))['a.md']?.documentId ?? '';
    const where = { article: documentId };
    const { imported } = (await strapi.db.query(RECORD).findOne({ where })) as {
      imported: Record<string, string>;
    };
    const { author: _author, ...others } = imported;
    await strapi.db.query(RECORD).updateMany({ where, data: { imported: others } });
    await importFolder(strapi, folder, { timezone: 'Asia/Shanghai' });
    expect(await strapi.db.query(RECORD).findOne({ where })).toMatchObject({ imported });
    await edit({ author: 'By hand' }, 'published')(documentId);
    const again = await importFolder(strapi, folder, { timezone: 'UTC' });
    expect(again['a.md']).toMatchObject({ status: 'kept', kept: ['author'] });
  });

  it('takes what the file says over what a person wrote where it is told to', async () => {
    const { report, published, again } = await reimport({
      edit: edit({ title: 'By hand' }, 'published'),
      second: { title: 'Second', author: 'Grace' },
      onEdited: 'overwrite',
    });
    expect(report).toMatchObject({ status: 'updated', kept: [] });
    expect(published).toMatchObject({ title: 'Second', author: 'Grace' });
    expect(again.status).toBe('unchanged');
  });

  it('overwrites an edit also where the file did not change, and what is not published', async () => {
    const { report, draft, published } = await reimport({
      edit: edit({ title: 'Unfinished' }),
      second: {},
      onEdited: 'overwrite',
    });
    expect(report.status).toBe('updated');
    expect([draft.title, published?.title]).toEqual(['First', 'First']);
  });

  it('leaves an article unpublished that an editor unpublished, even where it overwrites', async () => {
    const { report, published } = await reimport({
      edit: (documentId) => articles().unpublish({ documentId }),
      second: { author: 'Grace' },
      onEdited: 'overwrite',
    });
    expect(report).toMatchObject({ kept: ['status'] });
    expect(published).toBeNull();
  });

  it('leaves an edited article alone where it is told to, and updates it when it may', async () => {
    const { report, published, again } = await reimport({
      edit: edit({ title: 'By hand' }, 'published'),
      second: { title: 'Second', author: 'Grace', tags: ['never made either'] },
      onEdited: 'skip',
    });
    expect(report).toMatchObject({
      status: 'skipped',
      reason: 'edited in the CMS: title',
      kept: ['title'],
    });
    expect(published).toMatchObject({ title: 'By hand', author: 'Ada' });
    expect(again).toMatchObject({ status: 'kept', kept: ['title'] });
  });

  it('keeps edited relations', async () => {
    const tag = await running.strapi.documents(TAG).create({ data: { name: `Hand ${kind}` } });
    const { report, published } = await reimport({
      edit: edit({ tags: [tag.documentId] }, 'published'),
      second: { tags: ['never made'], author: 'Grace' },
    });
    expect(report).toMatchObject({ status: 'kept', kept: ['tags'] });
    expect(published?.tags.map(({ name }) => name)).toEqual([`Hand ${kind}`]);
    const made = await running.strapi.documents(TAG).count({ filters: { name: 'never made' } });
    expect(made).toBe(0);
  });

  it('keeps an edited slug', async () => {
    const { report } = await reimport({
      edit: edit({ slug: `by-hand-${kind}` }, 'published'),
      second: { author: 'Grace' },
    });
    expect(report).toMatchObject({ kept: ['slug'], slug: `by-hand-${kind}` });
  });

  it('does not publish what an editor has not published', async () => {
    const { report, draft, published } = await reimport({
      edit: edit({ title: 'Unfinished' }),
      second: { author: 'Grace' },
    });
    expect(report).toMatchObject({ status: 'kept', kept: ['title', 'status'] });
    expect(draft).toMatchObject({ title: 'Unfinished', author: 'Grace' });
    expect(published).toMatchObject({ title: 'First', author: 'Ada' });
  });

  it('does not publish an edited draft when its file is no draft any more', async () => {
    const { report, published } = await reimport({
      first: { draft: true },
      edit: edit({ title: 'Unfinished' }),
      second: { draft: false },
    });
    expect(report).toMatchObject({ status: 'kept', kept: ['title', 'status'] });
    expect(published).toBeNull();
  });

  it('leaves an article unpublished that an editor unpublished', async () => {
    const { report, draft, published } = await reimport({
      edit: (documentId) => articles().unpublish({ documentId }),
      second: { author: 'Grace' },
    });
    expect(report).toMatchObject({ status: 'kept', kept: ['status'] });
    expect(draft.author).toBe('Grace');
    expect(published).toBeNull();
  });

  it('leaves an article published that an editor published', async () => {
    const { report, published } = await reimport({
      first: { draft: true },
      edit: (documentId) => articles().publish({ documentId }),
      second: { author: 'Grace' },
    });
    expect(report).toMatchObject({ status: 'kept', kept: ['status'] });
    expect(published?.author).toBe('Grace');
  });

  it('publishes and unpublishes with the file where nobody interfered', async () => {
    const nothing = () => Promise.resolve();
    const up = await reimport({ first: { draft: true }, edit: nothing, second: { draft: false } });
    expect(up.report.status).toBe('updated');
    expect(up.published).not.toBeNull();
    const down = await reimport({ edit: nothing, second: { draft: true } });
    expect(down.report.status).toBe('updated');
    expect(down.published).toBeNull();
  });

  it('does not bring back an article that an editor deleted', async () => {
    const { strapi } = running;
    const folder = postFolder();
    writePosts(folder, { 'a.md': post({ title: 'Gone' }) });
    const documentId = (await importFolder(strapi, folder))['a.md']?.documentId ?? '';
    await articles().delete({ documentId });
    writePosts(folder, { 'a.md': post({ title: 'Gone for good' }) });
    expect((await importFolder(strapi, folder))['a.md']).toMatchObject({
      status: 'skipped',
      reason: 'the article was deleted in the CMS',
    });
    expect(await findArticle(strapi, { title: 'Gone for good' }, 'draft')).toBeNull();
  });

  it('brings a deleted article back where it is told to', async () => {
    const { strapi } = running;
    const folder = postFolder();
    writePosts(folder, { 'a.md': post({ title: `Back ${kind}`, slug: `back-${kind}` }) });
    const documentId = (await importFolder(strapi, folder))['a.md']?.documentId ?? '';
    await articles().delete({ documentId });
    const back = (await importFolder(strapi, folder, { restoresDeleted: true }))['a.md'];
    expect(back).toMatchObject({ status: 'created', slug: `back-${kind}` });
    expect(await findArticle(strapi, { title: `Back ${kind}` }, 'published')).not.toBeNull();
    const again = await importFolder(strapi, folder, { restoresDeleted: true });
    expect(again['a.md']).toMatchObject({ status: 'unchanged', documentId: back?.documentId });
  });

  it('gives the slug of a deleted article to another one', async () => {
    const { strapi } = running;
    const folder = postFolder();
    writePosts(folder, { 'a.md': post({ title: 'Old', slug: 'free-again' }) });
    const documentId = (await importFolder(strapi, folder))['a.md']?.documentId ?? '';
    await articles().delete({ documentId });
    writePosts(folder, { 'b.md': post({ title: 'New', slug: 'free-again' }) });
    expect((await importFolder(strapi, folder))['b.md']?.slug).toBe('free-again');
  });

  it('is unchanged where only the options changed and the result did not', async () => {
    const { strapi } = running;
    const folder = postFolder();
    writePosts(folder, { 'a.md': post({ title: 'Same', date: LONG_AGO, tags: ['one', 'two'] }) });
    const documentId = (await importFolder(strapi, folder))['a.md']?.documentId ?? '';
    const updatedAt = async (): Promise<unknown> =>
      (await articles().findOne({ documentId }))?.updatedAt;
    const before = await updatedAt();
    const report = (await importFolder(strapi, folder, { timezone: 'Asia/Shanghai' }))['a.md'];
    expect(report?.status).toBe('unchanged');
    expect(await updatedAt()).toEqual(before);
  });

  it('publishes a post once its date has come, though the file is unchanged', async () => {
    const { strapi } = running;
    const folder = postFolder();
    const date = new Date(Date.now() + 1_500).toISOString();
    writePosts(folder, { 'a.md': post({ title: 'Tomorrow', date }) });
    const first = (await importFolder(strapi, folder))['a.md'];
    const documentId = first?.documentId ?? '';
    expect(await findArticle(strapi, { documentId })).toBeNull();
    expect((await importFolder(strapi, folder))['a.md']?.status).toBe('unchanged');
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    expect((await importFolder(strapi, folder))['a.md']?.status).toBe('updated');
    expect(await findArticle(strapi, { documentId })).not.toBeNull();
  });
});
