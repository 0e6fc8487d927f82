import { CATEGORY, TAG } from '../support/content';
import { importFolder } from '../support/import';
import { post, postFolder, writePosts } from '../support/posts';
import { startStrapi, type RunningStrapi } from '../support/strapi';

describe('derived fields', () => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi();
  });
  afterAll(() => running.stop());

  const documents = (uid: typeof CATEGORY | typeof TAG) => ({
    create: (data: object) => running.strapi.documents(uid).create({ data }),
    update: (change: { documentId: string; data: object }) =>
      running.strapi.documents(uid).update(change),
  });
  const categories = documents(CATEGORY);
  const tags = documents(TAG);

  it('fills slug and path of a category', async () => {
    const parent = await categories.create({ name: '新闻' });
    expect(parent).toMatchObject({ slug: 'xin-wen', path: '新闻' });
    const connect = [{ documentId: parent.documentId }];
    const child = await categories.create({ name: 'A/B', parent: { connect } });
    expect(child).toMatchObject({ slug: 'a-b', path: '新闻/A%2FB' });
  });

  it('keeps the path when a category is renamed, so that the import finds it again', async () => {
    const { strapi } = running;
    const { documentId } = await categories.create({ name: 'Old name' });
    await categories.update({ documentId, data: { name: 'New name', path: 'x' } });
    const folder = postFolder();
    writePosts(folder, { 'a.md': post({ title: 'A', categories: [['Old name', 'Below']] }) });
    await importFolder(strapi, folder);
    const renamed = await strapi
      .documents(CATEGORY)
      .findOne({ documentId, populate: ['children'] });
    expect(renamed).toMatchObject({
      name: 'New name',
      path: 'Old name',
      children: [{ name: 'Below' }],
    });
  });

  it('makes slugs unique', async () => {
    await categories.create({ name: 'Twice' });
    expect(await categories.create({ name: 'Twice!' })).toMatchObject({
      slug: 'twice-2',
    });
  });

  it('refuses a category that is its own ancestor', async () => {
    const a = await categories.create({ name: 'Top' });
    const b = await categories.create({ name: 'Mid', parent: a.documentId });
    const c = await categories.create({ name: 'Low', parent: b.documentId });
    const moveTop = (data: object) => categories.update({ documentId: a.documentId, data });
    await expect(moveTop({ parent: c.documentId })).rejects.toThrow(/below it as its parent/);
    await expect(moveTop({ parent: { set: [a.documentId] } })).rejects.toThrow(/parent/);
    const adopt = categories.update({
      documentId: c.documentId,
      data: { children: { connect: [a.documentId] } },
    });
    await expect(adopt).rejects.toThrow(/above it as its child/);
  });

  it('compares tags without regard to letter case', async () => {
    const tag = await tags.create({ name: 'Open  Source' });
    expect(tag).toMatchObject({ slug: 'open-source', foldedName: 'open source' });
    await expect(tags.create({ name: 'OPEN SOURCE' })).rejects.toThrow(/already/);
    const renamed = await tags.update({
      documentId: tag.documentId,
      data: { name: 'Free Source' },
    });
    expect(renamed).toMatchObject({ foldedName: 'free source', slug: 'open-source' });
  });
});
