import { ARTICLE, allRows, findArticle } from '../support/content';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder, statuses } from '../support/import';
import { post, postFolder, writePosts } from '../support/posts';
import { type RunningStrapi, startStrapi } from '../support/strapi';

const LINK = 'plugin::front-matter-import.link';

describe.each(DATABASE_KINDS)('links between files on %s', (kind) => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi(kind);
  });
  afterAll(() => running.stop());

  const run = (folder: string, options = {}) => importFolder(running.strapi, folder, options);

  async function bodyOf(documentId: string | null | undefined, status?: 'draft') {
    const article = await findArticle(running.strapi, { documentId: documentId ?? '' }, status);
    return article?.body.trim();
  }

  const pending = () => running.strapi.db.query(LINK).count();

  it('leads forward, backward, in circles and to itself', async () => {
    const folder = postFolder();
    writePosts(folder, {
      'a.md': post({ title: 'A', slug: 'circle-a' }, '[B](b.md#x) and [me](a.md)'),
      'b.md': post({ title: 'B', slug: 'circle-b' }, '[A](./a.md) <a href="sub/c.md">C</a>'),
      'sub/c.md': post({ title: 'C', slug: 'circle-c' }, '[A](../a.md) `[A](../a.md)` [x](x.pdf)'),
    });
    const reports = await run(folder);
    expect(await bodyOf(reports['a.md']?.documentId)).toBe(
      '[B](/articles/circle-b#x) and [me](/articles/circle-a)',
    );
    expect(await bodyOf(reports['b.md']?.documentId)).toBe(
      '[A](/articles/circle-a) <a href="/articles/circle-c">C</a>',
    );
    expect(await bodyOf(reports['sub/c.md']?.documentId)).toBe(
      '[A](/articles/circle-a) `[A](../a.md)` [x](x.pdf)',
    );
    expect(await bodyOf(reports['a.md']?.documentId, 'draft')).toContain('/articles/circle-b#x');
    expect(await pending()).toBe(0);

    const before = await allRows(running.strapi);
    expect(Object.values(statuses(await run(folder)))).toEqual(Array(3).fill('unchanged'));
    expect(await allRows(running.strapi)).toEqual(before);
  });

  it('leads to the slug that the article really got', async () => {
    const folder = postFolder();
    writePosts(folder, {
      'one/same.md': post({ title: 'Same' }, '[the other](../two/same.md)'),
      'two/same.md': post({ title: 'Same' }, '[the other](../one/same.md)'),
    });
    const reports = await run(folder);
    const [one, two] = [reports['one/same.md'], reports['two/same.md']];
    expect(two?.slug).not.toBe(one?.slug);
    expect(await bodyOf(one?.documentId)).toBe(`[the other](/articles/${two?.slug})`);
    expect(await bodyOf(two?.documentId)).toBe(`[the other](/articles/${one?.slug})`);
  });

  it('waits for a file that a later run imports, and leaves the post unchanged for it', async () => {
    const folder = postFolder();
    writePosts(folder, {
      'a.md': post({ title: 'Waits' }, '[broken](later/b.md) [none](later/c.md)'),
      'later/b.md': '---\ntitle: [\n---\nText.\n',
    });
    const first = await run(folder);
    const documentId = first['a.md']?.documentId;
    expect(first['a.md']?.warnings).toEqual([
      expect.objectContaining({ code: 'link-unresolved', line: 5 }),
      expect.objectContaining({ code: 'link-unresolved', line: 5 }),
    ]);
    expect(await bodyOf(documentId)).toBe('[broken](later/b.md) [none](later/c.md)');

    writePosts(folder, {
      'later/b.md': post({ title: 'B', slug: 'later-b' }),
      'later/c.md': post({ title: 'C', slug: 'later-c' }),
    });
    expect(statuses(await run(folder))['a.md']).toBe('unchanged');
    expect(await bodyOf(documentId)).toBe('[broken](/articles/later-b) [none](/articles/later-c)');
    expect(Object.values(statuses(await run(folder)))).toEqual(Array(3).fill('unchanged'));
  });

  it("leaves an editor's text alone, and says so", async () => {
    const folder = postFolder();
    writePosts(folder, {
      'a.md': post({ title: 'Edited' }, '[B](edited-b.md)'),
      'c.md': post({ title: 'Beside it' }, '[B](edited-b.md)'),
    });
    const first = await run(folder);
    const documentId = first['a.md']?.documentId ?? '';
    const data: object = { body: 'By hand, with [B](edited-b.md)' };
    await running.strapi.documents(ARTICLE).update({ documentId, data, status: 'published' });
    writePosts(folder, { 'edited-b.md': post({ title: 'B', slug: 'edited-b' }) });
    const notes: string[] = [];
    await run(folder, { onNote: (line: string) => notes.push(line) });
    expect(notes).toEqual([expect.stringMatching(/a\.md: its text was changed in the CMS/)]);
    expect(await bodyOf(documentId)).toBe('By hand, with [B](edited-b.md)');
    expect(await bodyOf(first['c.md']?.documentId)).toBe('[B](/articles/edited-b)');
  });

  it("publishes nothing of an editor's unpublished work", async () => {
    const folder = postFolder();
    writePosts(folder, {
      'a.md': post({ title: 'Drafted' }, '[B](drafted-b.md)'),
      'c.md': post({ title: 'Untouched', draft: true }, '[B](drafted-b.md)'),
    });
    const first = await run(folder);
    const documentId = first['a.md']?.documentId ?? '';
    const data: object = { title: 'Not yet' };
    await running.strapi.documents(ARTICLE).update({ documentId, data });
    writePosts(folder, { 'drafted-b.md': post({ title: 'B', slug: 'drafted-b' }) });
    await run(folder);
    expect(await bodyOf(first['c.md']?.documentId, 'draft')).toBe('[B](/articles/drafted-b)');
    expect(await bodyOf(first['c.md']?.documentId)).toBeUndefined();
    expect(await bodyOf(documentId, 'draft')).toBe('[B](/articles/drafted-b)');
    expect(await bodyOf(documentId)).toBe('[B](drafted-b.md)');
    expect(statuses(await run(folder))['a.md']).toBe('unchanged');
  });

  it('changes the versions of several posts where they are', async () => {
    const folder = postFolder();
    writePosts(folder, {
      'a.md': post({ title: 'Stays', slug: 'in-place-a' }, '[C](in-place-c.md)'),
      'b.md': post({ title: 'Stays, too', slug: 'in-place-b' }, '[C](in-place-c.md)'),
    });
    await run(folder);
    const rows = async () =>
      (await running.strapi.db.query(ARTICLE).findMany({
        where: { slug: { $startsWith: 'in-place-' } },
        orderBy: 'id',
      })) as { id: number; body: string; updatedAt: string; publishedAt: string | null }[];
    const before = await rows();
    writePosts(folder, { 'in-place-c.md': post({ title: 'C', slug: 'c-in-place' }) });
    await run(folder);
    const after = await rows();
    const place = ({ id, publishedAt }: { id: number; publishedAt: string | null }) => [
      id,
      publishedAt,
    ];
    expect(after.map(place)).toEqual(before.map(place));
    expect(new Set(after.map(({ body }) => body.trim()))).toEqual(
      new Set(['[C](/articles/c-in-place)']),
    );
    expect(new Set(after.slice(0, 2).map(({ updatedAt }) => updatedAt)).size).toBe(1);
  });

  it('goes by the pattern of the run, and sees files again when it changes', async () => {
    const folder = postFolder();
    writePosts(folder, {
      'a.md': post({ title: 'Pattern A' }, '[B](pattern-b.md)'),
      'pattern-b.md': post({ title: 'B' }, 'Text.'),
    });
    const documentId = (await run(folder))['a.md']?.documentId;
    const again = await run(folder, { links: '/<locale>/read/<slug>/' });
    expect(statuses(again)).toEqual({ 'a.md': 'updated', 'pattern-b.md': 'unchanged' });
    expect(await bodyOf(documentId)).toBe('[B](/en/read/pattern-b/)');
  });

  it('writes nothing in a dry run', async () => {
    const folder = postFolder();
    writePosts(folder, { 'a.md': post({ title: 'Dry' }, '[B](dry-b.md)'), 'dry-b.md': post({}) });
    const before = await pending();
    await run(folder, { dryRun: true });
    expect(await pending()).toBe(before);
  });
});
