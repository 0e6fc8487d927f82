import type * as PublicAccess from '../../src/public-access';
import { loadCompiled, type RunningStrapi, startStrapi } from '../support/strapi';

const PERMISSION = 'plugin::users-permissions.permission';

describe('public reading', () => {
  let running: RunningStrapi;
  beforeAll(async () => (running = await startStrapi()));
  afterAll(() => running.stop());

  const granted = async (): Promise<string[]> => {
    const where = { role: { type: 'public' }, action: { $startsWith: 'api::' } };
    const rows = await running.strapi.db.query(PERMISSION).findMany({ where });
    return (rows as { action: string }[]).map(({ action }) => action).sort();
  };

  it('is open for all four types from the first start', async () => {
    const types = ['article', 'category', 'image', 'tag'];
    const reads = types.flatMap((type) =>
      ['find', 'findOne'].map((name) => `api::${type}.${type}.${name}`),
    );
    expect(await granted()).toEqual(reads);
  });

  it('stays closed where an administrator closed it', async () => {
    const { openReadAccessOnce } = loadCompiled<typeof PublicAccess>('public-access.js');
    const action = 'api::tag.tag.find';
    await running.strapi.db.query(PERMISSION).deleteMany({ where: { action } });
    await openReadAccessOnce(running.strapi);
    expect(await granted()).not.toContain(action);
  });
});
