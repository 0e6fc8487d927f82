import { entryOf } from '../../support/entry';
import { describeDialect, describeSkips, resultIn } from '../../support/place';

describe('a Gatsby post', () => {
  describeDialect('gatsby', [
    [
      'takes its slug from its folder',
      {
        path: 'content/blog/green-tea/index.md',
        text: '---\ntitle: A\ndate: "2015-05-01T22:12:03.284Z"\nspoiler: Hot.\n---\nText.\n',
      },
      { slug: 'green-tea', date: '2015-05-01T22:12:03.284Z', excerpt: 'Hot.', categories: [] },
    ],
    [
      'has its address in `path`',
      {
        path: 'content/posts/tea.mdx',
        text: '---\ntitle: A\npath: /blog/green-tea\nhero: https://x.org/a.png\n---\nText.\n',
      },
      {
        slug: 'green-tea',
        aliases: ['/blog/green-tea'],
        cover: 'https://x.org/a.png',
        frontMatter: {},
      },
    ],
    [
      'may have a whole path for a slug',
      {
        path: 'content/posts/tea.md',
        text: '---\ntitle: A\nslug: /drinks/green-tea/\n---\nText.\n',
      },
      { slug: 'green-tea', frontMatter: { slug: '/drinks/green-tea/' } },
    ],
    [
      'may have a stroke in its slug',
      { path: 'content/posts/tea.md', text: '---\ntitle: A\nslug: Black/green tea\n---\nText.\n' },
      { slug: 'black-green-tea' },
    ],
  ]);
  describeSkips('gatsby', [
    ['README.md', 'site-file'],
    ['public/a/index.html', 'site-file'],
  ]);
});

describe('an Astro post', () => {
  describeDialect('astro', [
    [
      'has the names of the blog template',
      {
        path: 'src/content/blog/green-tea.mdx',
        text: '---\ntitle: A\npubDate: Jul 08 2022\nupdatedDate: 2022-07-09\nheroImage: https://x.org/a.png\n---\nText.\n',
      },
      {
        slug: 'green-tea',
        date: '2022-07-08T00:00:00.000Z',
        updated: '2022-07-09T00:00:00.000Z',
        cover: 'https://x.org/a.png',
      },
    ],
  ]);
  describeDialect('astro', [
    [
      'has the names of AstroPaper',
      {
        path: 'src/data/blog/tea.md',
        text: '---\ntitle: A\npubDatetime: 2022-09-23T15:22:00Z\nmodDatetime: 2023-01-02T03:04:05Z\n---\nText.\n',
      },
      {
        date: '2022-09-23T15:22:00.000Z',
        updated: '2023-01-02T03:04:05.000Z',
        frontMatter: {},
      },
    ],
    [
      'is a draft where its name keeps it from being built',
      { path: 'src/content/blog/_green-tea.md', text: '---\ntitle: A\n---\nText.\n' },
      { draft: true, slug: 'green-tea' },
    ],
    [
      'is a draft where it says so in other words',
      { path: 'src/content/blog/tea.md', text: '---\ntitle: A\nisDraft: true\n---\nText.\n' },
      { draft: true },
    ],
  ]);
  describeSkips('astro', [
    ['dist/a.html', 'site-file'],
    ['src/content/authors/ada.md', 'site-file'],
  ]);
});

describe('an Eleventy post', () => {
  describeDialect('eleventy', [
    [
      'may call its title otherwise',
      {
        path: 'src/blog/2024-09-12-green-tea.md',
        text: '---\nsidebarTitle: Side\nnewsTitle: Green tea\n---\n## Part\n\nText.\n',
      },
      {
        title: 'Green tea',
        slug: 'green-tea',
        date: '2024-09-12T00:00:00.000Z',
        frontMatter: { sidebarTitle: 'Side' },
      },
    ],
    [
      'is named by its menu where no heading stands on top',
      {
        path: 'src/docs/tea.md',
        text: '---\neleventyNavigation: {key: Tea, parent: Drinks}\n---\n## Brewing\n\nText.\n',
      },
      { title: 'Tea', frontMatter: { eleventyNavigation: { key: 'Tea', parent: 'Drinks' } } },
    ],
    [
      'has a title without template tags',
      {
        path: 'src/docs/tea.md',
        text: '---\neleventyNavigation: {key: Tea}\n---\n# Green Tea {% addedin "1.0" %}\n\nText.\n',
      },
      { title: 'Green Tea' },
    ],
    [
      'has a pattern for its address, which its name and title fill',
      {
        path: 'src/blog/2020-01-02-tea.md',
        text: '---\ntitle: Green tea\npermalink: "/blog/{{ page.fileSlug }}/{{ title | slugify }}/"\n---\nText.\n',
      },
      { slug: 'tea', aliases: ['/blog/tea/green-tea/'], draft: false },
    ],
    [
      'has no address where its pattern asks for more',
      {
        path: 'src/blog/tea.md',
        text: '---\ntitle: A\npermalink: "/blog/{{ number }}/"\n---\nText.\n',
      },
      { slug: 'tea', aliases: [], draft: false },
    ],
    [
      'has no date where only its file or its history would say it',
      {
        path: 'src/blog/tea.md',
        text: '---\ntitle: A\ndate: git Last Modified\n---\nText.\n',
      },
      { date: null, frontMatter: { date: 'git Last Modified' } },
    ],
    [
      'is a draft where it has no address',
      { path: 'src/blog/part.md', text: '---\ntitle: A\npermalink: false\n---\nText.\n' },
      { draft: true, aliases: [] },
    ],
  ]);
  describeDialect('eleventy', [
    [
      'is named by the title that its menu shows',
      {
        path: 'src/docs/tea.md',
        text: '---\neleventyNavigation: {key: tea, title: All tea}\n---\nText.\n',
      },
      { title: 'All tea' },
    ],
  ]);
  describeSkips('eleventy', [
    ['src/_includes/a.md', 'site-file'],
    ['_site/a/index.html', 'site-file'],
  ]);
});

describe('a Docusaurus post', () => {
  const settings = { authors: { ada: 'Ada Lovelace' } };
  describeDialect('docusaurus', [
    [
      'names its authors by key, by object and by name',
      {
        path: 'blog/2021-08-26-green-tea/index.mdx',
        text: '---\ntitle: A\nslug: tea\nauthors: [ada, {name: Grace, url: x}, Kay]\n---\nText.\n',
        settings,
      },
      { author: 'Ada Lovelace, Grace, Kay', slug: 'tea', date: '2021-08-26T00:00:00.000Z' },
    ],
    [
      'loses the number that orders it',
      { path: 'docs/02-green-tea.md', text: '---\ntitle: A\n---\nText.\n' },
      { slug: 'green-tea', date: null },
    ],
    [
      'keeps the date in its name',
      { path: 'blog/2021-08-26-green-tea.md', text: '---\ntitle: A\n---\nText.\n' },
      { slug: 'green-tea', date: '2021-08-26T00:00:00.000Z' },
    ],
    [
      'says when it was last changed, and who did it',
      {
        path: 'docs/tea.md',
        text: '---\ntitle: A\nlast_update: {date: 2022-05-06, author: Ada}\n---\nText.\n',
      },
      {
        updated: '2022-05-06T00:00:00.000Z',
        frontMatter: { last_update: { date: '2022-05-06', author: 'Ada' } },
      },
    ],
    [
      'needs no front matter',
      { path: 'docs/01-tea.md', text: '# Green tea\n\nText.\n' },
      { title: 'Green tea', slug: 'tea', body: '# Green tea\n\nText.\n' },
    ],
  ]);
  describeSkips('docusaurus', [['docs/_install.mdx', 'site-file']]);

  it('is not warned of for its `last_update`', () => {
    const text = '---\ntitle: A\nlast_update: {date: 2022-05-06}\n---\nText.\n';
    expect(resultIn(text, { preset: 'docusaurus', path: 'docs/a.md' })).toMatchObject({
      warnings: [],
    });
  });
});

describe('a VitePress or Nextra page', () => {
  describeDialect('vitepress', [
    [
      'takes its title from its heading',
      { path: 'guide/green-tea.md', text: '---\noutline: deep\n---\n# Green tea\n\nText.\n' },
      { title: 'Green tea', slug: 'green-tea' },
    ],
    [
      'may be a home page',
      { path: 'index.md', text: '---\nlayout: home\nhero: {name: Tea, text: Hot}\n---\n' },
      { title: 'Tea' },
    ],
    [
      'is a draft where its theme does not publish it',
      { path: 'a.md', text: '---\ntitle: A\npublish: false\n---\nText.\n' },
      { draft: true },
    ],
  ]);
  describeDialect('nextra', [
    [
      'may export its fields, of which nothing is run',
      {
        path: 'pages/tea.mdx',
        text: "import { ada } from './people'\n\nexport const meta = {\n  title: 'Ada\\'s tea', // hot\n  date: new Date('2020-01-02'),\n\n  tags: ['tea', \"hot\",],\n  author: ada,\n}\n\nText.\n",
      },
      { title: "Ada's tea", date: '2020-01-02T00:00:00.000Z', tags: ['tea', 'hot'], author: '' },
    ],
    [
      'may be the home page of a language',
      { path: 'pages/index.fr.mdx', text: '---\ntitle: Le thé\n---\nTexte.\n' },
      { slug: 'le-the', locale: 'fr' },
    ],
    [
      'takes its name from the file',
      {
        path: 'pages/posts/green-tea.mdx',
        text: '---\ntitle: A\ndate: 2020/1/2\ntag: tea, hot\nauthor: Ada\n---\nText.\n',
      },
      { slug: 'green-tea', date: '2020-01-02T00:00:00.000Z', tags: ['tea', 'hot'], author: 'Ada' },
    ],
  ]);
});

describe('an Obsidian note', () => {
  describeDialect('obsidian', [
    [
      'is titled by its file name as it stands',
      {
        path: 'Drinks/Green_tea - hot.md',
        text: '---\naliases: [Sencha]\npermalink: drinks/green\npublish: true\n---\n# Part\n\n[[Water]]\n',
      },
      {
        title: 'Green_tea - hot',
        slug: 'green',
        aliases: ['Sencha', 'drinks/green'],
        draft: false,
        frontMatter: {},
      },
    ],
    [
      'is a draft where it is not to be published',
      { path: 'Tea.md', text: '---\npublish: false\n---\nText.\n' },
      { draft: true },
    ],
    [
      'may have a title of its own',
      { path: 'tea.md', text: '---\ntitle: Green tea\n---\nText.\n' },
      { title: 'Green tea' },
    ],
    [
      'needs no front matter, and has tags in its text',
      { path: 'Tea.md', text: 'Hot #drink, see [[Water#no]] and `#no`. #drink/green\n' },
      { title: 'Tea', tags: ['drink', 'drink/green'] },
    ],
    [
      'has the tags of both',
      { path: 'Tea.md', text: '---\ntags: hot\n---\nText #Hot #green\n' },
      { tags: ['hot', 'green'], frontMatter: {} },
    ],
    [
      'links to its author and its cover',
      {
        path: 'Tea.md',
        text: '---\nauthor: "[[people/ada|Ada]]"\ncover: "![[tea pot.png]]"\n---\nText.\n',
      },
      { author: 'Ada', cover: 'tea pot.png' },
    ],
  ]);
  describeSkips('obsidian', [
    ['Templates/note.md', 'site-file'],
    ['99 - Templates/note.md', 'site-file'],
    ['Drawings/pot.excalidraw.md', 'site-file'],
    ['Vorlagen/note.md', 'excluded-by-site', { settings: { exclude: ['Vorlagen'] } }],
  ]);

  it('is not warned of for a title that its file name is', () => {
    const text = '---\npublish: true\n---\nText.\n';
    expect(resultIn(text, { preset: 'obsidian', path: 'Tea.md' })).toMatchObject({ warnings: [] });
  });
});

describe('a preset that is asked for', () => {
  it('counts more than that of the site', () => {
    const text = '---\ntitle: A\ncategories: [a, b]\n---\nText.\n';
    const options = { preset: 'hexo' };
    const result = resultIn(text, { preset: 'jekyll', path: 'source/_posts/a.md', options });
    expect(result).toMatchObject({ preset: 'hexo', entry: { categories: [['a', 'b']] } });
  });

  it('needs no site', () => {
    const text = '---\ntitle: A\ncategories: a b\n---\nText.\n';
    const { preset, entry } = entryOf(text, '_posts/2020-01-02-a.md', { preset: 'jekyll' });
    expect(preset).toBe('jekyll');
    expect(entry.categories).toEqual([['a'], ['b']]);
  });
});

describe('a zone that does not exist', () => {
  it('does not count', () => {
    const text = '---\ntitle: A\ndate: 2020-01-02\n---\nText.\n';
    const settings = { timezone: 'Mars/Olympus' };
    expect(resultIn(text, { preset: 'hexo', path: 'source/_posts/a.md', settings })).toMatchObject({
      entry: { date: '2020-01-02T00:00:00.000Z' },
    });
  });
});
