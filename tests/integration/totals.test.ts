import { type RunningStrapi, startStrapi } from '../support/strapi';

const TAG = 'api::tag.tag';

describe('totals', () => {
  let running: RunningStrapi;
  beforeAll(async () => (running = await startStrapi()));
  afterAll(() => running.stop());

  /** What a request that came in by this way of logging in is told. */
  const total = (strategy: string, filters = {}): Promise<number> =>
    new Promise((done, fail) => {
      const request = { state: { auth: { strategy: { name: strategy } } } };
      const ask = (): Promise<void> =>
        running.strapi.documents(TAG).count({ status: 'published', filters }).then(done, fail);
      // Of a request only who sent it matters here.
      void running.strapi.requestContext.run(request as never, ask);
    });

  const asProgram = (filters = {}): Promise<number> => total('users-permissions', filters);

  /** What another process does, as far as this server can tell. */
  const behind = {
    add: (name: string): Promise<unknown> =>
      running.strapi.db.query(TAG).create({ data: { name, foldedName: name, documentId: name } }),
    remove: (name: string): Promise<unknown> =>
      running.strapi.db.query(TAG).delete({ where: { name } }),
  };

  it('are counted once, until something is written', async () => {
    expect(await asProgram()).toBe(0);
    await behind.add('one');
    await behind.add('two');
    expect(await asProgram()).toBe(2);
    await behind.remove('one');
    expect(await asProgram()).toBe(2);
    expect(await asProgram({ name: 'one' })).toBe(0);
    await running.strapi.documents(TAG).create({ data: { name: 'written' } });
    expect(await asProgram()).toBe(2);
  });

  it('are counted again when many entries were removed together', async () => {
    await behind.add('many');
    const before = await asProgram();
    await running.strapi.db.query(TAG).deleteMany({ where: { name: 'many' } });
    expect(await asProgram()).toBe(before - 1);
  });

  it('are the present ones in the admin panel, and without a request', async () => {
    const before = await asProgram();
    await behind.remove('two');
    expect(await total('admin')).toBe(before - 1);
    expect(await running.strapi.documents(TAG).count({})).toBe(before - 1);
    expect(await asProgram()).toBe(before);
  });

  it('are counted every time where the configuration says so', async () => {
    const before = await total('admin');
    running.strapi.config.set('totals.seconds', 0);
    await behind.add('last');
    expect(await asProgram()).toBe(before + 1);
    await behind.remove('last');
    expect(await asProgram()).toBe(before);
  });
});
