import { CATEGORY, allRows } from '../support/content';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder, statuses } from '../support/import';
import { post, postFolder, writePosts } from '../support/posts';
import { type RunningStrapi, startStrapi } from '../support/strapi';

describe.each(DATABASE_KINDS)('pages of sections on %s', (kind) => {
  let running: RunningStrapi;
  const folder = postFolder();
  beforeAll(async () => {
    running = await startStrapi(kind);
    writePosts(folder, {
      'config.toml': 'baseURL = "https://site.example/"\n',
      'content/hikes/_index.md': post({ title: 'Hikes' }, 'Walks near here.'),
      'content/hikes/hill.md': post({ title: 'The hill' }),
      'content/menu/_index.md': post({ title: 'Menu' }, 'Nothing below.'),
    });
  });
  afterAll(() => running.stop());

  const categories = () =>
    running.strapi.db.query(CATEGORY).findMany({ select: ['documentId', 'path', 'description'] });
  const describePage = (text: string) =>
    writePosts(folder, { 'content/hikes/_index.md': post({ title: 'Hikes' }, text) });

  it('describe the categories that posts make, and make none', async () => {
    const reports = await importFolder(running.strapi, folder);
    expect(statuses(reports)).toEqual({
      'content/hikes/_index.md': 'skipped',
      'content/hikes/hill.md': 'created',
      'content/menu/_index.md': 'skipped',
    });
    expect(await categories()).toEqual([
      expect.objectContaining({ path: 'hikes', description: 'Walks near here.' }),
    ]);
    const before = await allRows(running.strapi);
    await importFolder(running.strapi, folder);
    expect(await allRows(running.strapi)).toEqual(before);
  });

  it('bring their changes, but not over what an editor wrote', async () => {
    describePage('Longer walks.');
    await importFolder(running.strapi, folder);
    const [category] = (await categories()) as { documentId: string; description: string }[];
    expect(category?.description).toBe('Longer walks.');

    const data: object = { description: 'By hand.' };
    const documentId = category?.documentId ?? '';
    await running.strapi.documents(CATEGORY).update({ documentId, data });
    describePage('Even longer walks.');
    await importFolder(running.strapi, folder);
    expect(await categories()).toEqual([expect.objectContaining({ description: 'By hand.' })]);
  });
});
