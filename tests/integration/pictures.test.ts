import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder, statuses } from '../support/import';
import { PIXEL as png } from '../support/picture-server';
import { post, postFolder, writePosts } from '../support/posts';
import { type RunningStrapi, startStrapi } from '../support/strapi';

interface Image {
  url: string;
  alt: string | null;
  file: { url: string; mime: string } | null;
  articles: { slug: string }[];
}

interface Article {
  body: string;
  cover: { url: string } | null;
  frontMatter: object;
}

describe.each(DATABASE_KINDS)('local pictures into %s', (kind) => {
  let running: RunningStrapi;
  const folder = postFolder();

  beforeAll(async () => {
    running = await startStrapi(kind);
    writePosts(folder, {
      'content/one.md': post({ title: 'One', cover: 'img/dot.png' }, '![A dot](img/dot.png)'),
      'content/two.md': post({ title: 'Two' }, 'Text <img src="/same.jpg"> ![gone](gone.png)'),
      'content/img/.keep': '',
      'static/.keep': '',
    });
    writeFileSync(join(folder, 'content/img/dot.png'), png);
    // The same picture under another name, and one that is none.
    writeFileSync(join(folder, 'static/same.jpg'), png);
    writeFileSync(join(folder, 'content/evil.png'), '<svg onload="alert(1)"/>');
    writeFileSync(join(folder, 'content/half.png'), png.subarray(0, 50));
    writePosts(folder, { 'content/three.md': post({ title: 'Three' }, '![evil](evil.png)') });
  });

  afterAll(async () => {
    const { strapi } = running;
    const files = await strapi.db.query('plugin::upload.file').findMany();
    const uploads = strapi
      .plugin('upload')
      .service<{ remove(file: object): Promise<void> }>('upload');
    for (const file of files as object[]) await uploads.remove(file);
    await running.stop();
  });

  const images = (): Promise<Image[]> =>
    running.strapi.db
      .query('api::image.image')
      .findMany({ populate: { file: true, articles: true } }) as Promise<Image[]>;

  it('stores a picture once, whatever its names, and lets the articles point at it', async () => {
    const reports = await importFolder(running.strapi, folder);
    expect(statuses(reports)).toEqual({
      'content/one.md': 'created',
      'content/three.md': 'created',
      'content/two.md': 'created',
    });
    const [image, ...others] = await images();
    expect(others).toEqual([]);
    expect(image).toMatchObject({ alt: 'A dot', file: { mime: 'image/png', url: image?.url } });
    expect(image?.url).toMatch(/^\/uploads\/dot/);
    expect([...new Set(image?.articles.map(({ slug }) => slug))].sort()).toEqual(['one', 'two']);

    const find = (slug: string) =>
      running.strapi.db
        .query('api::article.article')
        .findOne({ where: { slug }, populate: { cover: true } }) as Promise<Article>;
    expect(await find('one')).toMatchObject({ cover: { url: image?.url } });
    expect((await find('one')).body).toContain(`![A dot](${image?.url})`);
    expect((await find('two')).body).toContain(`<img src="${image?.url}"> ![gone](gone.png)`);
  });

  it('says which pictures are missing or refused, and in which line', async () => {
    writePosts(folder, {
      'content/two.md': post({ title: 'Two' }, 'New text\n\n![gone](gone.png) ![up](../../x.png)'),
      'content/three.md': post({ title: 'Three' }, 'New text ![evil](evil.png) ![half](half.png)'),
    });
    const reports = await importFolder(running.strapi, folder);
    expect(reports['content/two.md']?.warnings).toEqual([
      expect.objectContaining({ code: 'picture-missing', line: expect.any(Number) }),
      expect.objectContaining({ code: 'picture-outside' }),
    ]);
    const refused = (message: string) =>
      expect.objectContaining({
        code: 'picture-refused',
        message: expect.stringContaining(message) as string,
      }) as object;
    expect(reports['content/three.md']?.warnings).toEqual([
      refused('`evil.png` is not PNG'),
      refused('`half.png` is broken'),
    ]);
    expect(statuses(reports)['content/one.md']).toBe('unchanged');
    expect(await images()).toHaveLength(1);
  });

  it('stores nothing in a dry run', async () => {
    const other = postFolder();
    writePosts(other, { 'a.md': post({ title: 'A' }, '![x](x.png)') });
    writeFileSync(join(other, 'x.png'), Buffer.concat([png, Buffer.from('x')]));
    const reports = await importFolder(running.strapi, other, { dryRun: true });
    expect(reports['a.md']).toMatchObject({ status: 'created', warnings: [] });
    expect(await images()).toHaveLength(1);
  });
});
