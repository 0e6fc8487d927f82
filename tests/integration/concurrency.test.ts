import { importFolder } from '../support/import';
import { manyPosts } from '../support/many-posts';
import { postFolder, writePosts } from '../support/posts';
import { startStrapi } from '../support/strapi';
import { dumpTables } from '../support/table-dump';

describe('an import in several threads', () => {
  it('leaves the same behind as one in a single thread', async () => {
    const folder = postFolder();
    writePosts(folder, manyPosts(260));
    const runs = [];
    for (const concurrency of [1, 4]) {
      const { strapi, ...running } = await startStrapi();
      const reports = await importFolder(strapi, folder, { concurrency });
      const lines = Object.values(reports).map(({ documentId: _id, ...line }) => line);
      runs.push({ lines, tables: await dumpTables(strapi) });
      await running.stop();
    }
    expect(runs[0]!.lines).toHaveLength(260);
    expect(runs[1]).toEqual(runs[0]);
  });
});
