import { entryOf } from '../../support/entry';

const fieldsOf = (yaml: string, path?: string, options = {}) =>
  entryOf(`---\n${yaml}\n---\nText.\n`, path, options).entry;

describe('the default mapping', () => {
  it('knows the names that generators give to one attribute', () => {
    expect(fieldsOf('Title: A\nlastmod: 2020-01-02\nheader-img: https://x.org/a.png').title).toBe(
      'A',
    );
    for (const name of ['updated', 'lastmod', 'last_modified_at', 'updatedDate', 'Modified']) {
      expect(fieldsOf(`title: A\n${name}: 2020-01-02`).updated).toBe('2020-01-02T00:00:00.000Z');
    }
    for (const name of ['headimg', 'cover', 'heroImage', 'featured_image', 'header-img']) {
      expect(fieldsOf(`title: A\n${name}: https://x.org/a.png`).cover).toBe('https://x.org/a.png');
    }
  });

  it('keeps every field that is mapped nowhere, with its own type', () => {
    const { frontMatter } = fieldsOf(
      'title: A\ncomments: false\nweight: 3\ncode: "0123"\nextra: {a: [1, b]}\nnothing:',
    );
    expect(frontMatter).toEqual({
      comments: false,
      weight: 3,
      code: '0123',
      extra: { a: [1, 'b'] },
      nothing: null,
    });
  });

  it('uses up a second name only if it says the same', () => {
    const same = fieldsOf('title: A\nheadimg: https://x.org/a.png\nthumbnail: https://x.org/a.png');
    expect(same.frontMatter).toEqual({});
    const other = fieldsOf(
      'title: A\nheadimg: https://x.org/a.png\nthumbnail: https://x.org/b.png',
    );
    expect(other.frontMatter).toEqual({ thumbnail: 'https://x.org/b.png' });
  });

  it('warns of a date that does not exist and keeps it', () => {
    const { entry, warnings } = entryOf('---\ntitle: A\ndate: 2022-02-30\n---\nText.\n');
    expect(entry.date).toBeNull();
    expect(entry.frontMatter).toEqual({ date: '2022-02-30' });
    expect(warnings).toEqual([expect.objectContaining({ code: 'date-invalid' })]);
  });

  it('reads `published` as a switch or as a date, by its value', () => {
    expect(fieldsOf('title: A\npublished: false')).toMatchObject({ draft: true, date: null });
    expect(fieldsOf('title: A\npublished: 2020-01-02')).toMatchObject({
      draft: false,
      date: '2020-01-02T00:00:00.000Z',
    });
  });

  it.each([
    ['draft: true', 'a.md'],
    ['draft: yes', 'a.md'],
    ['published: false', 'a.md'],
    ['date: 2027-01-01', 'a.md'],
    ['expiryDate: 2020-01-01', 'a.md'],
    ['x: 1', '_drafts/a.md'],
    ['status: draft', 'a.md'],
    ['visibility: private', 'a.md'],
    ['private: true', 'a.md'],
  ])('makes a draft of %p in %p', (yaml, path) => {
    expect(fieldsOf(`title: A\n${yaml}`, path).draft).toBe(true);
    expect(fieldsOf(`title: A\n${yaml}`, path, { status: 'published' }).draft).toBe(false);
  });

  it('takes a date from the path where the front matter has none', () => {
    expect(fieldsOf('title: A', '_posts/2019-05-06-a.md').date).toBe('2019-05-06T00:00:00.000Z');
    expect(fieldsOf('title: A', '2019/05/06/a.md').date).toBe('2019-05-06T00:00:00.000Z');
    expect(fieldsOf('title: A\ndate: 2020-01-01', '2019-05-06-a.md').date).toBe(
      '2020-01-01T00:00:00.000Z',
    );
  });

  it('reads categories as names, nested lists as paths', () => {
    expect(fieldsOf('title: A\ncategories: [a, b]').categories).toEqual([['a'], ['b']]);
    expect(fieldsOf('title: A\ncategories: [[a, b], [c]]').categories).toEqual([['a', 'b'], ['c']]);
    expect(fieldsOf('title: A\ncategory: a').categories).toEqual([['a']]);
  });

  it('takes keywords for tags only where there are no tags', () => {
    expect(fieldsOf('title: A\nkeywords: a, b').tags).toEqual(['a', 'b']);
    const both = fieldsOf('title: A\ntags: [x, X, y]\nkeywords: a, b');
    expect(both.tags).toEqual(['x', 'y']);
    expect(both.frontMatter).toEqual({ keywords: 'a, b' });
  });

  it('joins authors, whatever their form', () => {
    expect(fieldsOf('title: A\nauthor: "Ada, engineer"').author).toBe('Ada, engineer');
    expect(fieldsOf('title: A\nauthors: [{name: Ada}, Grace]').author).toBe('Ada, Grace');
  });

  it('unwraps picture proxies and takes no placeholder as cover', () => {
    expect(
      fieldsOf('title: A\ncover: https://proxy.example/?http://real.example/a.png').cover,
    ).toBe('http://real.example/a.png');
    const placeholder = fieldsOf('title: A\ncover: https://picsum.photos/400/300?random=7');
    expect(placeholder.cover).toBeNull();
    expect(placeholder.frontMatter).toEqual({ cover: 'https://picsum.photos/400/300?random=7' });
  });

  it('keeps a field of which an attribute takes only a part', () => {
    const { cover, author, frontMatter } = fieldsOf(
      'title: A\nimage: [https://x.org/a.png, https://x.org/b.png]\nauthors: [{name: Ada, url: /ada}]\nslug: My Slug',
    );
    expect({ cover, author }).toEqual({ cover: 'https://x.org/a.png', author: 'Ada' });
    expect(frontMatter).toEqual({
      image: ['https://x.org/a.png', 'https://x.org/b.png'],
      authors: [{ name: 'Ada', url: '/ada' }],
      slug: 'My Slug',
    });
  });

  it('keeps the reference to a cover that is a local file', () => {
    expect(fieldsOf('title: A\ncover: /img/a.png').frontMatter).toEqual({ cover: '/img/a.png' });
  });

  it('keeps what the file says of its status when an option decides', () => {
    const { frontMatter } = fieldsOf('title: A\ndraft: true', 'a.md', { status: 'published' });
    expect(frontMatter).toEqual({ draft: true });
  });

  it('tells links from old paths', () => {
    expect(fieldsOf('title: A\nurl: https://x.org/a')).toMatchObject({
      link: 'https://x.org/a',
      aliases: [],
    });
    expect(fieldsOf('title: A\nurl: /a/b/\nredirect_from: [/c]')).toMatchObject({
      link: null,
      aliases: ['/c', '/a/b/'],
    });
  });

  it('cuts what is too long, and keeps it whole in the front matter', () => {
    const title = '很'.repeat(2000);
    const { entry, warnings } = entryOf(`---\ntitle: ${title}\n---\nText.\n`);
    expect([...entry.title]).toHaveLength(255);
    expect(entry.frontMatter).toEqual({ title });
    expect(warnings).toEqual([expect.objectContaining({ code: 'value-too-long' })]);
  });

  it('falls back to the first heading, then to the file name', () => {
    expect(entryOf('---\nx: 1\n---\nText.\n\n## Head *line*\n').entry.title).toBe('Head line');
    expect(entryOf('---\nx: 1\n---\nText.\n', 'a/2020-01-02-my-post.md').entry.title).toBe(
      'my post',
    );
    expect(entryOf('---\nx: 1\n---\nText.\n').warnings).toEqual([
      expect.objectContaining({ code: 'title-missing' }),
    ]);
  });
});
