import { describeDialect, describeSkips, resultIn } from '../../support/place';

describe('a Hugo post', () => {
  describeDialect('hugo', [
    [
      'has names in any letter case',
      {
        path: 'content/post/a.md',
        text: '---\nTitle: Tea\nSlug: green-tea\nTopics:\n- Drinks\n- Asia\nTags: [Tea]\nSection: post\nUrl: post/green-tea\ndate: "2009-10-02"\n---\nText.\n',
      },
      {
        title: 'Tea',
        slug: 'green-tea',
        categories: [['Drinks'], ['Asia']],
        tags: ['Tea'],
        aliases: ['post/green-tea'],
        date: '2009-10-02T00:00:00.000Z',
      },
    ],
    [
      'is in TOML, with its own zone or that of the site',
      {
        path: 'content/posts/a.md',
        text: '+++\ntitle = "A"\ndate = 2020-01-02T03:04:05+02:00\nlastmod = 2020-02-03T00:00:00\ndraft = true\n+++\nText.\n',
        settings: { timezone: 'Europe/Oslo' },
      },
      { date: '2020-01-02T01:04:05.000Z', updated: '2020-02-02T23:00:00.000Z', draft: true },
    ],
    [
      'is in JSON',
      { path: 'content/posts/a.md', text: '{"title": "A", "publishDate": "2020-01-02"}\nText.\n' },
      { title: 'A', date: '2020-01-02T00:00:00.000Z' },
    ],
    [
      'stands in a section where it names no category',
      {
        path: 'content/en/docs/brewing/a.md',
        text: '---\ntitle: A\ncategories: []\n---\nText.\n',
        settings: { languages: ['en', 'de'] },
      },
      { categories: [['docs', 'brewing']] },
    ],
    [
      'stands in no section where its folder only says that it is a post',
      { path: 'content/posts/2020/01/a.md', text: '---\ntitle: A\n---\nText.\n' },
      { categories: [] },
    ],
    [
      'takes its name from the folder of its bundle, which is no section',
      { path: 'content/blog/2020-01-02-green-tea/index.md', text: '---\ntitle: A\n---\nText.\n' },
      { slug: 'green-tea', date: '2020-01-02T00:00:00.000Z', categories: [] },
    ],
    [
      'says its language by its ending',
      {
        path: 'content/posts/green-tea.zh.md',
        text: '---\ntitle: A\n---\nText.\n',
        settings: { languages: ['en', 'zh'] },
      },
      { slug: 'green-tea' },
    ],
    [
      'has the address that its section has a pattern for',
      {
        path: 'content/en/post/tea/green-tea/index.md',
        text: '---\ntitle: A cup\ndate: 2020-01-02\nslug: cup\n---\nText.\n',
        settings: {
          languages: ['en', 'de'],
          permalinks: { post: '/:sections/:year/:monthname/:title/:slug/:contentbasename/' },
        },
      },
      { aliases: ['/post/tea/2020/January/a-cup/cup/green-tea/'] },
    ],
    [
      'keeps what its `params` hold besides',
      {
        path: 'content/posts/a.md',
        text: '---\ntitle: A\nparams:\n  author: Ada\n  title: Not this\n  math: true\n---\nText.\n',
      },
      { title: 'A', author: 'Ada', frontMatter: { params: { title: 'Not this', math: true } } },
    ],
    [
      'stands in the folder that its language has for itself',
      {
        path: 'content/francais/docs/tea/one.md',
        text: '---\ntitle: Un thé\ndate: 2020-01-02\n---\nText.\n',
        settings: {
          language: 'en',
          languages: ['en', 'fr'],
          languageFolders: { en: 'content/english', fr: 'content/francais' },
          permalinks: { docs: '/:year/:slug/' },
        },
      },
      { locale: 'fr', categories: [['docs', 'tea']], aliases: ['/fr/2020/un-the/'] },
    ],
    [
      'has the address of its section in its language, which its ending says',
      {
        path: 'content/tea/Green Tea.it.md',
        text: '---\ntitle: A\n---\nText.\n',
        settings: { languages: ['de', 'it'], language: 'de', permalinks: { tea: '/t/:filename/' } },
      },
      { locale: 'it', slug: 'green-tea', aliases: ['/it/t/Green Tea/'] },
    ],
    [
      'has no address where only a part of its sections counts',
      {
        path: 'content/tea/green/a.md',
        text: '---\ntitle: A\n---\nText.\n',
        settings: { permalinks: { tea: '/:sections[1:]/:slug/' } },
      },
      { aliases: [] },
    ],
    [
      'is a draft until it is published, whatever its date',
      {
        path: 'content/posts/a.md',
        text: '---\ntitle: A\ndate: 2020-01-01\npublishDate: 2999-01-01\n---\nText.\n',
      },
      { draft: true, date: '2020-01-01T00:00:00.000Z' },
    ],
    [
      'has the first of its `images` for a cover',
      {
        path: 'content/posts/a.md',
        text: '---\ntitle: A\nimages: [https://tea.example/a.png, https://tea.example/b.png]\n---\nText.\n',
      },
      { cover: 'https://tea.example/a.png' },
    ],
    [
      'is a draft once it has expired',
      { path: 'content/posts/a.md', text: '---\ntitle: A\nexpiryDate: 2020-01-01\n---\nText.\n' },
      { draft: true },
    ],
  ]);

  it('names the inner field that a value came from', () => {
    const text = '---\ntitle: A\nparams: {author: Ada}\n---\nText.\n';
    expect(resultIn(text, { preset: 'hugo', path: 'content/a.md' })).toMatchObject({
      origins: { author: 'front matter `params.author`' },
    });
  });
});

describe('a Hugo site', () => {
  describeSkips('hugo', [
    ['content/docs/_index.md', 'section-page'],
    ['content/docs/_index.zh.md', 'section-page'],
    ['content/en/_common/part.md', 'site-file'],
    ['content/posts/a/notes.md', 'bundle-resource', { isInBundle: true }],
    ['archetypes/default.md', 'outside-content'],
    ['README.md', 'outside-content'],
    ['content/parts/index.md', 'not-rendered', { text: '---\ntitle: A\nheadless: true\n---\n' }],
    ['content/a.md', 'not-rendered', { text: '---\ntitle: A\nbuild: {render: never}\n---\n' }],
    ['content/a.md', 'not-rendered', { text: '+++\n[_build]\nrender = false\n+++\n' }],
    ['themes/tea/a.md', 'outside-content', { settings: { languageFolders: { fr: 'pages' } } }],
    ['content/ja/docs/a.md', 'not-translated', { text: '---\ntitle: A\nuntranslated: 1\n---\n' }],
  ]);
});

describe('a page that is headless', () => {
  it('is one only as the index of a bundle', () => {
    const text = '---\ntitle: A\nheadless: true\n---\nText.\n';
    expect(resultIn(text, { preset: 'hugo', path: 'content/a.md' }).status).toBe('ok');
  });
});

describe('a Zola post', () => {
  describeDialect('zola', [
    [
      'gives date, slug and old address by its path',
      {
        path: 'content/a@2.md',
        text: '+++\npath = "2024/02/19/Green-Tea-1.0"\ntitle = "A"\nauthors = ["Ada", "Grace"]\naliases = ["2024/02/19/tea.html"]\n[extra]\nteam = "Tea"\n+++\nText.\n',
      },
      {
        date: '2024-02-19T00:00:00.000Z',
        slug: 'green-tea-1-0',
        author: 'Ada, Grace',
        aliases: ['2024/02/19/tea.html', '2024/02/19/Green-Tea-1.0'],
        frontMatter: { extra: { team: 'Tea' } },
      },
    ],
    [
      'gives its date with a time by its name',
      {
        path: 'content/blog/2020-05-07T10:11:12+02:00-green-tea.md',
        text: '+++\ntitle = "A"\n+++\nText.\n',
      },
      { date: '2020-05-07T08:11:12.000Z', slug: 'green-tea' },
    ],
    [
      'gives its date by the name of its folder',
      { path: 'content/2020-05-08_green-tea/index.md', text: '+++\ntitle = "A"\n+++\nText.\n' },
      { date: '2020-05-08T00:00:00.000Z', slug: 'green-tea' },
    ],
    [
      'has its terms in `taxonomies`',
      {
        path: 'content/inside/a.md',
        text: '+++\ntitle = "A"\ndate = 2020-01-02\n[taxonomies]\ntags = ["x"]\ncategories = ["Tea", "Asia"]\n+++\nText.\n',
      },
      {
        tags: ['x'],
        categories: [['Tea'], ['Asia']],
        frontMatter: {},
        date: '2020-01-02T00:00:00.000Z',
      },
    ],
  ]);
  describeSkips('zola', [
    ['content/_index.md', 'section-page'],
    ['templates/page.html', 'outside-content'],
  ]);
});
