import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE } from '../support/content';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder } from '../support/import';
import { post, postFolder, writePosts } from '../support/posts';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { dumpAll } from '../support/table-dump';

describe.each(DATABASE_KINDS)('a dry run on %s', (kind) => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi(kind);
  });
  afterAll(() => running.stop());

  it('writes nothing at all into an empty database', async () => {
    const folder = postFolder();
    const text = { title: 'New', tags: ['new'], categories: ['New'], lang: 'fr', cover: 'c.png' };
    writePosts(folder, {
      'a.md': post(text, '![](https://pictures.example/a.jpg) [B](b.md)'),
      'b.md': post({ title: 'B' }),
      'bad.md': '---\ntitle: [\n---\n',
    });
    const before = await dumpAll(running.strapi);
    const reports = await importFolder(running.strapi, folder, { dryRun: true });
    expect(reports['a.md']?.status).toBe('created');
    expect(await dumpAll(running.strapi)).toEqual(before);
  });

  it('says by file and field what an import would do, does nothing, and is right', async () => {
    const folder = postFolder();
    const names = ['changed', 'edited', 'draft', 'same', 'moved', 'gone'];
    const first = (title: string) => post({ title, author: 'Ada', tags: ['one'] }, `Of ${title}.`);
    const files = names.map((name) => [`${name}.md`, first(`${name} ${kind}`)] as const);
    writePosts(folder, Object.fromEntries(files));
    const made = await importFolder(running.strapi, folder);
    const documentId = made['edited.md']?.documentId ?? '';
    const byHand: object = { body: 'By hand.' };
    const articles = running.strapi.documents(ARTICLE);
    await articles.update({ documentId, data: byHand, status: 'published' });
    writePosts(folder, {
      'changed.md': post({ title: 'Other', tags: ['two'], author: 'Ada' }, `Of changed ${kind}.`),
      'edited.md': post({ title: 'Second', author: 'Ada', tags: ['one'] }, 'Other.'),
      'draft.md': first(`draft ${kind}`).replace('---', '---\ndraft: true'),
      'new.md': post({ title: `New ${kind}`, categories: ['New'] }),
    });
    renameSync(join(folder, 'moved.md'), join(folder, 'found.md'));
    rmSync(join(folder, 'gone.md'));
    const options = { missing: { action: 'delete' as const, isConfirmed: true } };

    const before = await dumpAll(running.strapi);
    const dry = await importFolder(running.strapi, folder, { ...options, dryRun: true });
    expect(await dumpAll(running.strapi)).toEqual(before);
    expect(dry['changed.md']).toMatchObject({ status: 'updated', changed: ['title', 'tags'] });
    expect(dry['edited.md']).toMatchObject({ status: 'kept', kept: ['body'] });
    expect(dry['edited.md']?.changed).toContain('title');
    expect(dry['draft.md']).toMatchObject({ status: 'updated', changed: ['status'] });
    expect(dry['new.md']).toMatchObject({ status: 'created', changed: [] });
    expect(dry['same.md']).toMatchObject({ status: 'unchanged', changed: [] });
    expect(dry['gone.md']?.reason).toBe('deleted: its file is gone');

    const real = await importFolder(running.strapi, folder, options);
    const told = (reports: typeof real) =>
      Object.values(reports).map(({ file, status, reason, changed, kept }) => ({
        file,
        status,
        reason,
        changed,
        kept,
      }));
    expect(told(real)).toEqual(told(dry));
  });
});
