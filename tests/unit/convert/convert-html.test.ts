import { NO_EVIDENCE } from '../../../src/plugins/front-matter-import/core/clean/switches';
import { entryOf, feedPost } from '../../support/entry';

const convert = (html: string) => entryOf(feedPost(html));
const bodyOf = (html: string) => convert(html).entry.body;

describe('converting HTML', () => {
  it.each([
    [
      'headings and lists',
      '<h2>H</h2><ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li></ol>',
      '## H\n\n- a\n  - b\n\n1. c\n',
    ],
    [
      'links and emphasis',
      '<p><a href="https://x.org/?a=1&amp;b=2"><em>l</em></a> <strong>s</strong></p>',
      '[*l*](https://x.org/?a=1\\&b=2) **s**\n',
    ],
    ['quotes', '<blockquote><p>q</p></blockquote>', '> q\n'],
    [
      'code byte for byte',
      '<pre><code class="language-js">if (a &lt; b) &#123;\n  x\n&#125;</code></pre>',
      '```js\nif (a < b) {\n  x\n}\n```\n',
    ],
    ['line breaks in code', '<pre>a<br>  b</pre>', '```\na\n  b\n```\n'],
    [
      'tables',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      '| a | b |\n| - | - |\n| 1 | 2 |\n',
    ],
    [
      'tables without a header',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>',
      '| a | b |\n| - | - |\n| 1 | 2 |\n',
    ],
    [
      'what Markdown lacks as HTML',
      '<p>H<sub>2</sub>O <kbd>Ctrl</kbd></p>',
      'H<sub>2</sub>O <kbd>Ctrl</kbd>\n',
    ],
    [
      'figures',
      '<figure><img src="https://x.org/a.png" alt="A"><figcaption>C</figcaption></figure>',
      '![A](https://x.org/a.png)\n\nC\n',
    ],
    ['empty code', '<p>a<code></code>b</p>', 'ab\n'],
  ])('says %s in Markdown', (_case, html, expected) => {
    expect(bodyOf(html)).toBe(expected);
  });

  it('keeps tables that Markdown cannot say, and players, as clean HTML', () => {
    expect(
      bodyOf(
        '<table onclick="x"><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>',
      ),
    ).toMatch(/^<table><tbody><tr><td colspan="2">a<\/td><\/tr>/);
    expect(
      bodyOf('<iframe src="https://player.bilibili.com/player.html?aid=1" onload="x"></iframe>'),
    ).toBe('<iframe src="https://player.bilibili.com/player.html?aid=1"></iframe>\n');
  });

  it('turns the page of an unknown player into a link', () => {
    const { entry, warnings } = convert('<iframe src="https://evil.example/"></iframe>');
    expect(entry.body).toBe('<https://evil.example/>\n');
    expect(warnings).toEqual([expect.objectContaining({ code: 'embed-unknown' })]);
  });

  it.each([
    '<p onclick="alert(1)">t</p>',
    '<a href="javascript:alert(1)">t</a>',
    '<a href="&#106;avascript:alert(1)">t</a>',
    '<a href="data:text/html,<script>alert(1)</script>">t</a>',
    '<img src="x" onerror="alert(1)">t',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">t',
    '<svg><script>alert(1)</script></svg>t',
    '<math><mi xlink:href="javascript:alert(1)">t</mi></math>',
    '<table><tr><td colspan="2"><a href="javascript:alert(1)">t</a></td></tr><tr><td>a</td><td>b</td></tr></table>',
    '<video src="javascript:alert(1)" onplay="alert(1)"></video>t',
    '<object data="data:text/html,alert(1)"></object>t',
    '<form action="javascript:alert(1)"><p>t</p></form>',
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; t</p>',
  ])('lets no code through: %s', (html) => {
    const { body } = entryOf(feedPost(html), 'a.md', { clean: NO_EVIDENCE }).entry;
    expect(body).toContain('t');
    expect(body).not.toMatch(/\son\w+=|javascript:|data:text|(?<!\\)<script|svg/i);
  });

  it('moves punctuation out of emphasis beside a word, so that Chinese emphasis works', () => {
    expect(bodyOf('<p><strong>新闻：</strong>正文<b>“引”</b>后</p>')).toBe(
      '**新闻**：正文“**引**”后\n',
    );
  });

  it('drops the indents of Chinese typography', () => {
    expect(bodyOf('<p>　　第一段。</p><p>　　第二段。</p>')).toBe('第一段。\n\n第二段。\n');
  });

  it('lists pictures in order, once each, with their captions', () => {
    const html =
      '<p><img src="https://x.org/1.png" alt="one"></p><p class="img-desc">Caption</p>' +
      '<figure><img src="https://x.org/2.png"><figcaption>Two</figcaption></figure><p><img src="https://x.org/1.png"></p>';
    expect(convert(html).entry.images).toEqual([
      { url: 'https://x.org/1.png', alt: 'one', caption: 'Caption', credit: '' },
      { url: 'https://x.org/2.png', alt: '', caption: 'Two', credit: '' },
    ]);
  });
});
