import { describeDialect, describeSkips } from '../../support/place';

const settings = { timezone: 'Asia/Tokyo', permalink: '/:categories/:year/:i_month/:title.html' };
const A = '---\ntitle: A\n---\nText.\n';

describe('a Jekyll post', () => {
  describeDialect('jekyll', [
    [
      'gives date and slug by its name, in the zone of the site',
      { path: '_posts/2019-3-07-Fixing-a-bell.markdown', text: A, settings },
      {
        date: '2019-03-06T15:00:00.000Z',
        slug: 'fixing-a-bell',
        aliases: ['/2019/3/Fixing-a-bell.html'],
      },
    ],
    [
      'may write its year with two digits',
      { path: '_posts/09-12-31-a.md', text: A },
      { date: '2009-12-31T00:00:00.000Z', slug: 'a' },
    ],
    [
      'says its time with nanoseconds and zone',
      {
        path: '_posts/2011-10-03-a.md',
        text: '---\ntitle: A\ndate: 2011-10-03 23:38:59.000000000 +09:00\n---\nText.\n',
      },
      { date: '2011-10-03T14:38:59.000Z' },
    ],
    [
      'says its time with a zone without a colon',
      {
        path: '_posts/2013-02-22-a.md',
        text: '---\ntitle: A\ndate: 2013-02-22 13:08:38 +0000\n---\nText.\n',
        settings,
      },
      { date: '2013-02-22T13:08:38.000Z' },
    ],
    [
      'has several categories in one text',
      {
        path: '_posts/2020-01-02-a.md',
        text: '---\ntitle: A\ncategories: red green\ntags: x y\n---\nText.\n',
      },
      { categories: [['red'], ['green']], tags: ['x', 'y'] },
    ],
    [
      'has one `category`, whatever blanks it holds',
      { path: '_posts/2020-01-02-a.md', text: '---\ntitle: A\ncategory: red green\n---\nText.\n' },
      { categories: [['red green']] },
    ],
    [
      'has a list of names without hierarchy',
      {
        path: '_posts/2020-01-02-a.md',
        text: '---\ntitle: A\ncategories: [red tea, green]\n---\nText.\n',
      },
      { categories: [['red tea'], ['green']] },
    ],
    [
      'takes the folders above `_posts` for categories, those below for none',
      {
        path: 'news/tea/_posts/old/2020-01-02-a.md',
        text: '---\ntitle: A\ncategories: [tea, green]\n---\nText.\n',
      },
      { categories: [['news'], ['tea'], ['green']] },
    ],
    [
      'adds `category` to `categories` and `tag` to `tags`',
      {
        path: '_posts/2020-01-02-a.md',
        text: '---\ntitle: A\ncategory: hot drinks\ncategories: tea\ntag: x y\ntags: [z]\n---\nText.\n',
      },
      { categories: [['hot drinks'], ['tea']], tags: ['x y', 'z'], frontMatter: {} },
    ],
    [
      'stands in the folder of collections, which is no category',
      {
        path: 'src/all/news/_posts/2020-01-02-a.md',
        text: A,
        settings: { contentFolder: 'src', collectionsFolder: 'all' },
      },
      { categories: [['news']] },
    ],
    [
      'ends its excerpt where the site says',
      {
        path: '_posts/2020-01-02-a.md',
        text: '---\ntitle: A\n---\nOne.\n\nTwo.\n<!--cut-->\nThree.\n',
        settings: { excerptSeparator: '<!--cut-->' },
      },
      { excerpt: 'One.\nTwo.' },
    ],
    [
      'ends its excerpt where it says itself',
      {
        path: '_posts/2020-01-02-a.md',
        text: '---\ntitle: A\nexcerpt_separator: <!--end-->\n---\nOne.\n\n<!--end-->\nTwo. <!--cut-->\n',
        settings: { excerptSeparator: '<!--cut-->' },
      },
      { excerpt: 'One.' },
    ],
    [
      'is hidden where it says so',
      { path: '_posts/2020-01-02-a.md', text: '---\ntitle: A\npublished: false\n---\nText.\n' },
      { draft: true, aliases: [] },
    ],
    [
      'is a draft in `_drafts`',
      { path: '_drafts/a.md', text: A, settings },
      { draft: true, date: null, aliases: [] },
    ],
    [
      'keeps old addresses',
      {
        path: '_posts/2020-01-02-a.md',
        text: '---\ntitle: A\npermalink: /tea/:title/\nredirect_from:\n- /old/\nlast_modified_at: 2020-02-03\n---\nText.\n',
      },
      {
        aliases: ['/old/', '/tea/a/'],
        slug: 'a',
        updated: '2020-02-03T00:00:00.000Z',
        frontMatter: { permalink: '/tea/:title/' },
      },
    ],
    [
      'has one of the named styles of addresses',
      {
        path: '_posts/2020-01-02-a.md',
        text: '---\ntitle: A\ncategories: Tea\n---\nText.\n',
        settings: { permalink: 'pretty' },
      },
      { aliases: ['/tea/2020/01/02/a/'] },
    ],
    [
      'has no address that cannot be known',
      { path: '_posts/2020-01-02-a.md', text: A, settings: { permalink: '/:collection/:title' } },
      { aliases: [] },
    ],
    [
      'names its author by a key of the site',
      {
        path: '_posts/2020-01-02-a.md',
        text: '---\ntitle: A\nauthor: ada\n---\nText.\n',
        settings: { authors: { ada: 'Ada Lovelace' } },
      },
      { author: 'Ada Lovelace' },
    ],
  ]);
});

describe('a page of a Jekyll site', () => {
  describeDialect('jekyll', [
    ['may be HTML', { path: 'about/index.html', text: A }, { slug: 'about', date: null }],
  ]);
});

describe('a Jekyll site', () => {
  describeSkips('jekyll', [
    ['README.md', 'site-file'],
    ['_includes/head.html', 'site-file'],
    ['_site/2020/a.html', 'site-file'],
    ['index.html', 'site-file'],
    ['blog/index.html', 'site-file'],
    ['drafts/a.md', 'excluded-by-site', { settings: { exclude: ['node_modules', 'drafts/'] } }],
  ]);
});
