import { describeDialect, describeSkips } from '../../support/place';

const settings = {
  timezone: 'Asia/Shanghai',
  permalink: ':year/:month/:day/:title/',
  fileName: ':year-:month-:day-:title.md',
};

describe('a Hexo post', () => {
  describeDialect('hexo', [
    [
      'counts dates without a zone in that of the site',
      {
        path: 'source/_posts/tea.md',
        text: '---\ntitle: Tea\ndate: 2020-01-02 03:04:05\nupdated: 2020-02-03 00:00:00\n---\nText.\n',
        settings,
      },
      {
        date: '2020-01-01T19:04:05.000Z',
        updated: '2020-02-02T16:00:00.000Z',
        slug: 'tea',
        aliases: ['/2020/01/02/tea/'],
      },
    ],
    [
      'takes a flat list of categories for one path',
      {
        path: 'source/_posts/a.md',
        text: '---\ntitle: A\ncategories: [Sports, Ball]\n---\nText.\n',
      },
      { categories: [['Sports', 'Ball']] },
    ],
    [
      'takes nested lists for a path each',
      {
        path: 'source/_posts/a.md',
        text: '---\ntitle: A\ncategories:\n- [Sports, Ball]\n- [Games]\n- Tea\n---\nText.\n',
      },
      { categories: [['Sports', 'Ball'], ['Games'], ['Tea']] },
    ],
    [
      'has aliases of the plurals',
      {
        path: 'source/_posts/a.md',
        text: '---\ntitle: A\ncategory: Tea\ntag: green\n---\nText.\n',
      },
      { categories: [['Tea']], tags: ['green'] },
    ],
    [
      'gives date and slug by its name',
      {
        path: 'source/_posts/2021-05-05-tea-2.0.0-out.md',
        text: '---\ntitle: A\n---\nText.\n',
        settings,
      },
      {
        date: '2021-05-04T16:00:00.000Z',
        slug: 'tea-2-0-0-out',
        aliases: ['/2021/05/05/tea-2.0.0-out/'],
      },
    ],
    [
      'keeps the date in its address where the pattern of names has none',
      {
        path: 'source/_posts/2021-05-05-tea.md',
        text: '---\ntitle: A\n---\nText.\n',
        settings: { permalink: ':year/:title.html' },
      },
      { aliases: ['/2021/2021-05-05-tea.html'] },
    ],
    [
      'gives date and slug in the form that the site gives to names',
      {
        path: 'source/_posts/20210505_tea.md',
        text: '---\ntitle: A\n---\nText.\n',
        settings: { fileName: ':year:month:day_:title.md' },
      },
      { date: '2021-05-05T00:00:00.000Z', slug: 'tea' },
    ],
    [
      'has the default category in its address, and nowhere else',
      {
        path: 'source/_posts/tea.md',
        text: '---\ntitle: A\n---\nText.\n',
        settings: { permalink: ':category/:name/', defaultCategory: 'misc' },
      },
      { categories: [], aliases: ['/misc/tea/'] },
    ],
    [
      'has no computed address where it says its own',
      {
        path: 'source/_posts/a.md',
        text: '---\ntitle: A\ndate: 2020-01-02\npermalink: drinks/green-tea\n---\nText.\n',
        settings,
      },
      { slug: 'green-tea', aliases: ['drinks/green-tea'] },
    ],
    [
      'is a draft in `_drafts`',
      { path: 'source/_drafts/a.md', text: '---\ntitle: A\ntags: [x]\n---\nText.\n' },
      { draft: true, tags: ['x'] },
    ],
    [
      'is a draft where it says so',
      { path: 'source/_posts/a.md', text: '---\ntitle: A\npublished: false\n---\nText.\n' },
      { draft: true },
    ],
    [
      'may be a page',
      { path: 'source/about/index.md', text: '---\ntitle: About\nlayout: page\n---\nText.\n' },
      { slug: 'about', date: null, categories: [] },
    ],
    [
      'has front matter in JSON, too',
      {
        path: 'source/_posts/a.md',
        text: '"title": "A",\n"date": "2020/01/02"\n;;;\nText.\n',
        settings,
      },
      { title: 'A', date: '2020-01-01T16:00:00.000Z' },
    ],
  ]);
});

describe('a Hexo site', () => {
  describeSkips('hexo', [
    ['scaffolds/post.md', 'outside-content'],
    ['themes/light/README.md', 'outside-content'],
    ['source/_data/menu.md', 'site-file'],
    ['source/404.html', 'site-file'],
    ['source/tags/index.md', 'listing-page', { text: '---\ntitle: Tags\ntype: tags\n---\n' }],
    ['source/_posts/a.md', 'outside-content', { settings: { contentFolder: 'src' } }],
  ]);
});
