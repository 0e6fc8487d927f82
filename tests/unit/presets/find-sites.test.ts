import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createSiteFinder } from '../../../src/plugins/front-matter-import/server/src/sites/find-sites';
import { listSources } from '../../../src/plugins/front-matter-import/server/src/sources/files';
import type { Place } from '../../../src/plugins/front-matter-import/core/types';
import { postFolder, writePosts } from '../../support/posts';

const A = '---\ntitle: A\n---\nText.\n';

let top: string;
beforeEach(() => {
  top = postFolder();
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

async function placesOf(input = '.', preset: string | null = null) {
  const lines: string[] = [];
  const sites = createSiteFinder({ preset, onSite: (line) => lines.push(line) });
  const places: Record<string, Place | undefined> = {};
  for await (const found of listSources([join(top, input)], { cwd: top })) {
    places[found.path] = await sites.placeOf(found);
  }
  return { places, lines };
}

describe('the root of a site', () => {
  it.each<[preset: string, files: Record<string, string>, marks: string]>([
    [
      'hexo',
      { '_config.yml': 'title: A', 'source/_posts/a.md': A },
      '`_config.yml` and `source/_posts/`',
    ],
    [
      'hexo',
      { '_config.yml': 'title: A\nnew_post_name: :title.md', 'source/a.md': A },
      '`_config.yml` and `source/`',
    ],
    ['hexo', { '_config.yml': 'source_dir: src', 'src/_posts/a.md': A }, '`_config.yml`'],
    ['hexo', { 'source/_posts/a.md': A }, '`source/_posts/`'],
    [
      'jekyll',
      { '_config.yml': 'title: A', '_posts/2020-01-02-a.md': A },
      '`_config.yml` and `_posts/`',
    ],
    ['jekyll', { '_config.yml': 'baseurl: ""', 'docs/a.md': A }, '`_config.yml`'],
    ['jekyll', { '_posts/2020-01-02-a.md': A }, '`_posts/`'],
    ['hugo', { 'hugo.toml': '', 'content/a.md': A }, '`hugo.toml` and `content/`'],
    ['hugo', { 'hugo.yaml': '', 'content/a.md': A }, '`hugo.yaml` and `content/`'],
    ['hugo', { 'config.toml': 'baseURL = "/"', 'content/a.md': A }, '`config.toml` and `content/`'],
    ['hugo', { 'content/a.md': A, 'static/a.png': '' }, '`content/` and `static/`'],
    [
      'zola',
      { 'config.toml': 'base_url = "/"', 'content/a.md': A },
      '`config.toml` and `content/`',
    ],
    ['gatsby', { 'gatsby-config.ts': '', 'content/a.md': A }, '`gatsby-config.ts`'],
    ['astro', { 'astro.config.mjs': '', 'src/content/a.md': A }, '`astro.config.mjs`'],
    ['eleventy', { '.eleventy.js': '', 'posts/a.md': A }, '`.eleventy.js`'],
    ['eleventy', { 'eleventy.config.mjs': '', 'posts/a.md': A }, '`eleventy.config.mjs`'],
    ['docusaurus', { 'docusaurus.config.js': '', 'blog/a.md': A }, '`docusaurus.config.js`'],
    ['vitepress', { '.vitepress/config.js': '', 'posts/a.md': A }, '`.vitepress/`'],
    [
      'nextra',
      { 'next.config.mjs': "import nextra from 'nextra'", 'pages/a.md': A },
      '`next.config.mjs`',
    ],
    ['plain', { 'next.config.js': '', 'public/a/index.md': A }, '`next.config.js`'],
    ['obsidian', { '.obsidian/app.json': '', 'a.md': A }, '`.obsidian/`'],
  ])('is recognised as %s %#', async (preset, files, marks) => {
    writePosts(top, files);
    const { places, lines } = await placesOf();
    for (const place of Object.values(places)) {
      expect(place?.site).toMatchObject({ root: '', preset, reason: `because of ${marks}` });
    }
    expect(lines).toHaveLength(1);
  });

  it('may stand below the folder that is imported, with others beside it', async () => {
    writePosts(top, {
      'README.md': '# Sites\n',
      'old/_config.yml': '',
      'old/_posts/2020-01-02-a.md': A,
      'new/hugo.toml': '',
      'new/content/a.md': A,
      'loose/a.md': A,
    });
    const { places, lines } = await placesOf();
    expect(places['old/_posts/2020-01-02-a.md']).toMatchObject({
      site: { root: 'old', preset: 'jekyll' },
      path: '_posts/2020-01-02-a.md',
    });
    expect(places['new/content/a.md']?.site.preset).toBe('hugo');
    expect(places['README.md']).toBeUndefined();
    expect(places['loose/a.md']).toBeUndefined();
    expect(lines).toEqual([
      'loose: no generator is recognised, so each file is read by its own form',
      'new: hugo, because of `hugo.toml` and `content/`',
      'old: jekyll, because of `_config.yml` and `_posts/`',
    ]);
  });

  it('may stand above the folder that is imported', async () => {
    writePosts(top, { '_config.yml': 'timezone: Asia/Tokyo', 'source/_posts/x/a.md': A });
    const { places } = await placesOf('source/_posts/x/a.md');
    expect(places['a.md']).toMatchObject({
      site: { root: '../../..', preset: 'hexo', settings: { timezone: 'Asia/Tokyo' } },
      path: 'source/_posts/x/a.md',
    });
  });

  it('is told once, and what was asked for is told with what it looks like', async () => {
    writePosts(top, { 'hugo.toml': '', 'content/a.md': A, 'content/b.md': A });
    const { places, lines } = await placesOf('.', 'zola');
    expect(places['content/a.md']?.site.preset).toBe('zola');
    expect(lines).toEqual([
      expect.stringMatching(/: zola, as asked for; it looks like hugo, because of `hugo.toml`/),
    ]);
  });

  it('is not a page about its configuration', async () => {
    writePosts(top, { 'docs/gatsby-config.md': A, 'docs/astro.config.md': A });
    expect((await placesOf()).places['docs/astro.config.md']).toBeUndefined();
  });

  it('needs no folder of the preset that was asked for', async () => {
    writePosts(top, { 'a.md': A });
    const { places, lines } = await placesOf('.', 'hexo');
    expect(places['a.md']?.site).toMatchObject({ preset: 'hexo', settings: { contentFolder: '' } });
    expect(lines[0]).toMatch(
      /: hexo, as asked for, although no generator is recognised; a hexo site would have `_config.yml` and `source\/_posts\/`/,
    );
  });

  it.each([
    ['obsidian', 'Tea.md', '---\ntags: [x]\n---\nSee [[Water]].\n'],
    ['jekyll', '2020-01-02-a.md', '---\nlayout: post\n---\nText.\n'],
    ['hexo', 'b.md', '---\ntitle: B\n---\n{% asset_img a.png %}\n'],
    ['hugo', 'b.md', '---\ntitle: B\n---\n{{< figure src="a.png" >}}\n'],
    ['zola', 'b.md', '+++\ntitle = "B"\n[taxonomies]\ntags = ["x"]\n+++\nText.\n'],
    ['astro', 'b.md', '---\npubDate: 2020-01-02\nheroImage: a.png\n---\nText.\n'],
    ['eleventy', 'b.md', '---\neleventyNavigation: {key: B}\n---\nText.\n'],
    ['docusaurus', 'b.md', '---\nsidebar_position: 2\n---\nText.\n'],
    ['feed', 'b.md', '---\ncategories: [x]\nheadimg: a\n---\n<p>Text.</p>\n'],
  ])('is %s where most files of an unmarked folder look like it', async (preset, name, text) => {
    writePosts(top, { [`x/${name}`]: text, [`y/${name}`]: text, 'z/c.md': A });
    const { places } = await placesOf();
    expect(places['z/c.md']?.site).toMatchObject({
      root: '',
      preset,
      reason: 'because most of its files look like it',
    });
  });

  it('is not found by way of a link', async () => {
    const elsewhere = postFolder();
    writePosts(elsewhere, { 'a.md': A });
    writePosts(top, { 'a.md': A });
    symlinkSync(elsewhere, join(top, '_posts'));
    expect((await placesOf()).places['a.md']).toBeUndefined();
    rmSync(elsewhere, { recursive: true });
  });
});

describe('the settings of a site', () => {
  it('are read from its configuration and its list of authors', async () => {
    writePosts(top, {
      'hugo.yaml':
        'Title: Tea\ntimeZone: Europe/Oslo\ndefaultContentLanguage: de\nlanguages: {de: {}, en: {}}\n',
      'data/authors.yml': 'ada: {name: Ada Lovelace}\ngrace: Grace Hopper\n',
      'content/a.md': A,
    });
    expect((await placesOf()).places['content/a.md']?.site.settings).toEqual({
      title: 'Tea',
      timezone: 'Europe/Oslo',
      language: 'de',
      languages: ['de', 'en'],
      authors: { ada: 'Ada Lovelace', grace: 'Grace Hopper' },
    });
  });

  it('are read from the files of a folder of configuration, too', async () => {
    writePosts(top, {
      'config/_default/hugo.toml': 'defaultContentLanguage = "de"\ncontentDir = "./pages/"\n',
      'config/_default/languages.toml': '[de]\nweight = 1\n[it]\nContentDir = "pagine"\n',
      'config/_default/permalinks.yaml': 'tea: /t/:slug/\n',
      'config/_default/module.toml':
        '[[mounts]]\nsource = "./sivut/"\ntarget = "content"\nlang = "fi"\n',
      'pages/a.md': A,
    });
    expect((await placesOf()).places['pages/a.md']?.site.settings).toEqual({
      contentFolder: 'pages',
      language: 'de',
      languages: ['de', 'it'],
      languageFolders: { fi: 'sivut', it: 'pagine' },
      permalinks: { tea: '/t/:slug/' },
    });
  });

  it.each<[string, string, string | undefined]>([
    ['_config.yml', '_posts/2020-01-02-a.md', 'date'],
    ['_config.yml', 'source/_posts/a.md', ':year/:month/:day/:title/'],
    ['README.md', '_posts/2020-01-02-a.md', undefined],
  ])('with %s say the address of %s even if they do not name it', async (config, post, pattern) => {
    writePosts(top, { [config]: 'title: A', [post]: A });
    expect((await placesOf()).places[post]?.site.settings.permalink).toBe(pattern);
  });

  it('name languages by folders where the configuration does not', async () => {
    writePosts(top, {
      'content/en/a.md': A,
      'content/zh-cn/a.md': A,
      'content/posts/a.md': A,
      'static/a.png': '',
    });
    expect((await placesOf()).places['content/en/a.md']?.site.settings).toEqual({
      languages: ['en', 'zh-cn'],
    });
  });

  it.each([
    [
      'docusaurus.config.ts',
      "const config: Config = {\n  url: 'https://tea.example', // url: 'https://no.example'\n  i18n: { defaultLocale: 'de', locales: ['de', 'es'] },\n};\nexport default config;\n",
      { language: 'de', languages: ['de', 'es'], url: 'https://tea.example' },
    ],
    [
      'astro.config.mjs',
      "export default defineConfig({ integrations: [starlight({ title: t('x'), locales: { root: { label: 'Deutsch', lang: 'de' }, it: { label: 'Italiano' } } })] });\n",
      { language: 'de', languages: ['it'] },
    ],
    [
      '.vitepress/config.mts',
      "export default defineConfig({ lang: 'pt-BR', markdown: { languages: ['js', 'vue'] } })\n",
      { language: 'pt-BR' },
    ],
    [
      '.vuepress/config.js',
      "module.exports = { locales: { '/': { lang: 'en-US' }, '/zh/': { lang: 'zh-CN' } } }\n",
      { language: 'en-US', languages: ['zh'] },
    ],
    [
      'next.config.js',
      "const withNextra = require('nextra')({});\nmodule.exports = withNextra({ i18n: { locales: ['en-US', 'fr'], defaultLocale: 'en-US' } })\n",
      { language: 'en-US', languages: ['en-US', 'fr'] },
    ],
    ['eleventy.config.js', 'export default (config) => { config.lang = LANG; };\n', {}],
    ['.obsidian/templates.json', '{"folder": "Vorlagen"}', { exclude: ['Vorlagen'] }],
  ])('are read from `%s` as far as it is written out there', async (name, text, expected) => {
    writePosts(top, { [name]: text, 'a.md': A });
    expect((await placesOf()).places['a.md']?.site.settings).toEqual(expected);
  });

  it('know authors by a page each', async () => {
    writePosts(top, {
      'next.config.js': '',
      'data/authors/ada.mdx': '---\nname: Ada Lovelace\n---\nText.\n',
      'data/blog/a.md': A,
    });
    expect((await placesOf()).places['data/blog/a.md']?.site.settings).toEqual({
      authors: { ada: 'Ada Lovelace' },
    });
  });

  it('stay empty, and say why, where the configuration is broken', async () => {
    writePosts(top, { '_config.yml': 'title: [\n', '_posts/a.md': A });
    const { places, lines } = await placesOf();
    expect(places['_posts/a.md']?.site.settings).toEqual({});
    expect(lines[0]).toContain('`_config.yml` cannot be used');
  });
});

describe('a zone of a site', () => {
  it('that does not exist is told', async () => {
    writePosts(top, { '_config.yml': 'timezone: Mars/Olympus', '_posts/a.md': A });
    expect((await placesOf()).lines[0]).toContain('its zone `Mars/Olympus` does not exist');
  });
});

describe('a page bundle', () => {
  it('owns what stands beside and below its index', async () => {
    writePosts(top, {
      'hugo.toml': '',
      'content/index.md': A,
      'content/posts/a.md': A,
      'content/tea/index.md': A,
      'content/tea/notes.md': A,
      'content/tea/more/index.md': A,
    });
    const { places } = await placesOf();
    const owned = Object.keys(places).filter((path) => places[path]?.isInBundle);
    expect(owned).toEqual(['content/tea/more/index.md', 'content/tea/notes.md']);
  });

  it('may stand in the folder of a language', async () => {
    writePosts(top, {
      'hugo.toml': '[languages.de]\ncontentDir = "inhalt"\n',
      'inhalt/index.md': A,
      'inhalt/tee/index.md': A,
      'inhalt/tee/notizen.md': A,
    });
    const { places } = await placesOf();
    const owned = Object.keys(places).filter((path) => places[path]?.isInBundle);
    expect(owned).toEqual(['inhalt/tee/notizen.md']);
  });
});
