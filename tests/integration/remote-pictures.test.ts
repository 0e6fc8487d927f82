import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder, statuses } from '../support/import';
import {
  PIXEL,
  type PictureServer,
  pixelNumber,
  startPictureServer,
  status,
} from '../support/picture-server';
import { post, postFolder, writePosts } from '../support/posts';
import { type RunningStrapi, startStrapi } from '../support/strapi';

interface Image {
  url: string;
  alt: string | null;
  width: number | null;
  file: { url: string; mime: string; name: string } | null;
}

interface Article {
  body: string;
  cover: Image | null;
  images: Image[];
}

const find = (strapi: Core.Strapi, slug: string): Promise<Article> =>
  strapi.documents('api::article.article').findFirst({
    filters: { slug },
    populate: { cover: { populate: ['file'] }, images: { populate: ['file'] } },
  }) as unknown as Promise<Article>;

describe.each(DATABASE_KINDS)('pictures of the web into %s', (kind) => {
  let running: RunningStrapi;
  let server: PictureServer;
  const folder = postFolder();
  const download = { images: 'download', allowAddresses: ['127.0.0.1'] } as const;

  beforeAll(async () => {
    running = await startStrapi(kind);
    server = await startPictureServer();
    server.answers.set('/a?x=1&y=2', pixelNumber(1));
    server.answers.set('/b.png', pixelNumber(2));
    server.answers.set('/down.png', status(503));
    // Cut off where its size is known, and where not even that is.
    server.answers.set('/half.png', PIXEL.subarray(0, 50));
    server.answers.set('/head.png', PIXEL.subarray(0, 20));
    server.answers.set('/page.png', Buffer.from('<html>not here</html>'));
    const { address } = server;
    writePosts(folder, {
      'one.md': post(
        { title: 'One', cover: `${address}/b.png` },
        `![A](${address}/a?x=1&amp;y=2) <img src="${address}/a?x=1&amp;y=2">`,
      ),
      'two.md': post(
        { title: 'Two' },
        `![A](${address}/a?x=1&y=2 "Title") ![B](https://proxy.example/?${address}/b.png)`,
      ),
    });
  });

  afterAll(async () => {
    const { strapi } = running;
    const files = (await strapi.db.query('plugin::upload.file').findMany()) as object[];
    const uploads = strapi
      .plugin('upload')
      .service<{ remove(file: object): Promise<void> }>('upload');
    for (const file of files) await uploads.remove(file);
    await server.stop();
    await running.stop();
  });

  it('stay where they are unless they are to be copied, also in a dry run', async () => {
    await importFolder(running.strapi, folder);
    const dry = await importFolder(running.strapi, folder, { ...download, dryRun: true });
    expect(dry['one.md']).toMatchObject({ status: 'updated', changed: ['body'] });
    expect(dry['two.md']).toMatchObject({ status: 'updated', changed: ['body'] });
    expect(server.asked).toEqual([]);
    expect(await find(running.strapi, 'one')).toMatchObject({
      cover: { url: `${server.address}/b.png`, file: null },
      images: [{ url: `${server.address}/a?x=1&y=2`, alt: 'A', file: null }],
    });
  });

  it('are copied once each, known by their addresses, and shown from here', async () => {
    const reports = await importFolder(running.strapi, folder, download);
    expect(statuses(reports)).toEqual({ 'one.md': 'updated', 'two.md': 'updated' });
    expect([...server.asked].sort()).toEqual(['/a?x=1&y=2', '/b.png']);
    const [one, two] = [await find(running.strapi, 'one'), await find(running.strapi, 'two')];
    const [a, b] = two.images;
    expect(one).toMatchObject({ cover: b, images: [a] });
    expect(a).toMatchObject({
      url: `${server.address}/a?x=1&y=2`,
      alt: 'A',
      width: 1,
      file: { mime: 'image/png', name: 'a.png', url: expect.stringMatching(/^\/uploads\/a_/) },
    });
    const [copyA, copyB] = [a?.file?.url, b?.file?.url];
    expect(one.body.trim()).toBe(`![A](${copyA}) <img src="${copyA}">`);
    expect(two.body.trim()).toBe(`![A](${copyA} "Title") ![B](${copyB})`);

    // A changed post needs nothing from the web, and a dry run shows what an import does.
    writePosts(folder, {
      'two.md': post({ title: 'Two' }, `New ![A](${server.address}/a?x=1&y=2)`),
    });
    const dry = await importFolder(running.strapi, folder, { ...download, dryRun: true });
    expect(dry['two.md']?.changed).toEqual(['excerpt', 'body', 'images']);
    await importFolder(running.strapi, folder, download);
    expect((await find(running.strapi, 'two')).body.trim()).toBe(`New ![A](${copyA})`);
    expect(server.asked).toHaveLength(2);
  });

  it('stay linked where they cannot be had, until they can', async () => {
    const { address } = server;
    writePosts(folder, {
      'three.md': post(
        { title: 'Three' },
        `![C](${address}/down.png)\n\n![D](${address}/gone.png) ![E](${address}/page.png) ![F](${address}/half.png) ![G](${address}/head.png)`,
      ),
    });
    const reports = await importFolder(running.strapi, folder, download);
    const why = (path: string, what: string) =>
      `The picture \`${address}${path}\` was not downloaded: ${what}`;
    expect(reports['three.md']).toMatchObject({
      status: 'created',
      warnings: [
        {
          code: 'picture-not-downloaded',
          message: why(
            '/down.png',
            'its server answered with 503. It stays linked; the next import tries again.',
          ),
          line: 5,
        },
        { message: why('/gone.png', 'its server answered with 404. It stays linked.') },
        { message: why('/page.png', 'it is not PNG, JPEG, GIF, WebP or AVIF. It stays linked.') },
        { message: why('/half.png', 'it is broken. It stays linked.') },
        { message: why('/head.png', 'it is broken. It stays linked.') },
      ],
    });
    const three = await find(running.strapi, 'three');
    expect(three.images.map(({ url, file }) => [url.slice(address.length), file])).toEqual([
      ['/down.png', null],
      ['/gone.png', null],
      ['/page.png', null],
      ['/half.png', null],
      ['/head.png', null],
    ]);

    server.answers.set('/down.png', pixelNumber(3));
    const again = await importFolder(running.strapi, folder, download);
    expect(statuses(again)).toEqual({
      'one.md': 'unchanged',
      'three.md': 'updated',
      'two.md': 'unchanged',
    });
    expect((await find(running.strapi, 'three')).body).toMatch(/!\[C\]\(\/uploads\/down_/);
  });

  it('are left alone with all others where none are wanted', async () => {
    const { strapi } = running;
    const one = await find(strapi, 'one');
    writePosts(folder, {
      'one.md': post(
        { title: 'One, again', cover: '' },
        `![A](${server.address}/a?x=1&y=2) ![gone](gone.png)`,
      ),
      'four.md': post(
        { title: 'Four', cover: `${server.address}/a?x=1&y=2` },
        `![F](${server.address}/f.png)`,
      ),
    });
    const reports = await importFolder(strapi, folder, { images: 'skip' });
    expect(reports['one.md']).toMatchObject({
      changed: ['title', 'body', 'frontMatter'],
      warnings: [],
    });
    expect(await find(strapi, 'one')).toMatchObject({
      body: expect.stringContaining(`![A](${one.images[0]?.file?.url})`),
      cover: one.cover,
      images: one.images,
    });
    expect(await find(strapi, 'four')).toMatchObject({
      body: expect.stringContaining(`![F](${server.address}/f.png)`),
      cover: null,
      images: [],
    });
    expect(server.asked).not.toContain('/f.png');

    // What is wanted later comes, but for what a person chose meanwhile.
    const { documentId } = (await strapi
      .documents('api::article.article')
      .findFirst({ filters: { slug: 'four' } }))!;
    const image = await strapi.documents('api::image.image').findFirst({
      filters: { url: `${server.address}/b.png` },
    });
    const data: object = { cover: image?.documentId };
    await strapi
      .documents('api::article.article')
      .update({ documentId, data, status: 'published' });
    const later = await importFolder(strapi, folder);
    expect(later['four.md']).toMatchObject({ status: 'kept', kept: ['cover'] });
    expect(await find(strapi, 'four')).toMatchObject({
      cover: { url: `${server.address}/b.png` },
      images: [{ url: `${server.address}/f.png`, alt: 'F' }],
    });
  });

  it('may have names of any length, and stand beside addresses that are none', async () => {
    const name = 'щ'.repeat(100);
    server.answers.set(encodeURI(`/${name}.png`), pixelNumber(4));
    const odd = '[share](https://share.example/?https%3A%2F%2Fsite.example%2F%25%E4%zz)';
    writePosts(folder, {
      'five.md': post({ title: 'Five' }, `![H](${server.address}/${name}.png) ${odd}`),
    });
    const reports = await importFolder(running.strapi, folder, download);
    expect(reports['five.md']).toMatchObject({ status: 'created', warnings: [] });
    expect((await find(running.strapi, 'five')).body).toMatch(/^!\[H\]\(\/uploads\//);
  });

  it('leave no file behind that the web did not bring', async () => {
    const { strapi } = running;
    const files = (await strapi.db.query('plugin::upload.file').findMany()) as {
      url: string;
      name: string;
    }[];
    const names = ['a.png', 'b.png', 'down.png', `${'щ'.repeat(40)}.png`];
    expect(files.map(({ name }) => name).sort()).toEqual(names);
    for (const { url } of files)
      expect(existsSync(join(strapi.dirs.static.public, url))).toBe(true);
  });
});
