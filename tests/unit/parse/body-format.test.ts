import { detectBodyFormat } from '../../../src/plugins/front-matter-import/core/parse/body-format';
import { processorTime } from '../../support/processor-time';

describe('detectBodyFormat', () => {
  it.each(['a.html', 'a.HTM', 'a/b.xhtml'])('takes the word of the name %s', (path) => {
    expect(detectBodyFormat(path, '# Title')).toBe('html');
  });

  it.each([
    ['paragraphs', '<p>One</p>\n<p>Two</p>'],
    [
      'a crawled page',
      '\n<div>   \n<p>One</p>\n\nloose text\n\n<p>Two <a href="x">y</a></p>\n</div>',
    ],
    ['capitals', '<DIV><P>One</DIV>'],
    ['a comment first', '<!-- feed --><p>One</p>'],
    ['code that looks like Markdown', '<div><p>One</p><pre># comment\n- item\n```\n</pre></div>'],
    ['a script that looks like Markdown', '<p>One</p><script>\n# x\n- y\n</script>'],
    ['an open comment', '<p>One</p><!--\n# x\n- y'],
    ['one stray mark among many tags', `${'<p>x</p>\n'.repeat(20)}** note **\n- x`],
  ])('finds HTML in %s', (_name, body) => {
    expect(detectBodyFormat('a.md', body)).toBe('html');
  });

  it.each([
    ['nothing', ''],
    ['plain text', 'One.\n\nTwo.'],
    [
      'a centred picture, then text',
      '<p align="center"><img src="x"></p>\n\nPlain words.\n\nMore.',
    ],
    ['a picture, then headings', '<img src="x">\n\n## One\n\n- a\n- b'],
    ['a block, then a link', '<div class="card">\n<p>x</p>\n</div>\n\n[link](https://example.org)'],
    ['a style sheet, then text', '<style>\ntable {}\n</style>\n\nWords.'],
    ['a comment only', '<!-- one -->\n<!-- two -->'],
    ['a comment, then text', '<!-- more -->\nWords.'],
    ['an automatic link', '<https://example.org>'],
    ['a component', '<Chart data={x} />\n\nWords.'],
    [
      'a large table between headings',
      `<p>x</p>\n\n## A\n\n<table>${'<tr><td>1</td></tr>'.repeat(50)}</table>\n\n## B`,
    ],
    ['HTML in a list', '- <p>One</p>'],
  ])('finds Markdown in %s', (_name, body) => {
    expect(detectBodyFormat('a.md', body)).toBe('markdown');
  });

  it('takes time in proportion to the body', () => {
    const time = processorTime(() => {
      for (const part of ['<p ', '<pre>', '<!-- ', '<script', '[x](', '<div>\n\n']) {
        detectBodyFormat('a.md', `<p>${part.repeat(200_000)}`);
      }
    });
    expect(time).toBeLessThan(5_000);
  });
});
