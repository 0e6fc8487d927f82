import { mapSlug, slugify } from '../../../src/plugins/front-matter-import/core/map/slug';

describe('slugify', () => {
  it.each([
    ['Hello, World!', 'hello-world'],
    ["What's new?", 'whats-new'],
    ['省委书记暗访', 'sheng-wei-shu-ji-an-fang'],
    ['重庆银行行长', 'chong-qing-yin-hang-hang-zhang'],
    ['女儿 B端权限 Part 2', 'nv-er-b-duan-quan-xian-part-2'],
    ['Привет мир', 'privet-mir'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ', 'full-width'],
    ['Déjà vu', 'deja-vu'],
    ['！？……', ''],
  ])('turns %p into %p', (text, expected) => {
    expect(slugify(text)).toBe(expected);
  });

  it('cuts at a word boundary', () => {
    expect(slugify('one two three four', 11)).toBe('one-two');
    expect(slugify('one two', 7)).toBe('one-two');
    expect(slugify('abcdefghij', 4)).toBe('abcd');
  });

  it('makes only what Strapi accepts as a uid', () => {
    expect(slugify('a/b_c~d.e 中文 ✓ 100%')).toMatch(/^[a-z0-9-]+$/);
  });
});

describe('mapSlug', () => {
  const slugOf = (frontMatter: Record<string, string>, path = 'a.md', fileNameCounts = true) =>
    mapSlug({ frontMatter, path, title: 'The Title', fileNameCounts }).value;

  it.each<[string, Record<string, string>, string, string]>([
    ['front matter first', { Slug: 'My Slug', permalink: '/x/y/' }, 'file.md', 'my-slug'],
    ['then the permalink', { permalink: '/2020/01/some-post.html' }, 'file.md', 'some-post'],
    ['but no pattern of a permalink', { permalink: '/:year/:title/' }, 'file.md', 'file'],
    ['then the file name without its date', {}, 'posts/2020-01-02-my-post.md', 'my-post'],
    ['no way out of a folder', { permalink: '../../etc/passwd' }, 'file.md', 'passwd'],
    ['the folder of an index file', {}, 'posts/my-bundle/index.md', 'my-bundle'],
    ['the title for a name that says nothing', {}, 'posts/post.md', 'the-title'],
  ])('takes %s', (_case, frontMatter, path, expected) => {
    expect(slugOf(frontMatter, path)).toBe(expected);
  });

  it.each([
    ['docs/page.md', 'page'],
    ['_posts/2020-01-02-1.md', '1'],
    ['guide/README.md', 'guide'],
  ])('takes %s as it stands where every name is an address', (path, expected) => {
    const names = { areAddresses: true };
    const title = 'The Title';
    expect(mapSlug({ frontMatter: {}, path, title, fileNameCounts: true, names }).value).toBe(
      expected,
    );
  });

  it('takes the title where file names are made by a crawler', () => {
    expect(slugOf({}, '01-crawled.md', false)).toBe('the-title');
  });
});
