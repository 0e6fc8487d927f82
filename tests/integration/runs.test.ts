import type * as Lease from '../../src/plugins/front-matter-import/server/src/runs/lease';
import type * as RunStore from '../../src/plugins/front-matter-import/server/src/runs/run-store';
import type * as WithRun from '../../src/plugins/front-matter-import/server/src/runs/with-run';
import { DATABASE_KINDS } from '../support/databases';
import { loadCompiled, startStrapi, type RunningStrapi } from '../support/strapi';

const RUNS = 'plugins/front-matter-import/server/src/runs';
const RUN = 'plugin::front-matter-import.run';

describe.each(DATABASE_KINDS)('runs on %s', (kind) => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi(kind);
  });
  afterAll(() => running.stop());

  const open = (...roots: string[]) =>
    loadCompiled<typeof Lease>(`${RUNS}/lease.js`).openRun(running.strapi, {
      kind: 'import',
      inputs: roots,
      roots,
      options: {},
    });
  const find = (id: number) =>
    loadCompiled<typeof RunStore>(`${RUNS}/run-store.js`).createRunStore(running.strapi).find(id);
  const end = { status: 'finished', counts: { created: 1 } } as const;
  const change = (id: number, data: object) =>
    running.strapi.db.query(RUN).update({ where: { id }, data });

  it('keeps a second one off the same folder, off one above it and off one below it', async () => {
    const first = await open('/posts/blog');
    await expect(open('/posts/blog')).rejects.toThrow(
      `\`/posts/blog\` is being worked on by run ${first.id}`,
    );
    await expect(open('/elsewhere', '/posts')).rejects.toThrow('`/posts` is being worked on');
    await expect(open('/posts/blog/2020')).rejects.toThrow('`/posts/blog/2020` is being worked on');
    const beside = await open('/posts/blog-2');
    await beside.close(end);
    await first.close(end);
    await (await open('/posts')).close(end);
  });

  it('lets one of those begin that begin at the same moment', async () => {
    const all = await Promise.allSettled(Array.from({ length: 6 }, () => open('/race')));
    const begun = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(begun).toHaveLength(1);
    await begun[0]!.close(end);
  });

  it('remembers how a run ended', async () => {
    const { withRun } = loadCompiled<typeof WithRun>(`${RUNS}/with-run.js`);
    const run = { kind: 'import' as const, inputs: ['a'], roots: ['/a'], options: { quiet: true } };
    let id = 0;
    const broken = withRun(running.strapi, run, async (begun) => {
      id = begun.id;
      await open('/a');
      throw new Error('never reached');
    });
    await expect(broken).rejects.toThrow('is being worked on');
    const { status, error, inputs, options, endedAt } = (await find(id))!;
    expect({ status, inputs, options }).toEqual({
      status: 'failed',
      inputs: ['a'],
      options: { quiet: true },
    });
    expect(error).toContain(`by run ${id} (import`);
    expect(endedAt).not.toBeNull();
  });

  it('is announced once it is over', async () => {
    const { withRun } = loadCompiled<typeof WithRun>(`${RUNS}/with-run.js`);
    const heard: unknown[] = [];
    running.strapi.eventHub.addListener('front-matter-import.over', (told: unknown) => {
      heard.push(told);
      return Promise.resolve();
    });
    const run = { kind: 'import' as const, inputs: ['b'], roots: ['/b'], options: {} };
    const id = await withRun(running.strapi, run, (begun) =>
      Promise.resolve({ value: begun.id, end }),
    );
    expect(heard).toEqual([
      { run: id, kind: 'import', inputs: ['b'], status: 'finished', counts: { created: 1 } },
    ]);
  });

  it('goes on after one whose process died on this machine', async () => {
    const dead = await open('/dead');
    // No process has this id: systems give out smaller ones.
    await change(dead.id, { process: 2 ** 30 });
    const next = await open('/dead');
    expect(await find(dead.id)).toMatchObject({ status: 'interrupted' });
    await next.close(end);
  });

  it('goes on after one on another machine once its lease ran out', async () => {
    const far = await open('/far');
    await change(far.id, { place: 'another machine' });
    await expect(open('/far')).rejects.toThrow('is being worked on');
    await change(far.id, { leaseUntil: new Date(Date.now() - 1000).toISOString() });
    const next = await open('/far');
    // The one that was silent for so long changes nothing of what was decided about it.
    await far.close(end);
    expect(await find(far.id)).toMatchObject({ status: 'interrupted' });
    expect(await find(next.id)).toMatchObject({ status: 'running' });
    await next.close(end);
  });
});
