import { renameSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findArticle } from '../support/content';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder } from '../support/import';
import { post, postFolder, writePosts } from '../support/posts';
import { startStrapi, type RunningStrapi } from '../support/strapi';

describe.each(DATABASE_KINDS)('moved files on %s', (kind) => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi(kind);
  });
  afterAll(() => running.stop());

  const importAll = (folder: string) => importFolder(running.strapi, folder);

  it('keeps the article of a file that was renamed, and its address', async () => {
    const folder = postFolder();
    writePosts(folder, { 'old.md': post({ title: 'Renamed' }), 'stays.md': post({ title: 'S' }) });
    const before = (await importAll(folder))['old.md'];
    mkdirSync(join(folder, 'deeper'));
    renameSync(join(folder, 'old.md'), join(folder, 'deeper/new.md'));
    const after = (await importAll(folder))['deeper/new.md'];
    expect(after).toMatchObject({ documentId: before?.documentId, slug: before?.slug });
    expect(after?.status).not.toBe('created');
  });

  it('leaves several articles as they are whose files were moved as they are', async () => {
    const folder = postFolder();
    const text = (name: string) => post({ slug: `unnamed-${name}` }, `See [it](none-${name}.md).`);
    writePosts(folder, { 'one.md': text('one'), 'two.md': text('two') });
    const before = await importAll(folder);
    mkdirSync(join(folder, 'below'));
    for (const name of ['one', 'two'])
      renameSync(join(folder, `${name}.md`), join(folder, 'below', `moved-${name}.md`));
    const after = await importAll(folder);
    for (const name of ['one', 'two']) {
      const documentId = before[`${name}.md`]?.documentId ?? '';
      expect(after[`below/moved-${name}.md`]).toMatchObject({ status: 'unchanged', documentId });
      expect((await findArticle(running.strapi, { documentId }))?.title).toBe(name);
    }
  });

  it('makes an article of a copy', async () => {
    const folder = postFolder();
    writePosts(folder, { 'a.md': post({ title: 'Original' }) });
    const before = (await importAll(folder))['a.md'];
    copyFileSync(join(folder, 'a.md'), join(folder, 'b.md'));
    const after = (await importAll(folder))['b.md'];
    expect(after?.status).toBe('created');
    expect(after?.documentId).not.toBe(before?.documentId);
  });

  it.each([
    ['permalink', { permalink: '/2020/moved/' }],
    ['id', { id: 4711 }],
    ['link', { link: 'https://news.example/4711' }],
  ])('knows a file that was moved and edited by its %s', async (name, own) => {
    const folder = postFolder();
    writePosts(folder, { 'a.md': post({ title: 'First', ...own }) });
    const before = (await importAll(folder))['a.md'];
    rmSync(join(folder, 'a.md'));
    writePosts(folder, { [`${name}.md`]: post({ title: 'Second', ...own }) });
    expect((await importAll(folder))[`${name}.md`]).toMatchObject({
      status: 'updated',
      documentId: before?.documentId,
      title: 'Second',
    });
  });

  it('gives each of several moved files its own article', async () => {
    const folder = postFolder();
    const texts = ['One', 'Two', 'Three'].map((title) => post({ title, slug: `${title}-${kind}` }));
    writePosts(folder, Object.fromEntries(texts.map((text, index) => [`a${index}.md`, text])));
    const before = await importAll(folder);
    texts.forEach((_, index) => rmSync(join(folder, `a${index}.md`)));
    writePosts(folder, Object.fromEntries(texts.map((text, index) => [`b${2 - index}.md`, text])));
    const after = await importAll(folder);
    const ids = [0, 1, 2].map((index) => after[`b${2 - index}.md`]?.documentId);
    expect(ids).toEqual([0, 1, 2].map((index) => before[`a${index}.md`]?.documentId));
  });
});
