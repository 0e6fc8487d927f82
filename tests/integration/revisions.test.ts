import type * as Revisions from '../../src/response-cache/revision';
import { until } from '../support/caller';
import { DATABASE_KINDS } from '../support/databases';
import { loadCompiled, type RunningStrapi, startStrapi } from '../support/strapi';

const TAG = 'api::tag.tag';
const { revisionOf } = loadCompiled<typeof Revisions>('response-cache/revision.js');

describe.each(DATABASE_KINDS)('the revision of %s', (kind) => {
  let running: RunningStrapi;
  beforeAll(async () => (running = await startStrapi(kind)));
  afterAll(() => running.stop());

  const revision = () => revisionOf(running.strapi);
  const tags = () => running.strapi.db.query(TAG);

  if (kind === 'mysql') {
    it('is not known', async () => expect(await revision()).toBeNull());
    return;
  }

  it('stays while entries are read, alone and in transactions', async () => {
    const aroundReading = async (): Promise<boolean> => {
      const before = await revision();
      await tags().findMany();
      await running.strapi.documents(TAG).findMany({ populate: '*' });
      return before === (await revision());
    };
    // On PostgreSQL, other tests write to other databases of the server meanwhile.
    expect(await until(aroundReading, (isSame) => isSame)).toBe(true);
  });

  it('is another with each change', async () => {
    const seen = [await revision()];
    const { id } = (await tags().create({ data: { name: 'a', documentId: 'a' } })) as {
      id: number;
    };
    seen.push(await revision());
    await tags().update({ where: { id }, data: { name: 'b' } });
    seen.push(await revision());
    await tags().delete({ where: { id } });
    seen.push(await revision());
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is another before what a transaction wrote is seen', async () => {
    const before = await revision();
    await running.strapi.db.transaction(async () => {
      await tags().create({ data: { name: 'c', documentId: 'c' } });
    });
    expect(await revision()).not.toBe(before);
  });
});
