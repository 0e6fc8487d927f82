import { inventedPost } from '../support/invented-site';
import { importFolder } from '../support/import';
import { post, postFolder, writePosts } from '../support/posts';
import { startStrapi } from '../support/strapi';
import { dumpTables } from '../support/table-dump';

/** More posts than go into one batch, of which some are broken. */
function manyPosts(): Record<string, string> {
  const posts = Array.from({ length: 260 }, (_, number) => {
    const fields = {
      title: `Post ${number}`,
      slug: `slug-${number % 50}`,
      categories: [`Category ${number % 7}`],
      tags: [`tag ${number % 11}`, `tag ${number % 3}`],
      date: '2023-05-01',
      link: `https://kavorim.example/${number}`,
    };
    const text =
      number % 40 === 7 ? '---\ntitle: [\n---\n' : post(fields, inventedPost(number).html);
    return [`post-${String(number).padStart(3, '0')}.md`, text];
  });
  return Object.fromEntries(posts) as Record<string, string>;
}

describe('an import in several threads', () => {
  it('leaves the same behind as one in a single thread', async () => {
    const folder = postFolder();
    writePosts(folder, manyPosts());
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
