import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as RunStore from '../../src/plugins/front-matter-import/server/src/runs/run-store';
import type * as Undo from '../../src/plugins/front-matter-import/server/src/rollback/undo-run';
import type { Undone } from '../../src/plugins/front-matter-import/server/src/rollback/undo-change';
import type * as WithRun from '../../src/plugins/front-matter-import/server/src/runs/with-run';
import { ARTICLE, CATEGORY, findArticle, RECORD, TAG } from '../support/content';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder } from '../support/import';
import { pixelNumber, startPictureServer } from '../support/picture-server';
import { post, postFolder, writePosts } from '../support/posts';
import { loadCompiled, startStrapi, type RunningStrapi } from '../support/strapi';
import { dumpTables } from '../support/table-dump';

const SERVER = 'plugins/front-matter-import/server/src';
const IMAGE = 'api::image.image';
const FILE = 'plugin::upload.file';
const PICTURE = '![](https://pictures.example/1.jpg)';
const NOTHING = { deleted: 0, restored: 0, kept: 0, gone: 0, removed: 0 };

type Options = NonNullable<Parameters<typeof importFolder>[2]>;

/** Everything of a row but its id, which a row that is made again gets anew. */
const withoutId = ({ id: _id, ...row }: Record<string, unknown>) => row;

describe.each(DATABASE_KINDS)('undoing a run on %s', (kind) => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi(kind);
  });
  afterAll(() => running.stop());

  /** Imports a folder as a run; gives its id. */
  async function importAsRun(folder: string, options: Options = {}): Promise<number> {
    const { withRun } = loadCompiled<typeof WithRun>(`${SERVER}/runs/with-run.js`);
    const run = { kind: 'import' as const, inputs: [folder], roots: [folder], options: {} };
    return withRun(running.strapi, run, async ({ id }) => {
      await importFolder(running.strapi, folder, { ...options, run: id });
      return { value: id, end: { status: 'finished' } };
    });
  }

  async function undo(id: number, writes = true): Promise<{ counts: object; entries: Undone[] }> {
    const store = loadCompiled<typeof RunStore>(`${SERVER}/runs/run-store.js`);
    const { undoRun } = loadCompiled<typeof Undo>(`${SERVER}/rollback/undo-run.js`);
    const run = (await store.createRunStore(running.strapi).find(id))!;
    const entries: Undone[] = [];
    const onEntry = (undone: Undone) => entries.push(undone);
    return { counts: await undoRun(running.strapi, run, { writes, onEntry }), entries };
  }

  const count = (uid: typeof ARTICLE | typeof TAG | typeof CATEGORY | typeof IMAGE) =>
    running.strapi.db.query(uid).count({});
  const edit = (documentId: string, data: object) =>
    running.strapi.documents(ARTICLE).update({ documentId, data, status: 'published' });
  const idOf = async (title: string): Promise<string> =>
    (await findArticle(running.strapi, { title }, 'draft'))!.documentId;

  it('takes back what it created, with what nothing else uses', async () => {
    const folder = postFolder();
    const used = await running.strapi.documents(TAG).create({ data: { name: 'Used' } });
    writePosts(folder, {
      'a.md': post({ title: 'A', tags: ['Used', 'new'], categories: [['Top', 'Below']] }, PICTURE),
      'b.md': post({ title: 'B', tags: ['Used'], draft: true }),
    });
    const id = await importAsRun(folder);
    const look = await undo(id, false);
    expect(look.counts).toMatchObject({ deleted: 2, kept: 0 });
    expect(await count(ARTICLE)).toBe(3);
    expect((await undo(id)).counts).toEqual({ ...NOTHING, deleted: 2, removed: 4 });
    expect([await count(ARTICLE), await count(CATEGORY), await count(IMAGE)]).toEqual([0, 0, 0]);
    const tables = Object.entries(await dumpTables(running.strapi));
    const links = tables.filter(([name]) => /^(?:articles_.*_lnk|fmi_)/.test(name));
    expect(links.length).toBeGreaterThan(4);
    expect(links.flatMap(([, rows]) => rows)).toEqual([]);
    const tags = await running.strapi.documents(TAG).findMany();
    expect(tags.map(({ documentId }) => documentId)).toEqual([used.documentId]);
    // The files are as good as new.
    expect((await importFolder(running.strapi, folder))['a.md']).toMatchObject({
      status: 'created',
      slug: 'a',
    });
  });

  it('leaves what it made and something else has come to use', async () => {
    const folder = postFolder();
    const text = { title: 'First', tags: ['shared', 'alone'], categories: ['Shared'] };
    writePosts(folder, { 'a.md': post(text, PICTURE) });
    const id = await importAsRun(folder);
    const article = (await findArticle(running.strapi, { title: 'First' }))!;
    const relations = { tags: [article.tags[0]], categories: article.categories };
    const [cover] = article.images as unknown as { documentId: string }[];
    const mine = { ...relations, cover, title: 'By hand' } as object;
    await running.strapi.documents(ARTICLE).create({ data: mine as { title: string } });
    expect((await undo(id)).counts).toEqual({ ...NOTHING, deleted: 1, removed: 1 });
    const left = (await findArticle(running.strapi, { title: 'By hand' }, 'draft'))!;
    expect(left.tags.map(({ name }) => name)).toEqual(['shared']);
    expect(left.categories.map(({ name }) => name)).toEqual(['Shared']);
    expect(left.cover?.url).toBe('https://pictures.example/1.jpg');
    await running.strapi.db.query(ARTICLE).deleteMany({});
  });

  it('takes files out of the Media Library again, but for those that something else shows', async () => {
    const { strapi } = running;
    const folder = postFolder();
    writePosts(folder, { 'g.md': post({ title: 'G', cover: 'g.png' }, '![](h.png)') });
    writeFileSync(join(folder, 'g.png'), pixelNumber(1));
    writeFileSync(join(folder, 'h.png'), pixelNumber(2));
    const id = await importAsRun(folder);
    const files = (await strapi.db.query(FILE).findMany({ orderBy: 'name' })) as {
      id: number;
      name: string;
      url: string;
    }[];
    expect(files.map(({ name }) => name)).toEqual(['g.png', 'h.png']);
    const mine = { url: 'https://pictures.example/mine.png', file: files[0]?.id };
    await strapi.documents(IMAGE).create({ data: mine });
    expect((await undo(id)).counts).toEqual({ ...NOTHING, deleted: 1, removed: 2 });
    const left = (await strapi.db.query(FILE).findMany()) as { name: string }[];
    expect(left.map(({ name }) => name)).toEqual(['g.png']);
    const isThere = ({ url }: { url: string }) => existsSync(join(strapi.dirs.static.public, url));
    expect(files.map(isThere)).toEqual([true, false]);
    const uploads = strapi.plugin('upload').service<{ remove(file: object): unknown }>('upload');
    await uploads.remove(files[0]!);
    await strapi.db.query(IMAGE).deleteMany({});
  });

  it('takes copies of pictures of the web back, but for those that a text still shows', async () => {
    const { strapi } = running;
    const server = await startPictureServer();
    server.answers.set('/a.png', pixelNumber(1));
    server.answers.set('/b.png', pixelNumber(2));
    const folder = postFolder();
    const [a, b] = [`![](${server.address}/a.png)`, `![](${server.address}/b.png)`];
    writePosts(folder, {
      'h.md': post({ title: 'H' }, `${a} ${b}`),
      'i.md': post({ title: 'I' }, b),
    });
    const copying = { images: 'download', allowAddresses: ['127.0.0.1'] } as const;
    await importAsRun(folder);
    const id = await importAsRun(folder, copying);
    await edit(await idOf('I'), { title: 'By hand' });
    expect((await undo(id)).counts).toEqual({ ...NOTHING, restored: 2 });
    expect((await findArticle(strapi, { title: 'H' }))?.body).toContain(a);
    const second = await importAsRun(folder, copying);
    const [{ documentId, body } = { documentId: '', body: '' }] = await strapi
      .documents(ARTICLE)
      .findMany({ filters: { title: 'By hand' } });
    await edit(documentId, { body: `${body} More.` });
    expect((await undo(second)).entries).toMatchObject([
      { title: 'By hand', kept: ['body'] },
      { title: 'H', outcome: 'restored' },
    ]);
    const files = (await strapi.db.query(FILE).findMany()) as { name: string }[];
    expect(files.map(({ name }) => name)).toEqual(['b.png']);
    await server.stop();
    for (const uid of [ARTICLE, IMAGE]) await strapi.db.query(uid).deleteMany({});
    const uploads = strapi.plugin('upload').service<{ remove(file: object): unknown }>('upload');
    await uploads.remove(files[0]!);
  });

  it('keeps what a person worked on since', async () => {
    const folder = postFolder();
    writePosts(folder, { 'c.md': post({ title: 'C' }), 'd.md': post({ title: 'D' }) });
    const id = await importAsRun(folder);
    await edit(await idOf('C'), { title: 'By hand' });
    await running.strapi.documents(ARTICLE).unpublish({ documentId: await idOf('D') });
    const { entries } = await undo(id);
    expect(entries.map(({ outcome, kept }) => ({ outcome, kept }))).toEqual([
      { outcome: 'kept', kept: ['status'] },
      { outcome: 'kept', kept: ['title'] },
    ]);
    expect(await findArticle(running.strapi, { title: 'By hand' }, 'published')).not.toBeNull();
  });

  it('gives what it changed its previous values back, but for what a person changed since', async () => {
    const folder = postFolder();
    const first = { title: 'E', author: 'Ada', tags: ['one'], date: '2020-01-01' };
    writePosts(folder, { 'e.md': post(first), 'f.md': post({ title: 'F' }) });
    await importAsRun(folder);
    writePosts(folder, {
      'e.md': post({ ...first, title: 'E2', author: 'Grace', tags: ['two'] }),
      'f.md': post({ title: 'F', draft: true }),
    });
    const second = await importAsRun(folder);
    await edit(await idOf('E2'), { author: 'By hand' });
    const { entries, counts } = await undo(second);
    expect(counts).toMatchObject({ restored: 2, deleted: 0, kept: 0 });
    expect(entries[1]).toMatchObject({ restored: ['tags', 'title'], kept: ['author'] });
    const article = (await findArticle(running.strapi, { title: 'E' }, 'published'))!;
    expect(article).toMatchObject({ author: 'By hand' });
    expect(article.tags.map(({ name }) => name)).toEqual(['one']);
    expect(await findArticle(running.strapi, { title: 'F' }, 'published')).not.toBeNull();
    // The file says what was undone: the next import brings it again.
    expect((await importFolder(running.strapi, folder))['e.md']).toMatchObject({
      status: 'kept',
      title: 'E2',
      kept: ['author'],
    });
  });

  it('does not undo under a later run', async () => {
    const folder = postFolder();
    writePosts(folder, { 'g.md': post({ title: 'G' }) });
    const first = await importAsRun(folder);
    writePosts(folder, { 'g.md': post({ title: 'G2' }) });
    const second = await importAsRun(folder);
    const { entries } = await undo(first);
    expect(entries).toMatchObject([
      { outcome: 'kept', reason: `changed by run ${second} since; undo that first` },
    ]);
    await undo(second);
    expect((await undo(first)).counts).toMatchObject({ deleted: 1 });
    expect(await findArticle(running.strapi, { title: 'G' }, 'draft')).toBeNull();
  });

  const missing = (action: 'unpublish' | 'delete') => ({
    missing: { action, isConfirmed: true },
  });
  /** Rows of an article and of its record, with relations. */
  const rowsOf = async (documentId: string) => {
    const orderBy = { publishedAt: 'asc' } as const;
    const populate = {
      tags: { select: ['name'] },
      images: { select: ['url'] },
      cover: { select: ['url'] },
    };
    const query = { where: { documentId }, orderBy, populate };
    const articles = (await running.strapi.db.query(ARTICLE).findMany(query)) as object[];
    const records = (await running.strapi.db
      .query(RECORD)
      .findMany({ where: { article: documentId } })) as object[];
    const plain = (rows: object[], more: object): unknown =>
      JSON.parse(JSON.stringify(rows.map((row) => withoutId({ ...row, ...more }))));
    return { articles: plain(articles, {}), records: plain(records, { updatedAt: null }) };
  };

  it('publishes again what it unpublished because its file was gone', async () => {
    const folder = postFolder();
    writePosts(folder, { 'h.md': post({ title: 'H' }), 'i.md': post({ title: 'I' }) });
    await importAsRun(folder);
    const documentId = await idOf('H');
    rmSync(join(folder, 'h.md'));
    const second = await importAsRun(folder, missing('unpublish'));
    expect(await findArticle(running.strapi, { documentId }, 'published')).toBeNull();
    const { entries } = await undo(second);
    expect(entries).toMatchObject([
      { outcome: 'restored', file: expect.stringMatching(/h\.md$/), restored: ['status'] },
    ]);
    expect(await findArticle(running.strapi, { documentId }, 'published')).not.toBeNull();
    const again = await importFolder(running.strapi, folder, missing('unpublish'));
    expect(again['h.md']).toMatchObject({ status: 'updated' });
  });

  it('makes again what it deleted because its file was gone, as it was', async () => {
    const folder = postFolder();
    const text = { title: 'J', tags: ['two', 'one'], headimg: 'https://pictures.example/2.jpg' };
    writePosts(folder, {
      'j.md': post(text, `${PICTURE}\n\n[K](k.md) [Later](later.md)`),
      'k.md': post({ title: 'K' }),
    });
    await importAsRun(folder);
    const documentId = await idOf('J');
    const before = await rowsOf(documentId);
    rmSync(join(folder, 'j.md'));
    const second = await importAsRun(folder, missing('delete'));
    expect(await findArticle(running.strapi, { documentId }, 'draft')).toBeNull();
    const look = await undo(second, false);
    expect(look.entries).toMatchObject([{ outcome: 'restored', restored: ['the whole entry'] }]);
    expect(await findArticle(running.strapi, { documentId }, 'draft')).toBeNull();
    expect((await undo(second)).counts).toEqual({ ...NOTHING, restored: 1 });
    expect(await rowsOf(documentId)).toEqual(before);
    expect((await undo(second)).counts).toEqual(NOTHING);
    // A link that waited for its target still does.
    writePosts(folder, { 'later.md': post({ title: 'Later' }) });
    await importAsRun(folder);
    expect((await findArticle(running.strapi, { documentId }))?.body).toContain('/articles/later');
  });

  it('makes again what a person had edited and an import deleted all the same, both versions', async () => {
    const folder = postFolder();
    writePosts(folder, { 'l.md': post({ title: 'L' }), 'm.md': post({ title: 'M' }) });
    await importAsRun(folder);
    const documentId = await idOf('L');
    const data = { author: 'By hand' } as object;
    await running.strapi.documents(ARTICLE).update({ documentId, data });
    rmSync(join(folder, 'l.md'));
    const second = await importAsRun(folder, { ...missing('delete'), onEdited: 'overwrite' });
    // Meanwhile another article takes its address.
    const other = postFolder();
    writePosts(other, { 'l.md': post({ title: 'Another L', slug: 'l' }) });
    await importAsRun(other);
    await undo(second);
    const draft = await findArticle(running.strapi, { documentId }, 'draft');
    expect(draft).toMatchObject({ author: 'By hand', slug: 'l-2' });
    const published = await findArticle(running.strapi, { documentId }, 'published');
    expect(published).toMatchObject({ author: null, slug: 'l-2' });
  });

  it('does not make again what came back with its file', async () => {
    const folder = postFolder();
    writePosts(folder, { 'n.md': post({ title: 'N' }), 'o.md': post({ title: 'O' }) });
    await importAsRun(folder);
    const documentId = await idOf('N');
    rmSync(join(folder, 'n.md'));
    const second = await importAsRun(folder, missing('delete'));
    writePosts(folder, { 'n.md': post({ title: 'N' }) });
    const third = await importAsRun(folder);
    expect((await undo(second)).entries).toMatchObject([
      { outcome: 'kept', reason: `changed by run ${third} since; undo that first` },
    ]);
    await undo(third);
    expect(await findArticle(running.strapi, { documentId }, 'draft')).toBeNull();
    await undo(second);
    expect(await findArticle(running.strapi, { documentId }, 'published')).not.toBeNull();
    expect((await importFolder(running.strapi, folder))['n.md']?.status).toBe('unchanged');
  });
});
