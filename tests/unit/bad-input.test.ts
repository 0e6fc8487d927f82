import type { Result } from '../../src/plugins/front-matter-import/core/types';
import { entryOf, resultOf } from '../support/entry';

const codesOf = ({ warnings }: Result): string[] => warnings.map(({ code }) => code);

describe('dates that cannot both be right', () => {
  it('are told, with the one that was taken', () => {
    const text = '---\ntitle: A\ndate: 2015-01-29 10:00:00\n---\nText.\n';
    const timezone = 'Asia/Tokyo';
    const { entry, warnings } = entryOf(text, 'posts/2014-01-29-a.md', { timezone });
    expect(entry.date).toBe('2015-01-29T01:00:00.000Z');
    expect(warnings).toEqual([
      {
        code: 'dates-contradict',
        message: expect.stringMatching(
          /`2014-01-29`.*front matter `date` `2015-01-29`; the latter/,
        ),
      },
    ]);
  });

  it('are told where a post was updated before its date', () => {
    const text = '---\ntitle: A\ndate: 2020-03-01\nupdated: 2020-02-01\n---\nText.\n';
    const { entry, warnings } = entryOf(text);
    expect(entry).toMatchObject({
      date: '2020-03-01T00:00:00.000Z',
      updated: '2020-02-01T00:00:00.000Z',
    });
    expect(warnings).toEqual([
      { code: 'dates-contradict', message: expect.stringContaining('`2020-02-01`') },
    ]);
  });

  it.each([
    ['a day that is another one elsewhere', 'date: 2014-01-30 12:00:00 -0800'],
    ['an update on the same day', 'date: 2014-01-29 12:00\nupdated: 2014-01-29'],
    ['no date but that of the name', 'updated: 2014-02-01'],
  ])('are not %s', (_case, fields) => {
    const text = `---\ntitle: A\n${fields}\n---\nText.\n`;
    expect(codesOf(resultOf(text, 'posts/2014-01-29-a.md'))).toEqual([]);
  });
});

describe('a category or tag with 300 characters', () => {
  it('is cut, with a warning, and stands whole in the front matter', () => {
    const name = 'c'.repeat(300);
    const { entry, warnings } = entryOf(
      `---\ntitle: A\ncategories: [${name}]\ntags: [${name}]\n---\n`,
    );
    expect(entry.categories[0]?.[0]).toHaveLength(255);
    expect(entry.tags[0]).toHaveLength(255);
    expect(entry.frontMatter).toEqual({ categories: [[name]], tags: [name] });
    expect(warnings.map(({ message }) => message.slice(0, 20))).toEqual([
      'A tag has 300 charac',
      'A category has 300 c',
    ]);
  });
});

describe('an MDX file that is mostly code', () => {
  it('keeps its prose and its samples, and tells which components it shows', () => {
    const text = [
      '---\ntitle: A\n---',
      'import { Chart } from "./chart"\n',
      'export const points = [\n  { x: 1 },\n\n  { x: 2 },\n]\n',
      'export default function Layout({ children }) {\n  return <main>{children}</main>\n}\n',
      'Some prose.\n',
      '<Chart data={points} />\n',
      '```jsx\nimport { Chart } from "./chart"\n<Chart data={points} />\n```\n',
    ].join('\n');
    const { entry, warnings } = entryOf(text, 'a.mdx');
    expect(entry.body.trim()).toBe(
      'Some prose.\n\n<Chart data={points} />\n\n```jsx\nimport { Chart } from "./chart"\n<Chart data={points} />\n```',
    );
    expect(warnings).toEqual([expect.objectContaining({ code: 'template-tag', line: 18 })]);
  });
});
