import type { FieldRules } from '../../../src/plugins/front-matter-import/core/mapping/config';
import type { Entry } from '../../../src/plugins/front-matter-import/core/types';
import { mapped, mappedBy, resultWith } from '../../support/mapping';

type Row = [
  case_: string,
  rules: FieldRules,
  frontMatter: Record<string, unknown>,
  expected: Partial<Entry>,
];

describe('rules for the attributes of Article', () => {
  it.each<Row>([
    ['takes a field by its name', { author: 'writer' }, { writer: 'Ann' }, { author: 'Ann' }],
    ['compares names as all names', { author: 'The Writer' }, { the_writer: 'A' }, { author: 'A' }],
    ['looks into a mapping', { author: 'by.name' }, { by: { name: 'Ann' } }, { author: 'Ann' }],
    [
      'takes the first field that is there',
      { author: { from: ['writer', 'penname'] } },
      { penname: 'Ann' },
      { author: 'Ann' },
    ],
    [
      'counts before what the preset takes',
      { author: 'writer' },
      { author: 'Wrong', writer: 'Ann' },
      { author: 'Ann', frontMatter: { author: 'Wrong' } },
    ],
    [
      'leaves an attribute to the preset where the file has no such field',
      { author: 'writer' },
      { author: 'Ann' },
      { author: 'Ann' },
    ],
    [
      'takes the default where the file has no such field',
      { author: { from: 'writer', default: 'Staff' } },
      {},
      { author: 'Staff' },
    ],
    ['writes a constant', { source: { constant: 'Our blog' } }, {}, { source: 'Our blog' }],
    [
      'fills a template and takes what went into it',
      { excerpt: { template: '{{title}} — {{subtitle}}' } },
      { subtitle: 'More' },
      { excerpt: 'A title — More', frontMatter: {} },
    ],
    [
      'leaves no dash behind where a part of a template is missing',
      { excerpt: { template: '{{title}} — {{subtitle}}' } },
      {},
      { excerpt: 'A title' },
    ],
    [
      'derives the slug from the title of a rule',
      { title: 'headline2', slug: { from: 'headline2' } },
      { headline2: 'Other words' },
      { title: 'Other words', slug: 'other-words', frontMatter: { title: 'A title' } },
    ],
    [
      'splits a list',
      { tags: { from: 'labels', transform: 'list' } },
      { labels: 'x, y' },
      { tags: ['x', 'y'] },
    ],
    [
      'reads a category path',
      { categories: { from: 'shelf', transform: 'path' } },
      { shelf: 'Food/Soup' },
      { categories: [['Food', 'Soup']] },
    ],
    ['reads a date', { date: 'day' }, { day: '2020-01-02' }, { date: '2020-01-02T00:00:00.000Z' }],
    ['decides on drafts', { draft: { from: 'hidden' } }, { hidden: 'yes' }, { draft: true }],
    [
      'empties an attribute',
      { author: false },
      { author: 'Ann' },
      { author: '', frontMatter: { author: 'Ann' } },
    ],
    [
      'runs a function on the value',
      { author: { from: 'writer', transform: (value) => `${JSON.stringify(value)}!` } },
      { writer: 'Ann' },
      { author: '"Ann"!' },
    ],
    [
      'runs a function on the file',
      { source: ({ path }) => path.split('/')[0] },
      {},
      { source: 'posts' },
    ],
    [
      'goes through several transforms',
      {
        tags: {
          from: 'labels',
          transform: [
            (value) => (typeof value === 'string' ? value.replace(/;/g, ',') : value),
            'list',
          ],
        },
      },
      { labels: 'x;y' },
      { tags: ['x', 'y'] },
    ],
  ])('%s', (_case, rules, frontMatter, expected) => {
    expect(mappedBy(rules, frontMatter).entry).toMatchObject(expected);
  });

  it('takes what a rule used out of the front matter, from within a mapping, too', () => {
    const { entry } = mappedBy({ author: 'by.name' }, { by: { name: 'Ann', age: 3 }, x: 1 });
    expect(entry.frontMatter).toEqual({ by: { age: 3 }, x: 1 });
  });

  it('says where each value came from and which rule took it', () => {
    const { origins } = mappedBy({ tags: { from: 'labels', transform: 'list' } }, { labels: 'x' });
    expect(origins.tags).toBe('front matter `labels`, as list (`fields.tags`)');
    expect(origins.title).toBe('front matter `title`');
  });

  it('warns of a value that does not fit, and keeps it in the front matter', () => {
    const { entry, warnings } = mappedBy({ date: 'day' }, { day: 'soon' });
    expect(entry).toMatchObject({ date: null, frontMatter: { day: 'soon' } });
    expect(warnings).toMatchObject([{ code: 'value-unusable' }]);
    expect(warnings[0]?.message).toContain('front matter `day` is `soon`');
    expect(warnings[0]?.message).toContain('`fields.date`');
  });

  it('fails the file, naming the key, when a function throws', () => {
    const fail = (): string => {
      throw new Error('no such thing');
    };
    const result = resultWith({ fields: { author: { from: 'title', transform: fail } } });
    expect(result).toMatchObject({ status: 'failed', error: { code: 'mapping-failed' } });
    expect(JSON.stringify(result)).toContain('`fields.author.transform`');
    expect(JSON.stringify(result)).toContain('no such thing');
  });

  it('fails the file when a function gives what is no value', () => {
    const given = (() => Promise.resolve('x')) as unknown as () => string;
    expect(resultWith({ fields: { author: given } })).toMatchObject({
      status: 'failed',
      error: { code: 'mapping-failed' },
    });
  });

  it('changes nothing where it says nothing', () => {
    const frontMatter = { author: 'Ann', tags: ['x'], other: 1 };
    expect(mapped({ fields: { source: 'nowhere' } }, { frontMatter }).entry).toEqual(
      mapped({}, { frontMatter }).entry,
    );
  });
});
