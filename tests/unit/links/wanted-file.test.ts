import { wantedFile } from '../../../src/plugins/front-matter-import/core/links/wanted-file';
import type { SiteSettings } from '../../../src/plugins/front-matter-import/core/types';

interface Standing {
  /** Path below the site's root. */
  file: string;
  preset?: string;
  settings?: SiteSettings;
  /** The site's root from the import root. */
  root?: string;
  /** Path below the import root, where that is not the site's root. */
  path?: string;
}

function wanted(
  link: string,
  { file, preset = 'plain', settings = {}, root = '', path }: Standing,
) {
  const site = { root, preset, reason: 'because of the test', settings };
  return wantedFile(link, { path: path ?? file, place: { site, path: file, isInBundle: false } });
}

const HUGO = { preset: 'hugo', file: 'content/posts/a.md' };
const HEXO = { preset: 'hexo', file: 'source/_posts/a.md' };
const JEKYLL = { preset: 'jekyll', file: '_posts/2020-01-01-a.md' };
const HOST = { settings: { url: 'https://site.example/blog' } };

describe('wantedFile', () => {
  it.each<[string, Standing, string]>([
    ['other.md', { file: 'posts/a.md' }, 'posts/other.md'],
    ['./other.md#part', { file: 'posts/a.md' }, 'posts/other.md'],
    ['../2020/other.markdown?x=1#part', { file: '2021/a.md' }, '2020/other.markdown'],
    ['my%20note.md', { file: 'a.md' }, 'my note.md'],
    ['100%.md', { file: 'a.md' }, '100%.md'],
    ['b.mdx', { file: 'docs/a.mdx', preset: 'docusaurus' }, 'docs/b.mdx'],
    ['@site/docs/b.md', { file: 'blog/a.md', preset: 'docusaurus' }, 'docs/b.md'],
    ['/docs/b', { file: 'blog/a.md', preset: 'docusaurus' }, 'docs/b.md'],
    ['./guide', { file: 'intro/a.md', preset: 'vitepress' }, 'intro/guide.md'],
    ['/guide/intro', { file: 'a.md', preset: 'vitepress' }, 'guide/intro.md'],
    ['/guide/intro.html', { file: 'a.md', preset: 'vitepress' }, 'guide/intro.md'],
    ['/guide/', { file: 'a.md', preset: 'vitepress' }, 'guide/index.md'],
    ['@/blog/x.md#y', { file: 'content/a.md', preset: 'zola' }, 'content/blog/x.md'],
    ['/posts/b/', HUGO, 'content/posts/b.md'],
    ['/posts/b/', HUGO, 'content/posts/b/index.md'],
    ['../b/', HUGO, 'content/posts/b/index.md'],
    ['../b/', { ...HUGO, file: 'content/posts/a/index.md' }, 'content/posts/b/index.md'],
    ['posts/b.md', HUGO, 'content/posts/b.md'],
    ['2020-05-05-b.md', JEKYLL, '_posts/2020-05-05-b.md'],
    ['2020-05-05-b.md', { ...JEKYLL, file: 'about.md' }, '_posts/2020-05-05-b.md'],
    ['/docs/b/', JEKYLL, '_docs/b.md'],
    ['b.md', { ...HEXO, file: 'source/about/index.md' }, 'source/_posts/b.md'],
    ['https://www.site.example/blog/b/', { ...HUGO, ...HOST }, 'content/b.md'],
    ['/blog/b/', { ...HUGO, ...HOST }, 'content/b.md'],
    [
      '/posts/b/',
      { preset: 'hugo', file: 'content/zh/a.md', settings: { languages: ['en', 'zh'] } },
      'content/zh/posts/b.md',
    ],
    [
      '/posts/b/',
      { ...HUGO, root: 'site', path: 'site/content/posts/a.md' },
      'site/content/posts/b.md',
    ],
    ['/posts/b/', { ...HUGO, root: '../..', path: 'a.md' }, 'b.md'],
    ['../two/b.md', { file: 'a.md', root: 'one', path: 'one/a.md' }, 'two/b.md'],
  ])('looks for %s of %j in %s', (link, standing, path) => {
    expect(wanted(link, standing)?.paths).toContain(path);
  });

  it('looks beside the post first', () => {
    expect(wanted('b.md', HEXO)?.paths[0]).toBe('source/_posts/b.md');
  });

  it.each<[string, Standing]>([
    ['#part', { file: 'a.md' }],
    ['?page=2', { file: 'a.md' }],
    ['mailto:a@site.example', { file: 'a.md' }],
    ['https://elsewhere.example/b.md', { ...HUGO, ...HOST }],
    ['//elsewhere.example/b.md', { ...HUGO, ...HOST }],
    ['https://site.example/b.md', HUGO],
    ['../b.md', { file: 'a.md' }],
    ['../../../etc/b.md', { file: 'posts/a.md' }],
    ['..%2f..%2f..%2fb.md', { file: 'posts/a.md' }],
    ['/docs/b/', { ...HUGO, root: '../..', path: 'a.md' }],
  ])('looks for nothing behind %s', (link, standing) => {
    expect(wanted(link, standing)).toBeNull();
  });

  it.each<[string, boolean]>([
    ['b.md', true],
    ['b.markdown#x', true],
    ['b', false],
    ['b.html', false],
    ['b.pdf', false],
  ])('knows whether %s can mean nothing but a source file', (link, isSource) => {
    expect(wanted(link, { file: 'a.md' })?.isSource).toBe(isSource);
  });
});
