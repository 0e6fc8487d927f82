import { parseFrontMatter } from '../../../src/plugins/front-matter-import/core/parse/front-matter';
import type { Split } from '../../../src/plugins/front-matter-import/core/parse/split-front-matter';
import { processorTime } from '../../support/processor-time';

const split = (language: Split['language'], raw: string, rawLine = 2): Split => ({
  language,
  raw,
  rawLine,
  body: '',
  bodyLine: rawLine + raw.split('\n').length,
});
const read = (language: Split['language'], raw: string): unknown =>
  parseFrontMatter(split(language, raw)).data;
const failure = (language: Split['language'], raw: string): unknown => {
  try {
    return parseFrontMatter(split(language, raw)).data;
  } catch (error) {
    return error;
  }
};

describe('YAML front matter', () => {
  it.each([
    ['nothing', '', {}],
    ['a null', '~', {}],
    ['comments only', '# a\n# b\n', {}],
    [
      'plain values',
      'a: 1\nb: 1.5\nc: true\nd: ~\ne: x',
      { a: 1, b: 1.5, c: true, d: null, e: 'x' },
    ],
    ['words that YAML 1.1 reads as booleans', 'a: yes\nb: on', { a: 'yes', b: 'on' }],
    [
      'numbers that are names',
      'a: 0123\nb: 1.0\nc: 1e3\nd: 0x1F',
      { a: '0123', b: '1.0', c: '1e3', d: '0x1F' },
    ],
    [
      'long numbers',
      'a: 12345678901234567890\nb: -0\nc: .inf',
      { a: '12345678901234567890', b: '-0', c: '.inf' },
    ],
    ['times', 'a: 12:30:45\nb: 12:30', { a: '12:30:45', b: '12:30' }],
    [
      'dates',
      'a: 2022-03-27\nb: 2022-03-27 10:31:11 +0800',
      { a: '2022-03-27', b: '2022-03-27 10:31:11 +0800' },
    ],
    [
      'known tags of other types',
      'a: !!timestamp 2022-03-27\nb: !!binary aGk=',
      { a: '2022-03-27', b: 'aGk=' },
    ],
    [
      'unknown tags',
      'a: !foo x\nb: !e!bar [1]\nc: !<tag:x> {d: 1}',
      { a: 'x', b: [1], c: { d: 1 } },
    ],
    [
      'keys that are no text',
      '1.0: a\ntrue: b\n~: c\n0x1: d',
      { '1.0': 'a', true: 'b', '~': 'c', '0x1': 'd' },
    ],
    [
      'merge keys',
      'a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  y: 3',
      { a: { x: 1, y: 2 }, b: { x: 1, y: 3 } },
    ],
    ['aliases', 'a: &a [1]\nb: *a', { a: [1], b: [1] }],
    ['tabs as indentation', 'a:\n\t- b\n\t- c: 1\n\t  d: 2', { a: ['b', { c: 1, d: 2 }] }],
    ['block texts', 'a: |\n  x\n\n  y\nb: |+\n  z\n\n', { a: 'x\n\ny\n', b: 'z\n\n' }],
    ['escaped line ends', 'a: "x\\r\\ny"', { a: 'x\r\ny' }],
    [
      'fields of gray-matter',
      'excerpt_separator: x\nlanguage: js',
      { excerpt_separator: 'x', language: 'js' },
    ],
    ['keys of every object', 'constructor: a\nprototype: b', { constructor: 'a', prototype: 'b' }],
    ['control characters', 'a: "\u0001"', { a: '\u0001' }],
  ])('keeps %s', (_name, raw, expected) => {
    expect(read('yaml', raw)).toEqual(expected);
  });

  it('takes the last value of a key that stands twice, and gives its line', () => {
    const { data, messages } = parseFrontMatter(split('yaml', 'a: 1\nb:\n  c: 1\n  c: 2\na: 3'));
    expect(data).toEqual({ a: 3, b: { c: 2 } });
    expect(messages).toMatchObject([
      { code: 'duplicate-key', line: 6 },
      { code: 'duplicate-key', line: 5 },
    ]);
  });

  it.each([
    ['Tea: a history', 'Tea: a history'],
    ['Tea 2: cups: part 3', 'Tea 2: cups: part 3'],
    [`It's "hot": why?   # not this`, `It's "hot": why?`],
    ['茶: 一', '茶: 一'],
    ['What is left:', 'What is left:'],
  ])('reads `title: %s` as the text that it is, with a warning', (text, title) => {
    const { data, messages } = parseFrontMatter(
      split('yaml', `x:\n\t- 1\ntitle: ${text}\ny: "a: b"`),
    );
    expect(data).toEqual({ x: [1], title, y: 'a: b' });
    expect(messages).toMatchObject([{ code: 'colon-unquoted', line: 4 }]);
  });

  it.each([
    ['a colon in a text of two lines', 'x: 1\ntitle: A: B\n  C', 3, 'quotes'],
    ['a colon in a list', 'x: 1\nlist:\n- A: B: C', 4, 'quotes'],
    ['a colon behind a sign', 'title: [A] B: C', 2, 'quotes'],
    ['an at sign', 'title: @x', 2, 'quotes'],
    ['an alias of nothing', 'x: 1\ntitle: *bold*', 3, 'quotes'],
    ['an open quote', 'title: "A\nb: 1', 3, 'quote'],
    ['a backslash in a quote', 'title: "C:\\Users"', 2, 'single quotes'],
    ['a merge key without fields', 'a: 1\n<<: 2', undefined, 'alias'],
    ['a second document', 'a: 1\n--- b\n', 3, 'one block'],
  ])('fails with the line and the remedy for %s', (_name, raw, line, remedy) => {
    const error = failure('yaml', raw);
    expect(error).toMatchObject({
      code: 'front-matter-syntax',
      message: expect.stringContaining(remedy),
    });
    if (line !== undefined) expect(error).toMatchObject({ line });
  });

  it.each([
    ['prose', 'Some prose here, as it stands.', 'a text'],
    ['a list', '- a\n- b', 'a list'],
    ['a number', '42', 'a number'],
  ])('refuses %s as no mapping', (_name, raw, found) => {
    expect(failure('yaml', raw)).toMatchObject({
      code: 'front-matter-not-a-mapping',
      line: 2,
      message: expect.stringContaining(found),
    });
  });

  it.each([
    ['a bomb', bomb(9)],
    [
      'a small bomb that grows by its texts',
      `a: &a "${'x'.repeat(200_000)}"\nb: [${'*a,'.repeat(90)}]`,
    ],
    ['a circle', 'a: &a [*a]'],
    ['a wide circle', 'a: &a {b: {c: *a}}'],
    ['thousands of aliases', `a: &a 1\nb: [${'*a,'.repeat(2000)}]`],
    ['a bomb of merge keys', mergeBomb(9)],
  ])('refuses %s quickly', (_name, raw) => {
    const time = processorTime(() =>
      expect(failure('yaml', raw)).toMatchObject({ code: 'front-matter-aliases' }),
    );
    expect(time).toBeLessThan(2_000);
  });

  function bomb(levels: number): string {
    const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x]'];
    for (let level = 1; level <= levels; level += 1) {
      lines.push(`a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]`);
    }
    return lines.join('\n');
  }

  function mergeBomb(levels: number): string {
    const lines = ['a0: &a0 {x: 1}'];
    for (let level = 1; level <= levels; level += 1) {
      lines.push(`a${level}: &a${level} {<<: [${`*a${level - 1},`.repeat(9)}]}`);
    }
    return lines.join('\n');
  }
});

describe('TOML front matter', () => {
  it.each([
    ['nothing', '# note\n', {}],
    [
      'values and tables',
      'a = 1\nb = [1.5, "x"]\n[c]\nd = true',
      { a: 1, b: [1.5, 'x'], c: { d: true } },
    ],
    ['a date with an offset', 'a = 2022-03-27T10:31:11+08:00', { a: '2022-03-27T10:31:11+08:00' }],
    ['a negative offset', 'a = 2022-03-27T10:31:11-05:30', { a: '2022-03-27T10:31:11-05:30' }],
    ['a date in UTC', 'a = 2022-03-27T10:31:11Z', { a: '2022-03-27T10:31:11Z' }],
    ['a local date and time', 'a = 2022-03-27 10:31:11.5', { a: '2022-03-27T10:31:11.500' }],
    ['a local date', 'a = 2022-03-27', { a: '2022-03-27' }],
    ['a local time', 'a = 07:32:00', { a: '07:32:00' }],
    ['a long integer', 'a = 1234567890123456789', { a: '1234567890123456789' }],
    ['what JSON has no number for', 'a = inf\nb = nan', { a: 'Infinity', b: 'NaN' }],
  ])('keeps %s', (_name, raw, expected) => {
    expect(read('toml', raw)).toEqual(expected);
  });

  it.each([
    ['a bare text', 'a = 1\ntitle = A B', 3],
    ['a key that stands twice', 'a = 1\na = 2', 3],
  ])('fails with the line for %s', (_name, raw, line) => {
    expect(failure('toml', raw)).toMatchObject({ code: 'front-matter-syntax', line });
  });
});

describe('JSON front matter', () => {
  it('keeps values', () => {
    expect(read('json', '{"a": [1, "x", null, {"b": false}]}')).toEqual({
      a: [1, 'x', null, { b: false }],
    });
  });

  it('reads null as nothing', () => {
    expect(read('json', 'null')).toEqual({});
  });

  it.each([
    ['a missing comma', '{"a": 1\n"b": 2}', 3],
    ['an open object', '{"a": 1\n\n', 2],
  ])('fails with the line for %s', (_name, raw, line) => {
    expect(failure('json', raw)).toMatchObject({ code: 'front-matter-syntax', line });
  });

  it('refuses a list', () => {
    expect(failure('json', '[1]')).toMatchObject({ code: 'front-matter-not-a-mapping' });
  });
});

describe('every language', () => {
  it.each([
    ['yaml', '__proto__: {x: 1}'],
    ['yaml', 'a: [{"__pr\\x6fto__": 1}]'],
    ['yaml', 'a: &a __proto__\nb: {*a : 1}'],
    ['yaml', 'b: {? [__proto__] : 1, c: {__proto__: 1}}'],
    ['toml', 'a = {__proto__ = 1}'],
    ['toml', '[__proto__]\nx = 1'],
    ['json', '{"a": {"__proto__": 1}}'],
  ] as const)('refuses __proto__ in %s: %s', (language, raw) => {
    expect(failure(language, raw)).toMatchObject({ code: 'front-matter-unsafe-key' });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each([
    ['yaml', `a: ${'['.repeat(5_000)}`],
    ['yaml', `a: ${'['.repeat(150)}${']'.repeat(150)}`],
    ['json', `{"a": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
    ['toml', `a = ${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ] as const)('refuses %s that is nested too deep', (language, raw) => {
    expect(failure(language, raw)).toMatchObject({ code: 'front-matter-syntax' });
  });

  it('refuses a block that is larger than a post', () => {
    expect(failure('yaml', `a: ${'x'.repeat(1_000_001)}`)).toMatchObject({
      code: 'file-too-large',
    });
  });

  it('refuses a desert of blank lines, on which gray-matter would take minutes', () => {
    expect(failure('yaml', `a: 1${'\n'.repeat(500_000)}b: 2`)).toMatchObject({
      code: 'front-matter-syntax',
    });
  });
});

describe('gray-matter behind it', () => {
  it('never runs code, whatever the block looks like', () => {
    const flags = globalThis as { wasRun?: boolean };
    for (const raw of [
      'globalThis.wasRun = true',
      '---js\n{a: globalThis.wasRun = true}\n---\n',
      'js\n{}',
    ]) {
      for (const language of ['yaml', 'toml', 'json'] as const) failure(language, raw);
    }
    expect(flags.wasRun).toBeUndefined();
  });

  it('has no cache in play: a broken block fails each time', () => {
    const broken = split('yaml', 'title: [A');
    expect(() => parseFrontMatter(broken)).toThrow();
    expect(() => parseFrontMatter(broken)).toThrow();
  });

  it('has no cache in play: changing a result does not change the next', () => {
    const block = split('yaml', 'a: [1]');
    (parseFrontMatter(block).data as { a: number[] }).a.push(2);
    expect(parseFrontMatter(block).data).toEqual({ a: [1] });
  });
});
