import fc from 'fast-check';
import { parsePlainYaml } from '../../../src/plugins/front-matter-import/core/parse/plain-yaml';
import { parseAnyYaml } from '../../../src/plugins/front-matter-import/core/parse/yaml-engine';

/** What all of YAML makes of a block, or why it makes nothing of it. */
function byWholeReader(raw: string): unknown {
  try {
    const { value, messages } = parseAnyYaml(raw, 1);
    return messages.length > 0 ? messages : value;
  } catch (error) {
    return error;
  }
}

const TEXTS = [
  'text', '2022-01-13 05:12:08', '2022-1-3', 'Sun, 27 Mar 2022 02:31:11 GMT', '中文 text', "'it''s'",
  '"a: b"', "''", '12', '0123', '1.0', '1e3', '0x1f', '-1', '.5', 'true', 'True', 'no', 'null', 'Null', '~',
  'a: b', 'a:b', 'a #b', 'a#b', '# c', '- a', '*a', '&a b', '!t a', '[a, b]', '{a: b}', '|', '>-', '@a', '`a`',
  "'a", '"a\\n"', "'a' b", 'a:', '%a', '?', '? a', 'a\tb', 'é', '。句', '１２', '😀', '123456789012345678901',
  '2022-01-13T05:12:08.000+08:00', 'http://a.b/c?d#e', '<<', '"', 'a ', '', ' ', '---', '...', '\u00a0a', 'a\u2028b',
]; // prettier-ignore
const KEYS = [
  'title',
  'date',
  'a-b',
  '_x',
  'true',
  'null',
  '__proto__',
  'constructor',
  '<<',
  '1',
  'a b',
];

const text = fc.constantFrom(...TEXTS);
const indent = fc.constantFrom('', ' ', '  ', '    ', '\t');
const key = fc.constantFrom(...KEYS);
const line = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(key, text).map(([name, value]) => `${name}: ${value}`) },
  { weight: 2, arbitrary: key.map((name) => `${name}:`) },
  {
    weight: 4,
    arbitrary: fc.tuple(indent, text).map(([before, value]) => `${before}- ${value}`),
  },
  fc.tuple(indent, text).map((parts) => parts.join('')),
  fc.constantFrom('', '  ', '# comment', 'a:b', 'a:  b'),
);
const block = fc
  .array(line, { maxLength: 6 })
  .map((lines) => lines.join('\n'))
  .map((lines) => `${lines}\n`);

describe('parsePlainYaml', () => {
  it('reads fields, texts and lists', () => {
    const raw = [
      "title: 'CPU: it''s fast'",
      'categories: ',
      ' - 社交媒体',
      ' - 知乎日报',
      'author: 知乎',
      'comments: false',
      'date: 2022-01-13 05:12:08',
      'count: 12',
      'zip: 0123',
      'none:',
      '',
    ].join('\n');
    expect(parsePlainYaml(raw)).toEqual({
      title: "CPU: it's fast",
      categories: ['社交媒体', '知乎日报'],
      author: '知乎',
      comments: false,
      date: '2022-01-13 05:12:08',
      count: 12,
      zip: '0123',
      none: null,
    });
  });

  it.each(['a: [b]', 'a: b: c', 'a: b # c', 'a:\n  b: c', 'a: 1\na: 2', 'a: x\n  y', 'a: |\n  b', 'just text'])(
    'leaves %j to the whole reader',
    (raw) => expect(parsePlainYaml(raw)).toBeNull(),
  ); // prettier-ignore

  it('reads whatever it reads as the whole reader does', () => {
    let read = 0;
    const check = (raw: string): void => {
      const plain = parsePlainYaml(raw);
      if (!plain) return;
      read += 1;
      expect(plain).toEqual(byWholeReader(raw) ?? {});
    };
    fc.assert(fc.property(block, check), { numRuns: 20_000 });
    expect(read).toBeGreaterThan(1_000);
  });
});
