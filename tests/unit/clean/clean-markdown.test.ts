import { entryOf } from '../../support/entry';

const clean = (body: string) => entryOf(`---\ntitle: A\n---\n${body}`);
const bodyOf = (body: string) => clean(body).entry.body;

describe('cleaning Markdown', () => {
  it.each([
    '# A\n\n* one\n* two  \n\ttab -> arrow <https://x.org>\n\n| a | b |\n|:-:|---|\n| 1 | 2 |\n',
    'Text with <b style="color:red" data-x="1">HTML</b>, <kbd>Ctrl</kbd> & entities &amp; &nbsp;.\n',
    '<div align="center">\n\n**centred**\n\n</div>\n\n<my-part :x="y" on:visible>kept</my-part>\n',
    '```html\n<script>alert(1)</script> <!-- kept -->\n```\n\n`<script>` and [x](app://open)\n',
    '<iframe src="https://www.youtube.com/embed/abc" width="560"></iframe>\n',
    '![p](data:image/png;base64,iVBORw0KGgo=)\n',
  ])('leaves what is harmless as its author wrote it: %j', (body) => {
    expect(clean(body)).toMatchObject({ entry: { body }, stripped: [], warnings: [] });
  });

  it('takes comments, style sheets and scripts with what they hold', () => {
    const { entry, stripped } = clean(
      'One<!-- a note -->.\n\n<style>\n.a {}\n</style>\n\nTwo <script>alert(1)</script>three.\n',
    );
    expect(entry.body).toBe('One.\n\n\n\nTwo three.\n');
    expect(stripped.map(({ rule, text }) => [rule, text])).toEqual([
      ['comment', 'a note'],
      ['style', '.a {}'],
      ['script', 'alert(1)'],
    ]);
  });

  it.each([
    ['<b onclick="x()">B</b>', '<b>B</b>'],
    ['<a href="javascript:x()">A</a>', '<a>A</a>'],
    ['<a href=" java\nscript:x()">A</a>', '<a>A</a>'],
    ['<img src="data:text/html;base64,PHN2Zz4=" alt="I">', '<img alt="I">'],
    ['[A](javascript:x())', 'A'],
    ['[**A** b](JaVaScRiPt:x)', '**A** b'],
    ['[A](javascript&#58;x)', 'A'],
    ['[A](data:text/html,x)', 'A'],
    ['<javascript:x>', 'javascript\\:x'],
    ['[A][r]\n\n[r]: javascript:x', '[A][r]\n\n[r]: #'],
    [
      '<iframe src="https://evil.example/"></iframe>',
      '<a href="https://evil.example/">https://evil.example/</a>',
    ],
    ['<iframe srcdoc="<script>x</script>"></iframe>', ''],
    ['<scr<!-- -->ipt>x</scr<!-- -->ipt>', ''],
    ['<object data="x.swf"></object>end', 'end'],
  ])('makes %j safe', (body, expected) => {
    // A body that begins with a tag would be taken for HTML.
    expect(bodyOf(`Text ${body}\n`)).toBe(`Text ${expected}\n`);
  });

  it('says in which line it found what could run code', () => {
    expect(clean('One.\n\n<b onclick="x()">B</b>\n').warnings).toEqual([
      expect.objectContaining({ code: 'unsafe-html', line: 6 }),
    ]);
  });

  it.each([
    ['- a\n\n<!-- x -->\n\n- b', '- a\n\n<!-- -->\n\n- b'],
    ['- a\n\n<!-- x -->\n\n  b', '- a\n\n<!-- -->\n\n  b'],
    ['    a\n\n<!-- x -->\n\n    b', '    a\n\n<!-- -->\n\n    b'],
    ['-   <!-- x -->\n\n    a', '-   <!-- -->\n\n    a'],
    ['- a\n\n\t<!-- x -->\n\n\tb', '- a\n\n\t<!-- -->\n\n\tb'],
    ['- a\n  <!-- x -->\n- b', '- a\n  <!-- -->\n- b'],
    ['<!-- x --> *raw*', '<!-- --> *raw*'],
    ['<style>\n</style><div>\n*read*', '<!-- --><div>\n*read*'],
  ])('leaves an empty comment where something must stand: %j', (body, expected) => {
    expect(bodyOf(`Text\n\n${body}\n`)).toBe(`Text\n\n${expected}\n`);
  });

  it.each([
    ['- a\n\n<!-- x -->\n\nb', '- a\n\n\n\nb'],
    ['a  <!-- x -->\nb', 'a \nb'],
    ['<div>\n<!-- x --> <!-- y -->\n    <p>a</p>\n</div>', '<div>\n    <p>a</p>\n</div>'],
    ['<link href="a">\n    <p>a</p>', '<p>a</p>'],
    ['> <div>\n> <!-- x -->\n> keep <b onclick="y()">b</b>', '> <div>\n> keep <b>b</b>'],
    ['- <p>\n  <!-- x -->\n  <script>y()</script>\n  a', '- <p>\n  a'],
    ['-\t<p>\n\t<i onclick="y()">a</i>', '-\t<p>\n\t<i>a</i>'],
    ['> a <b\n>  onclick="y()">b</b>', '> a <b>b</b>'],
  ])('takes no more and no less than what is foreign: %j', (body, expected) => {
    expect(bodyOf(`Text\n\n${body}\n`)).toBe(`Text\n\n${expected}\n`);
  });

  it('takes what a browser reads as a comment, up to where Markdown ends it', () => {
    expect(bodyOf('Text\n\n<![CDATA[ > <script>x()</script> ]]>\n\nend\n')).toBe(
      'Text\n\n\n\nend\n',
    );
  });

  it('cleans once: a clean text stays', () => {
    const once = bodyOf('<!-- a -->x <b onclick="y">z</b> [q](javascript:1)\n');
    expect(clean(once)).toMatchObject({ entry: { body: once }, stripped: [], warnings: [] });
  });
});
