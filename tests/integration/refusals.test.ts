import { DATABASE_KINDS } from '../support/databases';
import { importFolder } from '../support/import';
import { post, postFolder, writePosts } from '../support/posts';
import { type RunningStrapi, startStrapi } from '../support/strapi';

describe.each(DATABASE_KINDS)('an entry that is refused on %s', (kind) => {
  let running: RunningStrapi;
  const folder = postFolder();
  beforeAll(async () => (running = await startStrapi(kind)));
  afterAll(() => running.stop());

  it('leaves nothing half-written, and the other files are imported', async () => {
    const path = Array.from({ length: 4 }, (_, level) => String(level).repeat(200));
    writePosts(folder, {
      'deep.md': post(
        { title: 'Deep', categories: [path], tags: ['lost'] },
        '![x](https://x.org/1.png)',
      ),
      'well.md': post({ title: 'Well', categories: ['fine'], tags: ['found'] }),
    });
    const reports = await importFolder(running.strapi, folder);
    expect(reports['deep.md']).toMatchObject({ status: 'failed', error: { code: 'write-failed' } });
    expect(reports['well.md']).toMatchObject({ status: 'created' });

    const count = (type: string, where = {}): Promise<number> =>
      running.strapi.db.query(`api::${type}.${type}`).count({ where });
    expect(await count('article', { title: 'Deep' })).toBe(0);
    expect(await Promise.all([count('category'), count('tag'), count('image')])).toEqual([1, 1, 0]);
  });
});
