import { linksIn } from '../../../src/plugins/front-matter-import/core/links/links-in';
import { newAddress } from '../../../src/plugins/front-matter-import/core/links/link-pattern';
import { replaceLinks } from '../../../src/plugins/front-matter-import/core/links/replace-links';
import { parseMarkdown } from '../../../src/plugins/front-matter-import/core/markdown/parse';

const ADDRESSES = new Map([
  ['b.md', '/articles/b'],
  ['my_b(1).md', '/articles/my-b'],
  ['b.md?x=1&y=2', '/articles/b?x=1&y=2'],
  ['https://site.example/b', '/articles/b'],
]);

describe('replaceLinks', () => {
  it.each([
    ['[b.md](b.md "b.md") *b.md*', '[b.md](/articles/b "b.md") *b.md*'],
    ['[B]( <b.md> )', '[B]( </articles/b> )'],
    ['[`b` *c*](b.md)', '[`b` *c*](/articles/b)'],
    ['[](b.md)', '[](/articles/b)'],
    ['[my](my\\_b(1).md)', '[my](/articles/my-b)'],
    ['[![b](b.md)](b.md)', '[![b](b.md)](/articles/b)'],
    ['[B][r]\n\n[r]: b.md "T"\n', '[B][r]\n\n[r]: /articles/b "T"\n'],
    ['| a |\n| - |\n| [B](b.md) |\n', '| a |\n| - |\n| [B](/articles/b) |\n'],
    ['Text <a class="x" href="b.md">b.md</a>', 'Text <a class="x" href="/articles/b">b.md</a>'],
    ["<div>\n<A HREF='b.md'>B</A>\n</div>", "<div>\n<A HREF='/articles/b'>B</A>\n</div>"],
    ['<a href=b.md>B</a>', '<a href=/articles/b>B</a>'],
    ['<a href="b.md?x=1&amp;y=2">B</a>', '<a href="/articles/b?x=1&amp;y=2">B</a>'],
  ])('changes %j', (body, expected) => {
    expect(replaceLinks(body, ADDRESSES)).toBe(expected);
  });

  it.each([
    '`[B](b.md)`',
    '    [B](b.md)\n',
    '```\n[B](b.md)\n```\n',
    '<pre><code><a href="b.md">B</a></code></pre>',
    '<!-- [B](b.md) <a href="b.md">B</a> -->',
    '![B](b.md)',
    '[B](c/b.md)',
    '<a href="c.md" title="href=b.md">C</a>',
    'See <https://site.example/b> and https://site.example/b.',
  ])('leaves %j', (body) => {
    expect(replaceLinks(body, ADDRESSES)).toBe(body);
  });
});

describe('linksIn', () => {
  it('lists what may lead to another file, once each', () => {
    const body =
      '[a](a.md) [a](a.md) [b][r] [c](#c) [d](mailto:x@y.example) <a href="e">e</a> `[f](f.md)`\n\n[r]: b.md\n';
    expect(linksIn(parseMarkdown(body))).toEqual(['a.md', 'e', 'b.md']);
  });
});

describe('newAddress', () => {
  it('fills the pattern and keeps query and hash', () => {
    const target = { slug: 'b', locale: 'fr' };
    expect(newAddress('/<locale>/a/<slug>/', target, '../b.md?x=1#y')).toBe('/fr/a/b/?x=1#y');
  });
});
