import { parse } from '../../../src/plugins/front-matter-import/core/parse/parse';

const source = (text: string, path = 'posts/a.md'): { path: string; bytes: Uint8Array } => ({
  path,
  bytes: new TextEncoder().encode(text),
});

describe('parse', () => {
  it('turns a crawled post into fields and an HTML body', () => {
    const text =
      '\n---\ntitle: A\ncategories:\n - x\ndate: Sun, 27 Mar 2022 02:31:11 GMT\n---\n\n<div><p>x</p></div>\n';
    expect(parse(source(text))).toEqual({
      path: 'posts/a.md',
      sitePath: 'posts/a.md',
      frontMatter: { title: 'A', categories: ['x'], date: 'Sun, 27 Mar 2022 02:31:11 GMT' },
      raw: { text: 'title: A\ncategories:\n - x\ndate: Sun, 27 Mar 2022 02:31:11 GMT\n', line: 3 },
      body: '<div><p>x</p></div>\n',
      bodyFormat: 'html',
      bodyLine: 9,
      messages: [],
    });
  });

  it.each([
    ['---\ntitle: A\n---\nText'],
    ['+++\ntitle = "A"\n+++\nText'],
    ['{"title": "A"}\nText'],
    [';;;\n"title": "A"\n;;;\nText'],
    ['title: A\n---\nText'],
    ['\uFEFF\r\n---\r\ntitle: A\r\n---\r\nText'],
  ])('reads the same post out of %j', (text) => {
    expect(parse(source(text))).toMatchObject({ frontMatter: { title: 'A' }, body: 'Text' });
  });

  it('makes LF of the line ends in the body, and keeps the lines of messages', () => {
    const parsed = parse(source('---\r\na: 1\r\na: "x\\r\\ny"\r\n---\r\none\r\ntwo\rthree\n'));
    expect(parsed).toMatchObject({
      frontMatter: { a: 'x\r\ny' },
      body: 'one\ntwo\nthree\n',
      bodyLine: 5,
      messages: [{ code: 'duplicate-key', line: 3 }],
    });
  });

  it('takes a post without a body', () => {
    expect(parse(source('---\ntitle: A\n---\n'))).toMatchObject({
      body: '',
      bodyFormat: 'markdown',
    });
  });

  it.each([
    ['file-empty', ''],
    ['file-empty', '\uFEFF \r\n\n'],
    ['no-front-matter', '# Title\n'],
    ['no-front-matter', '---\n\nProse.\n'],
  ])('skips with %s: %j', (skipped, text) => {
    expect(parse(source(text))).toMatchObject({
      skipped,
      reason: expect.stringMatching(/^The|^`.*\.$/),
    });
  });

  it('gives the braces back that a crawler encoded, in fields and body', () => {
    const text =
      '---\ntitle: "a &#123;b&#125;"\ntags: [&#123;c]\nnote: &#123;d&#125; e\n---\nif (x) &#123; y &#125;\n';
    expect(parse(source(text))).toMatchObject({
      frontMatter: { title: 'a {b}', tags: ['{c'], note: '{d} e' },
      body: 'if (x) { y }\n',
    });
  });

  it('leaves encoded braces alone where the file has braces of its own', () => {
    const text = '---\ntitle: "&#123;"\n---\n`{` is &#123;\n';
    expect(parse(source(text))).toMatchObject({
      frontMatter: { title: '&#123;' },
      body: '`{` is &#123;\n',
    });
  });

  it('never runs front matter that is code', () => {
    const flags = globalThis as { wasRun?: boolean };
    for (const opening of ['---js', '--- javascript', '---coffee', '+++js', ';;;js']) {
      try {
        parse(source(`${opening}\n{a: globalThis.wasRun = true}\n${opening.slice(0, 3)}\nx`));
      } catch (error) {
        expect(error).toMatchObject({ code: 'front-matter-language', line: 1 });
      }
    }
    expect(flags.wasRun).toBeUndefined();
  });

  it('fails each time on a broken file', () => {
    const broken = source('---\ntitle: [A\n---\nx');
    for (let round = 0; round < 2; round += 1) {
      expect(() => parse(broken)).toThrow(
        expect.objectContaining({ code: 'front-matter-syntax', line: 2 }),
      );
    }
  });

  it('does not change its input', () => {
    const input = source('---\na: &#123;\n---\r\nx');
    const before = Buffer.from(input.bytes);
    parse(input);
    expect(before.equals(input.bytes)).toBe(true);
  });
});
