import type * as Fault from '../../src/plugins/front-matter-import/cli/describe-fault';
import { ARTICLE, column, RECORD } from '../support/content';
import { importFolder, statuses } from '../support/import';
import { plainPosts } from '../support/plain-posts';
import { postFolder, writePosts } from '../support/posts';
import { loadCompiled, startStrapi, type RunningStrapi } from '../support/strapi';

const POSTS = 500;
/** Enough for the first two hundred posts, not for all. */
const PAGES_LEFT = 700;

describe('a database that finds no space', () => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi('sqlite');
  });
  afterAll(() => running.stop());

  const pragma = async (text: string): Promise<number> => {
    const rows = await running.strapi.db.connection.raw<object[]>(`pragma ${text}`);
    return Number(Object.values(rows[0] ?? {})[0]);
  };

  it('ends the import, and the next one loses nothing and makes nothing twice', async () => {
    const folder = postFolder();
    writePosts(folder, plainPosts(POSTS));
    await pragma(`max_page_count = ${(await pragma('page_count')) + PAGES_LEFT}`);
    const failure: unknown = await importFolder(running.strapi, folder).then(
      () => null,
      (error: unknown) => error,
    );
    const { describeFault } = loadCompiled<typeof Fault>(
      'plugins/front-matter-import/cli/describe-fault.js',
    );
    expect(describeFault(failure)).toBe(
      'There is no space left for the database. Make some. What was done until then stays; run the same command again to go on.',
    );
    const before = (await column(running.strapi, RECORD, 'key')).length;
    expect(before).toBeGreaterThan(0);
    await pragma('max_page_count = 1000000');
    const outcomes = Object.values(statuses(await importFolder(running.strapi, folder)));
    expect(outcomes.filter((status) => status === 'unchanged')).toHaveLength(before);
    expect(outcomes.filter((status) => status === 'created')).toHaveLength(POSTS - before);
    expect(new Set(await column(running.strapi, RECORD, 'key')).size).toBe(POSTS);
    const documents = await column(running.strapi, ARTICLE, 'documentId');
    expect(new Set(documents).size).toBe(POSTS);
  });
});
