import type * as RunStore from '../../src/plugins/front-matter-import/server/src/runs/run-store';
import type * as Undo from '../../src/plugins/front-matter-import/server/src/rollback/undo-run';
import type { Undone } from '../../src/plugins/front-matter-import/server/src/rollback/undo-change';
import type * as WithRun from '../../src/plugins/front-matter-import/server/src/runs/with-run';
import { ARTICLE, CATEGORY, findArticle, TAG } from '../support/content';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder } from '../support/import';
import { post, postFolder, writePosts } from '../support/posts';
import { loadCompiled, startStrapi, type RunningStrapi } from '../support/strapi';

const SERVER = 'plugins/front-matter-import/server/src';
const IMAGE = 'api::image.image';
const PICTURE = '![](https://pictures.example/1.jpg)';
const NOTHING = { deleted: 0, restored: 0, kept: 0, gone: 0, removed: 0 };

describe.each(DATABASE_KINDS)('undoing a run on %s', (kind) => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi(kind);
  });
  afterAll(() => running.stop());

  /** Imports a folder as a run; gives its id. */
  async function importAsRun(folder: string): Promise<number> {
    const { withRun } = loadCompiled<typeof WithRun>(`${SERVER}/runs/with-run.js`);
    const run = { kind: 'import' as const, inputs: [folder], roots: [folder], options: {} };
    return withRun(running.strapi, run, async ({ id }) => {
      await importFolder(running.strapi, folder, { run: id });
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
    const tags = await running.strapi.documents(TAG).findMany();
    expect(tags.map(({ documentId }) => documentId)).toEqual([used.documentId]);
    // The files are as good as new.
    expect((await importFolder(running.strapi, folder))['a.md']).toMatchObject({
      status: 'created',
      slug: 'a',
    });
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
});
