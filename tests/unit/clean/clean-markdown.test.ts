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

  it('keeps two lists apart that only a comment separates', () => {
    expect(bodyOf('- a\n\n<!-- end -->\n\n- b\n')).toBe('- a\n\n<!-- -->\n\n- b\n');
  });

  it('cleans once: a clean text stays', () => {
    const once = bodyOf('<!-- a -->x <b onclick="y">z</b> [q](javascript:1)\n');
    expect(clean(once)).toMatchObject({ entry: { body: once }, stripped: [], warnings: [] });
  });
});
