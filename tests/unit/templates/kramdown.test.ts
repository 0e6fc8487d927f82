import { expandTemplates } from '../../../src/plugins/front-matter-import/core/templates/expand-templates';

const expand = (body: string) => expandTemplates(body, { firstLine: 1 });

describe('attribute lists of kramdown', () => {
  it.each([
    ['below a block', 'Tea.\n{: .lead #x}\n\nMore.', 'Tea.\n\nMore.'],
    ['above a block', '{: .lead}\nTea.', 'Tea.'],
    ['behind a link', '[a](/a){:target="_blank" rel="noopener"} b', '[a](/a) b'],
    ['behind a heading', '## Tea {:.no_toc}\n\n## Cups{: #cups}', '## Tea\n\n## Cups'],
    ['behind a paragraph', 'Tea. {: .lead}\n\nMore.', 'Tea.\n\nMore.'],
    [
      'with a colon behind, as a theme shows it',
      '![a](/a.png){: .mx-auto.d-block :}',
      '![a](/a.png)',
    ],
    ['of a table', '| a |\n|---|\n| 1 |\n{: .wide}\n', '| a |\n|---|\n| 1 |\n'],
    [
      'with names',
      '{:wide: .a width="50%"}\n\n![a](/a.png){: wide}\n\nTea.\n{:wide .b}',
      '\n![a](/a.png)\n\nTea.\n',
    ],
    ['around a block', '{:mid: style="x: y;"}\n{: mid}\n![a](/a.png)\n{: mid}', '![a](/a.png)\n'],
    ['for the contents', '* TOC\n{:toc}\n\n# Tea', '\n# Tea'],
  ])('go %s', (_case, body, expected) => {
    expect(expand(body)).toEqual({ text: expected, messages: [] });
    expect(expand(expected).text).toBe(expected);
  });

  it.each([
    'A name {:wide} that nothing defines',
    'Code `{: .lead}` and\n\n```\ntea {: .lead}\n```',
    'A set {:a, :b} and {: } in prose',
    'In the middle {: .lead} of a line',
  ])('are none in %j', (body) => {
    expect(expand(body)).toEqual({ text: body, messages: [] });
  });
});

describe('extensions of kramdown', () => {
  it.each([
    ['options', '{::options parse_block_html="true" /}\n\nTea.', '\nTea.'],
    [
      'a comment',
      'A\n\n{::comment}\nnot *this*\n{:/comment}\n\nB {::comment}nor this{:/} C',
      'A\n\n\nB  C',
    ],
    ['a part without Markdown', '{::nomarkdown}\n<b>Tea</b>\n{:/nomarkdown}\n', '<b>Tea</b>\n'],
  ])('%s', (_case, body, expected) => {
    expect(expand(body)).toEqual({ text: expected, messages: [] });
  });

  it.each(['`{::comment}` and `{:/comment}`', '{::comment} that never ends'])(
    'leaves %j',
    (body) => {
      expect(expand(body)).toEqual({ text: body, messages: [] });
    },
  );

  it('takes many that never end in its stride', () => {
    const body = '{::comment} '.repeat(20_000);
    expect(expand(body).text).toBe(body);
  });
});
