import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeEntry } from '../../../src/plugins/front-matter-import/core/pipeline';
import { createSiteFinder } from '../../../src/plugins/front-matter-import/server/src/sites/find-sites';
import {
  listSources,
  readPlacedSource,
} from '../../../src/plugins/front-matter-import/server/src/sources/files';
import { OPTIONS } from '../../support/entry';
import { postFolder, writePosts } from '../../support/posts';

const post = (fields = '') => `---\ntitle: A\n${fields}---\nText.\n`;

let top: string;
beforeEach(() => {
  top = postFolder();
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

/** What the import makes of a site's files, by their paths, and what it says about the site. */
async function importSite(files: Record<string, string>) {
  writePosts(top, files);
  const lines: string[] = [];
  const sites = createSiteFinder({ preset: null, onSite: (line) => lines.push(line) });
  const results = new Map<string, Extract<ReturnType<typeof makeEntry>, { status: 'ok' }>>();
  for await (const found of listSources([join(top, '.')], { cwd: top })) {
    const source = await readPlacedSource(found, await sites.placeOf(found));
    const result = makeEntry(source, OPTIONS);
    if (result.status === 'ok') results.set(found.path, result);
  }
  return { results, lines };
}

describe('`defaults` of a Jekyll site', () => {
  const CONFIG = `
author: {name: Not this}
defaults:
- scope: {path: '', type: posts}
  values: {author: ada, layout: post, permalink: '/:year/:title/', published: true}
- scope: {path: 'news', type: posts}
  values: {author: grace, published: false}
- scope: {path: 'news'}
  values: {author: nobody, tags: x y}
- scope: {path: 'cups/*/old'}
  values: {categories: [Old]}
- scope: {type: pages}
  values: {author: kay}
`;
  const FILES = {
    '_config.yml': CONFIG,
    '_data/authors.yml': 'ada: {name: Ada Lovelace}\n',
    '_posts/2020-01-02-a.md': post(),
    '_posts/2020-01-03-own.md': post('author: Own\npermalink: /own/\n'),
    'news/_posts/2020-01-02-b.md': post(),
    'cups/x/old/_posts/2020-01-02-c.md': post(),
    'about.md': post(),
  };

  it('count below what a post says, those of the longest path and with a type first', async () => {
    const { results } = await importSite(FILES);
    const entries = Object.fromEntries([...results].map(([path, { entry }]) => [path, entry]));
    expect(entries).toMatchObject({
      '_posts/2020-01-02-a.md': { author: 'Ada Lovelace', draft: false, aliases: ['/2020/a/'] },
      '_posts/2020-01-03-own.md': { author: 'Own', aliases: ['/own/'] },
      'news/_posts/2020-01-02-b.md': { author: 'grace', draft: true, tags: ['x', 'y'] },
      'cups/x/old/_posts/2020-01-02-c.md': { author: 'Ada Lovelace' },
      'about.md': { author: 'kay', draft: false },
    });
    expect(entries['cups/x/old/_posts/2020-01-02-c.md']?.categories).toContainEqual(['Old']);
  });

  it('are named as what gave a value, and are no fields of the file', async () => {
    const { results } = await importSite(FILES);
    expect(results.get('news/_posts/2020-01-02-b.md')).toMatchObject({
      origins: {
        author: '`defaults` of `_config.yml`',
        draft: '`defaults` of `_config.yml`',
        tags: '`defaults` of `_config.yml`',
      },
      entry: { frontMatter: {} },
    });
    expect(results.get('_posts/2020-01-03-own.md')?.origins.author).toBe('front matter `author`');
  });
});

describe('data files of an Eleventy site', () => {
  const FILES = {
    'eleventy.config.js': '',
    'src/src.json': '{"author": "Kay", "tags": ["all"]}',
    'src/blog/blog.11tydata.json': '{"author": "Ada"}',
    'src/blog/blog.json':
      '{"author": "Grace", "tags": ["blog"], "permalink": "/b/{{ page.fileSlug }}/"}',
    'src/blog/2020-01-02-a.md': post('tags: [tea]\n'),
    'src/blog/b.md': post('"override:tags": [only]\n'),
    'src/blog/b.json': '{"date": "2020-02-03", "author": "Own"}',
    'src/blog/parts/c.md': post(),
    'src/blog/parts/parts.json': '{"permalink": false}',
    'src/d.md': post(),
  };

  it('give to the posts in their folder and below what they do not say, and lists add up', async () => {
    const { results } = await importSite(FILES);
    const entries = Object.fromEntries([...results].map(([path, { entry }]) => [path, entry]));
    expect(entries).toMatchObject({
      'src/blog/2020-01-02-a.md': {
        author: 'Ada',
        tags: ['all', 'blog', 'tea'],
        aliases: ['/b/a/'],
        frontMatter: {},
      },
      'src/blog/b.md': { author: 'Own', date: '2020-02-03T00:00:00.000Z', tags: ['only'] },
      'src/blog/parts/c.md': { author: 'Ada', draft: true, aliases: [] },
      'src/d.md': { author: 'Kay', tags: ['all'], draft: false },
    });
    expect(results.get('src/blog/2020-01-02-a.md')?.origins).toMatchObject({
      author: '`src/blog/blog.11tydata.json`',
      tags: 'front matter `tags` and `src/blog/blog.json` and `src/src.json`',
    });
  });

  it('that are programs are not run, and that is said once', async () => {
    const { results, lines } = await importSite({
      'eleventy.config.js': '',
      'blog/blog.11tydata.js': 'throw new Error("run")',
      'blog/blog.json': '{"tags": [',
      'blog/a.md': post(),
      'blog/b.md': post(),
    });
    expect(results.size).toBe(2);
    expect(
      lines.filter((line) => line.includes('`blog/blog.11tydata.js` is a program')),
    ).toHaveLength(1);
    expect(lines.filter((line) => line.includes('`blog/blog.json` cannot be used'))).toHaveLength(
      1,
    );
  });
});

describe('`cascade` of a Hugo site', () => {
  const CONFIG = `
baseURL: /
permalinks: {page: {tea: '/:section/:slug/'}}
cascade:
- target: {kind: page, path: '{/tea/**,/cups/**}'}
  author: Site
  params: {badge: new}
- target: {kind: section}
  author: Nobody
`;
  const FILES = {
    'hugo.yaml': CONFIG,
    'content/tea/_index.md': '---\ntitle: Tea\ncascade:\n  tags: [tea]\n  draft: true\n---\n',
    'content/tea/green/_index.md':
      '---\ntitle: Green\ncascade:\n- draft: false\n- tags: [no]\n---\n',
    'content/tea/a.md': post(),
    'content/tea/green/b.md': post('author: Own\ntags: []\n'),
    'content/other/c.md': post(),
  };

  it('reaches down from section pages and from the configuration, the nearest first', async () => {
    const { results } = await importSite(FILES);
    const entries = Object.fromEntries([...results].map(([path, { entry }]) => [path, entry]));
    expect(entries).toMatchObject({
      'content/tea/a.md': { author: 'Site', tags: ['tea'], draft: true, frontMatter: {} },
      'content/tea/green/b.md': { author: 'Own', tags: [], draft: false, aliases: ['/tea/a/'] },
      'content/other/c.md': { author: '', tags: [], draft: false },
    });
    expect(results.get('content/tea/a.md')?.origins).toMatchObject({
      author: '`cascade` of `hugo.yaml`',
      tags: '`cascade` of `content/tea/_index.md`',
    });
  });

  it('knows authors by a file each', async () => {
    const { results } = await importSite({
      'hugo.toml': '',
      'data/authors/ada.toml': 'name = "Ada Lovelace"',
      'content/a.md': post('author: ada\n'),
    });
    expect(results.get('content/a.md')?.entry.author).toBe('Ada Lovelace');
  });
});
