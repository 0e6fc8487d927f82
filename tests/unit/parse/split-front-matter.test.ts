import { splitFrontMatter } from '../../../src/plugins/front-matter-import/core/parse/split-front-matter';
import { processorTime } from '../../support/processor-time';

describe('splitFrontMatter', () => {
  it.each([
    [
      'fences',
      '---\na: 1\n---\nbody\n',
      { language: 'yaml', raw: 'a: 1\n', rawLine: 2, body: 'body\n', bodyLine: 4 },
    ],
    ['CRLF', '---\r\na: 1\r\n---\r\nx\r\ny', { raw: 'a: 1\n', body: 'x\r\ny', bodyLine: 4 }],
    ['lone CR', '---\ra: 1\r---\rx\ry', { raw: 'a: 1\n', body: 'x\ry', bodyLine: 4 }],
    [
      'leading blank lines',
      '\n  \n\uFEFF\n---\na: 1\n---\nx',
      { rawLine: 5, body: 'x', bodyLine: 7 },
    ],
    ['a second byte order mark', '\uFEFF---\na: 1\n---\nx', { rawLine: 2, body: 'x' }],
    ['blanks behind the fences', '---  \na: 1\n---\t\nx', { raw: 'a: 1\n', body: 'x' }],
    ['a comment behind the fence', '--- # note\na: 1\n---\nx', { raw: 'a: 1\n' }],
    ['an empty block', '---\n---\nx', { raw: '', body: 'x', bodyLine: 3 }],
    ['an empty body', '---\na: 1\n---', { raw: 'a: 1\n', body: '', bodyLine: 4 }],
    ['a closing line of dots', '---\na: 1\n...\nx', { body: 'x' }],
    ['a line of four dashes in the block', '---\na: 1\n----\nb\n---\nx', { body: 'x' }],
    [
      'an indented fence in a text',
      '---\na: |\n  ---\n---\nx',
      { raw: 'a: |\n  ---\n', body: 'x' },
    ],
    ['only the first closing line', '---\na: 1\n---\nx\n---\ny', { body: 'x\n---\ny' }],
    ['YAML by name', '---YAML\na: 1\n---\nx', { language: 'yaml' }],
    ['TOML by name', '--- toml\na = 1\n---\nx', { language: 'toml', raw: 'a = 1\n' }],
    ['JSON by name', '---json\n{"a": 1}\n---\nx', { language: 'json' }],
    ['TOML', '+++\na = 1\n+++\nx', { language: 'toml', raw: 'a = 1\n', body: 'x' }],
    [
      'five dashes',
      '-----\ntitle: A\n-----\nx',
      { language: 'yaml', raw: 'title: A\n', rawLine: 2, body: 'x', bodyLine: 4 },
    ],
    ['JSON with semicolons', ';;;\n{"a": 1}\n;;;\nx', { language: 'json', raw: '{"a": 1}\n' }],
    ['Hexo JSON', ';;;\n"a": 1\n;;;\nx', { language: 'json', raw: '{"a": 1\n}', rawLine: 2 }],
    [
      'Hexo JSON without opening',
      '"a": 1\n;;;\nx',
      { language: 'json', raw: '{"a": 1\n}', rawLine: 1, body: 'x' },
    ],
    [
      'a bare JSON object',
      '\n{\n"a": "}"\n}\n\nx',
      { language: 'json', raw: '{\n"a": "}"\n}', rawLine: 2, body: '\nx', bodyLine: 5 },
    ],
    [
      'text behind a bare object',
      '{"a": "\\"}"} x',
      { raw: '{"a": "\\"}"}', body: ' x', bodyLine: 1 },
    ],
    [
      'old Hexo YAML',
      'title: A\ntags:\n- b\n---\nx',
      { language: 'yaml', raw: 'title: A\ntags:\n- b\n', rawLine: 1, body: 'x', bodyLine: 5 },
    ],
  ])('finds front matter with %s', (_name, text, expected) => {
    expect(splitFrontMatter(text)).toMatchObject(expected);
  });

  it.each([
    ['a heading', '# Title\n'],
    ['a rule and prose', '---\n\nSome prose.\n'],
    ['four dashes without a title', '----\na: 1\n----\n'],
    ['four dashes and prose', '----\ntitle: A\nand prose\n----\n'],
    ['four dashes and five', '----\ntitle: A\n-----\n'],
    ['dashes and a text', '---oops this is long\na: 1\n---\n'],
    ['dashes and a word, never closed', '---oops\na: 1\n'],
    ['Liquid', '{% raw %}\n{"a": 1}'],
    ['a template', '{{ title }}'],
    ['braces that are no object', '{ a, b } are sets'],
    ['an open brace', '{\n\nprose'],
    ['a heading over dashes', 'note: this\n---\nx'],
    ['prose over dashes', 'title: this\nand that\n---\nx'],
    ['a quote', '"Hello": she said.\n'],
    ['TOML plus signs and a list', '+++\n- a\n'],
    ['semicolons', ';;;\nprose'],
  ])('finds none with %s', (_name, text) => {
    expect(splitFrontMatter(text)).toEqual({
      language: null,
      reason: expect.stringMatching(/\.$/),
    });
  });

  it.each([
    ['front-matter-not-closed', 1, '---\ntitle: A\n\ntext\n'],
    ['front-matter-not-closed', 2, '\n---\n# note\n"title": A\n'],
    ['front-matter-not-closed', 1, '---\n标题: A\n----\n'],
    ['front-matter-not-closed', 1, '+++\ntitle = "A"\n'],
    ['front-matter-not-closed', 1, '+++\n[extra]\n'],
    ['front-matter-not-closed', 1, ';;;\n"title": "A"\n'],
    ['front-matter-not-closed', 1, '{"title": "A\n\ntext'],
    ['front-matter-language', 1, '---js\n{}\n---\n'],
    ['front-matter-language', 1, '--- js\n{}\n---\n'],
    ['front-matter-language', 1, '---JavaScript\n'],
    ['front-matter-language', 1, '---coffee\n'],
    ['front-matter-language', 2, '\n---lisp-ish\n()\n---\n'],
    ['front-matter-language', 1, '---constructor\n()\n---\n'],
  ])('fails with %s in line %i', (code, line, text) => {
    expect(() => splitFrontMatter(text)).toThrow(expect.objectContaining({ code, line }));
  });

  it('loses nothing of a fenced file', () => {
    const body = 'x\r\n\r\n---\r\n{}\n';
    for (const [opening, closing] of [
      ['---', '---'],
      ['---', '...'],
      ['+++', '+++'],
      [';;;', ';;;'],
    ]) {
      const split = splitFrontMatter(`${opening}\nraw\n${closing}\n${body}`);
      expect(split).toMatchObject({ raw: 'raw\n', body });
    }
  });

  it('takes time in proportion to the file', () => {
    const texts = [
      '{"a": "' + '\\"{'.repeat(300_000),
      '\n'.repeat(1_000_000),
      '---\n' + '---x\n'.repeat(200_000),
    ];
    const split = (text: string): void => {
      try {
        splitFrontMatter(text);
      } catch {
        // An unclosed object is an error; only the time counts here.
      }
    };
    expect(processorTime(() => texts.forEach(split))).toBeLessThan(5_000);
  });
});
