import { DATABASE_KINDS } from '../support/databases';
import { importFolder, statuses } from '../support/import';
import { inventedPost } from '../support/invented-site';
import { post, postFolder, writePosts } from '../support/posts';
import { type RunningStrapi, startStrapi } from '../support/strapi';

const POSTS = 12;

const nameOf = (seed: number): string => `post-${seed}.md`;

const fileOf = (seed: number): string =>
  post({ title: `Post ${seed}`, author: 'Kavorim' }, `<div>${inventedPost(seed).html}</div>`);

describe.each(DATABASE_KINDS)('what is learned from posts in %s', (kind) => {
  let running: RunningStrapi;
  const folder = postFolder();

  beforeAll(async () => {
    running = await startStrapi(kind);
  });
  afterAll(() => running.stop());

  const bodyOf = async (slug: string): Promise<string> => {
    const article = await running.strapi
      .documents('api::article.article')
      .findFirst({ filters: { slug } });
    return (article as { body: string } | null)?.body ?? '';
  };

  const advertisement = 'Narshi volek tamu drani';

  it('remembers nothing of a dry run', async () => {
    const seeds = Array.from({ length: POSTS }, (_, i) => i + 1);
    writePosts(folder, Object.fromEntries(seeds.map((seed) => [nameOf(seed), fileOf(seed)])));
    await importFolder(running.strapi, folder, { dryRun: true });
    const rows = await running.strapi.db.query('plugin::front-matter-import.template').findMany();
    expect(rows).toEqual([]);
  });

  it('cleans the first import already', async () => {
    await importFolder(running.strapi, folder);
    expect(await bodyOf('post-3')).toContain(inventedPost(3).article[0]);
    expect(await bodyOf('post-3')).not.toContain(advertisement);
  });

  it('serves a single post that comes later, and changes nothing else', async () => {
    writePosts(folder, { [nameOf(40)]: fileOf(40) });
    const reports = await importFolder(running.strapi, folder);
    expect(statuses(reports)).toEqual({
      ...Object.fromEntries(Array.from({ length: POSTS }, (_, i) => [nameOf(i + 1), 'unchanged'])),
      [nameOf(40)]: 'created',
    });
    expect(await bodyOf('post-40')).toContain(inventedPost(40).article[0]);
    expect(await bodyOf('post-40')).not.toContain(advertisement);
  });

  it('counts a post once, also where an import that was cut off begins again', async () => {
    const templates = running.strapi.db.query('plugin::front-matter-import.template');
    const before = (await templates.findMany()) as { documents: number; counts: unknown }[];
    // As if the process had ended before the first post was written.
    const records = running.strapi.db.query('plugin::front-matter-import.record');
    await records.deleteMany({ where: {} });
    await importFolder(running.strapi, folder);
    expect(before[0]?.documents).toBe(POSTS + 1);
    expect(await templates.findMany()).toEqual(before);
  });
});
