import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { UID } from '@strapi/strapi';
import articleSchema from '../../src/api/article/content-types/article/schema.json';
import type { MissingAction } from '../../src/plugins/front-matter-import/server/src/missing/retire';
import { ARTICLE, CATEGORY } from '../support/content';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder } from '../support/import';
import { CUISINE_SCHEMA, RECIPE, RECIPE_SCHEMA } from '../support/mapping';
import { post, postFolder, writePosts } from '../support/posts';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const PAGE = 'api::page.page' as UID.CollectionType;
const TYPES = {
  article: {
    ...articleSchema,
    attributes: { ...articleSchema.attributes, attachment: { type: 'media', multiple: false } },
  },
  recipe: RECIPE_SCHEMA,
  cuisine: CUISINE_SCHEMA,
  page: {
    kind: 'collectionType',
    collectionName: 'pages',
    info: { singularName: 'page', pluralName: 'pages', displayName: 'Page' },
    options: { draftAndPublish: false },
    attributes: {
      name: { type: 'string' },
      articles: { type: 'relation', relation: 'oneToMany', target: ARTICLE },
    },
  },
};
const RECIPES = {
  sources: [{ path: '**/recipes/**', contentType: RECIPE, fields: { name: 'title' } }],
};

type Options = Parameters<typeof importFolder>[2];

describe.each(DATABASE_KINDS)('files that are gone, on %s', (kind) => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi(kind, TYPES);
  });
  afterAll(() => running.stop());

  const without = (action: MissingAction, isConfirmed = false): Options => ({
    missing: { action, isConfirmed },
  });
  const importAll = (folder: string, options: Options = {}) =>
    importFolder(running.strapi, folder, options);
  const versions = async (documentId = '', locale = 'en') =>
    (await running.strapi.db.query(ARTICLE).findMany({ where: { documentId, locale } })).length;

  /** An imported folder of so many posts that a tenth of them is two, and one post more. */
  async function imported(posts: Record<string, string> = { 'gone.md': post({ title: 'Gone' }) }) {
    const folder = postFolder();
    const others = Array.from({ length: 19 }, (_, number) => `stays-${number}.md`);
    writePosts(folder, Object.fromEntries(others.map((name) => [name, post({ title: name })])));
    writePosts(folder, posts);
    const reports = await importAll(folder);
    const idOf = (file: string): string => reports[file]?.documentId ?? '';
    return { folder, reports, idOf, documentId: idOf(Object.keys(posts)[0] ?? '') };
  }

  const remove = (folder: string, ...files: string[]): void => {
    for (const file of files) rmSync(join(folder, file), { recursive: true });
  };

  it('leaves their articles alone where nobody asks for more', async () => {
    const { folder, documentId } = await imported();
    remove(folder, 'gone.md');
    expect(Object.keys(await importAll(folder))).toHaveLength(19);
    expect(await versions(documentId)).toBe(2);
  });

  it('unpublishes once, and publishes again when the file is back', async () => {
    const text = post({ title: 'There and back' });
    const { folder, documentId } = await imported({ 'gone.md': text });
    remove(folder, 'gone.md');
    const reports = await importAll(folder, without('unpublish'));
    expect(reports['gone.md']).toMatchObject({
      status: 'updated',
      reason: 'unpublished: its file is gone',
      documentId,
      title: 'There and back',
    });
    expect(await versions(documentId)).toBe(1);
    expect((await importAll(folder, without('unpublish')))['gone.md']).toBeUndefined();
    writePosts(folder, { 'gone.md': text });
    expect((await importAll(folder))['gone.md']).toMatchObject({ status: 'updated', documentId });
    expect(await versions(documentId)).toBe(2);
    expect((await importAll(folder, without('unpublish')))['gone.md']?.status).toBe('unchanged');
  });

  it('leaves an article published that a person published after that', async () => {
    const { folder, documentId } = await imported();
    remove(folder, 'gone.md');
    await importAll(folder, without('unpublish'));
    await running.strapi.documents(ARTICLE).publish({ documentId });
    await importAll(folder, without('unpublish'));
    expect(await versions(documentId)).toBe(2);
    expect((await importAll(folder, without('delete')))['gone.md']).toMatchObject({
      status: 'kept',
      kept: ['status'],
    });
  });

  it('deletes once, leaves what else there is, and makes the article again when the file is back', async () => {
    const text = post({ title: 'Made again', slug: `again-${kind}`, categories: [`Only ${kind}`] });
    const { folder, documentId } = await imported({ 'gone.md': text });
    remove(folder, 'gone.md');
    const reports = await importAll(folder, without('delete'));
    expect(reports['gone.md']).toMatchObject({
      status: 'updated',
      reason: 'deleted: its file is gone',
    });
    expect(await versions(documentId)).toBe(0);
    expect(
      await running.strapi.documents(CATEGORY).count({ filters: { name: `Only ${kind}` } }),
    ).toBe(1);
    expect((await importAll(folder, without('delete')))['gone.md']).toBeUndefined();
    writePosts(folder, { 'gone.md': text });
    expect((await importAll(folder))['gone.md']).toMatchObject({
      status: 'created',
      documentId,
      slug: `again-${kind}`,
    });
    expect(await versions(documentId)).toBe(2);
    expect((await importAll(folder, without('delete')))['gone.md']?.status).toBe('unchanged');
  });

  it('deletes what it unpublished before, and brings back what was found elsewhere', async () => {
    const text = post({ title: 'Elsewhere', id: `elsewhere-${kind}` });
    const { folder, documentId } = await imported({ 'gone.md': text });
    remove(folder, 'gone.md');
    await importAll(folder, without('unpublish'));
    await importAll(folder, without('delete'));
    expect(await versions(documentId)).toBe(0);
    const other = postFolder();
    writePosts(other, { 'new.md': text });
    expect((await importAll(other))['new.md']).toMatchObject({ status: 'created', documentId });
  });

  it('does not bring back what a person deleted', async () => {
    const text = post({ title: 'Deleted by hand' });
    const { folder, documentId } = await imported({ 'gone.md': text });
    await running.strapi.documents(ARTICLE).delete({ documentId });
    remove(folder, 'gone.md');
    expect((await importAll(folder, without('delete')))['gone.md']).toBeUndefined();
    writePosts(folder, { 'gone.md': text });
    await importAll(folder);
    expect(await versions(documentId)).toBe(0);
  });

  it.each(['unpublish', 'delete'] as const)(
    '%ss nothing that a person worked on',
    async (action) => {
      const texts = ['edited', 'unpublished', 'untouched'].map((title) =>
        post({ title: `${title} ${action}` }),
      );
      const names = ['a.md', 'b.md', 'c.md'];
      const { folder, idOf } = await imported(
        Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ''])),
      );
      const articles = running.strapi.documents(ARTICLE);
      const byHand: object = { author: 'By hand' };
      await articles.update({ documentId: idOf('a.md'), data: byHand });
      await articles.unpublish({ documentId: idOf('b.md') });
      remove(folder, ...names);
      const reports = await importAll(folder, without(action, true));
      expect(reports['a.md']).toMatchObject({
        status: 'kept',
        reason: 'its file is gone',
        kept: ['author'],
      });
      expect(reports['b.md']).toMatchObject({ status: 'kept', kept: ['status'] });
      expect(reports['c.md']?.status).toBe('updated');
      expect([await versions(idOf('a.md')), await versions(idOf('b.md'))]).toEqual([2, 1]);
      const overwriting = { ...without(action, true), onEdited: 'overwrite' as const };
      expect((await importAll(folder, overwriting))['a.md']?.status).toBe('updated');
      expect(await versions(idOf('a.md'))).toBe(action === 'delete' ? 0 : 1);
    },
  );

  it('deletes nothing that could not be made again, even where it overwrites', async () => {
    const { folder, idOf } = await imported({
      'file.md': post({ title: 'With a file' }),
      'page.md': post({ title: 'On a page' }),
    });
    const file = await running.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'a.pdf',
        hash: 'a',
        ext: '.pdf',
        mime: 'application/pdf',
        size: 1,
        url: '/a',
        provider: 'local',
      },
    });
    const data: object = { attachment: (file as { id: number }).id };
    await running.strapi
      .documents(ARTICLE)
      .update({ documentId: idOf('file.md'), data, status: 'published' });
    const page: object = { name: 'Page', articles: [{ documentId: idOf('page.md') }] };
    await running.strapi.documents(PAGE).create({ data: page });
    remove(folder, 'file.md', 'page.md');
    const options = { ...without('delete', true), onEdited: 'overwrite' as const };
    const reports = await importAll(folder, options);
    expect(reports['file.md']).toMatchObject({ status: 'kept', kept: ['attachment'] });
    expect(reports['page.md']).toMatchObject({
      status: 'skipped',
      reason: 'its file is gone; it stays, because entries point to it',
    });
    expect([await versions(idOf('file.md')), await versions(idOf('page.md'))]).toEqual([2, 2]);
  });

  it('takes no moved or renamed file for gone, in a dry run neither', async () => {
    const { folder, documentId } = await imported();
    mkdirSync(join(folder, 'deeper'));
    renameSync(join(folder, 'gone.md'), join(folder, 'deeper/found.md'));
    for (const dryRun of [true, false]) {
      const reports = await importAll(folder, { ...without('delete'), dryRun });
      expect(reports['gone.md']).toBeUndefined();
      expect(reports['deeper/found.md']?.documentId).toBe(documentId);
    }
    expect(await versions(documentId)).toBe(2);
  });

  it('says in a dry run what it would do, and does not do it', async () => {
    const { folder, documentId } = await imported();
    remove(folder, 'gone.md');
    const reports = await importAll(folder, { ...without('delete'), dryRun: true });
    expect(reports['gone.md']?.reason).toBe('deleted: its file is gone');
    expect(await versions(documentId)).toBe(2);
  });

  it('takes away no more than a tenth unless a person says so', async () => {
    const names = ['a.md', 'b.md', 'c.md'];
    const { folder, idOf } = await imported(
      Object.fromEntries(names.map((name) => [name, post({ title: name })])),
    );
    remove(folder, ...names);
    const notes: string[] = [];
    const options = { ...without('delete'), onNote: (line: string) => void notes.push(line) };
    const reports = await importAll(folder, options);
    expect(names.map((name) => reports[name])).toMatchObject(
      names.map(() => ({
        status: 'skipped',
        reason: 'its file is gone; if you confirm that so many go, it is deleted',
      })),
    );
    expect(notes).toEqual([
      `The files of 3 articles of 22 below \`${folder}\` are gone, more than a tenth, so that nothing was deleted. If they shall go, import again and confirm it (\`--yes\`, over HTTP \`missingConfirmed\`); else bring the files back.`,
    ]);
    expect(await versions(idOf('a.md'))).toBe(2);
    await importAll(folder, without('delete', true));
    expect(await versions(idOf('a.md'))).toBe(0);
  });

  it('takes nothing away when files failed, in an emptied folder, or of files that it was not shown', async () => {
    const { folder, documentId } = await imported();
    remove(folder, 'gone.md');
    const notes: string[] = [];
    const options = { ...without('delete', true), onNote: (line: string) => void notes.push(line) };
    await importAll(folder, { ...options, inputs: [join(folder, '*.md'), 'stays-1.md'] });
    writePosts(folder, { 'bad.md': '---\ntitle: [\n---\n' });
    await importAll(folder, options);
    const all = Array.from({ length: 19 }, (_, number) => `stays-${number}.md`);
    remove(folder, 'bad.md', ...all);
    await importAll(folder, options);
    expect(notes).toEqual([
      'No article was deleted: what is gone shows in whole folders only. Name the folder to import.',
      'No article was deleted, because 1 file failed. Mend what failed, and run it again.',
      `There is no post below \`${folder}\`, so that nothing was deleted: is it the right folder?`,
    ]);
    expect(await versions(documentId)).toBe(2);
  });

  it('leaves articles of other folders alone', async () => {
    const { folder } = await imported();
    const beside = `${folder}-beside`;
    writePosts(beside, { 'a.md': post({ title: 'Beside' }) });
    // An import of the folder would not look there.
    const hidden = join(folder, '.hidden');
    writePosts(hidden, { 'b.md': post({ title: 'Hidden' }) });
    const first = (await importAll(beside))['a.md']?.documentId;
    const second = (await importAll(hidden))['b.md']?.documentId;
    remove(beside, 'a.md');
    remove(hidden, 'b.md');
    const reports = await importAll(folder, without('delete', true));
    expect(Object.keys(reports)).toHaveLength(20);
    expect([await versions(first ?? ''), await versions(second ?? '')]).toEqual([2, 2]);
  });

  it('takes away and brings back a single language', async () => {
    const english = post({ title: 'Two languages', date: '2020-01-02', author: 'Ada' });
    const french = post({ title: 'Deux langues' });
    const { folder, documentId } = await imported({ 'p.en.md': english, 'p.fr.md': french });
    expect(await versions(documentId, 'fr')).toBe(2);
    remove(folder, 'p.fr.md');
    await importAll(folder, without('delete'));
    expect([await versions(documentId), await versions(documentId, 'fr')]).toEqual([2, 0]);
    writePosts(folder, { 'p.fr.md': french });
    await importAll(folder);
    // The other way round: the one that speaks for both goes, and goes on doing so when it is back.
    remove(folder, 'p.en.md');
    await importAll(folder, without('delete'));
    expect([await versions(documentId), await versions(documentId, 'fr')]).toEqual([0, 2]);
    writePosts(folder, { 'p.en.md': english });
    expect((await importAll(folder))['p.en.md']).toMatchObject({ documentId, kept: [] });
    const other = { title: 'Two languages', date: '2020-01-02', author: 'Grace' };
    writePosts(folder, { 'p.en.md': post(other) });
    expect((await importAll(folder))['p.en.md']).toMatchObject({ status: 'updated', warnings: [] });
    const translation = await running.strapi
      .documents(ARTICLE)
      .findOne({ documentId, locale: 'fr', status: 'published' });
    expect(translation).toMatchObject({ title: 'Deux langues', author: 'Grace' });
  });

  it('deletes entries of types without drafts, and says that it cannot unpublish them', async () => {
    const folder = postFolder();
    const names = Array.from({ length: 11 }, (_, number) => `recipes/${number}.md`);
    writePosts(
      folder,
      Object.fromEntries(names.map((name) => [name, post({ title: `${name} ${kind}` })])),
    );
    await importAll(folder, { config: RECIPES });
    remove(folder, 'recipes/1.md');
    const asked = await importAll(folder, { config: RECIPES, ...without('unpublish') });
    expect(asked['recipes/1.md']).toMatchObject({
      status: 'skipped',
      reason:
        'its file is gone; `api::recipe.recipe` has no drafts, so that it could only be deleted',
    });
    await importAll(folder, { config: RECIPES, ...without('delete') });
    expect(await running.strapi.db.query(RECIPE).count({})).toBe(10);
  });

  it('keeps the article of a file that is no post any more, and says so', async () => {
    const { folder, documentId } = await imported({ 'a.md': post({ title: 'Was one' }) });
    writePosts(folder, { 'a.md': 'Only text.\n' });
    const reports = await importAll(folder, without('delete', true));
    expect(reports['a.md']).toMatchObject({
      status: 'skipped',
      warnings: [{ code: 'entry-left' }],
    });
    expect(await versions(documentId)).toBe(2);
    await running.strapi.documents(ARTICLE).delete({ documentId });
    expect((await importAll(folder))['a.md']?.warnings).toEqual([]);
  });
});
