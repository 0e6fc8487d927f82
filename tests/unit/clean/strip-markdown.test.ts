import { entryOf } from '../../support/entry';

const PROSE = Array.from(
  { length: 6 },
  (_, i) =>
    `The *bookshop* stands half way up the hill; step ${i + 1}\nleads to its [door](/door), which opens at eight.`,
);

const crawled = (body: string): string =>
  `---\ntitle: A day in the shop\nlink: https://hill.example/1\n---\n${body}\n`;
const written = (body: string): string => `---\ntitle: A day in the shop\n---\n${body}\n`;

const article = PROSE.join('\n\n');

describe('Markdown that was made of a page', () => {
  it('loses what stands around the article, and no other character', () => {
    const before = `Source: The Hill Paper\n\n${article}\n\n---\n\nFollow us on Facebook and Twitter\n\n**Related articles**\n\n* [One](/1)\n* [Two](/2)\n`;
    const { entry, stripped } = entryOf(crawled(before));
    expect(entry.body.trim()).toBe(article);
    expect(entry.source).toBe('The Hill Paper');
    expect(stripped.map(({ rule, place }) => [rule, place])).toEqual([
      ['source-line', 'line 5'],
      ['follow', 'line 27'],
      ['related', 'line 29'],
      ['related', 'line 31'],
      ['related', 'line 32'],
    ]);
  });

  it('loses one item of a list, or the quotation around a line', () => {
    const list = '- [The first shelf](https://hill.example/1)\n- Share this:';
    expect(entryOf(crawled(`${article}\n\n${list}`)).entry.body).toMatch(
      /- \[The first shelf\]\(.*\)\n*$/,
    );
    const quote = '> Source: The Hill Paper';
    expect(entryOf(crawled(`${quote}\n\n${article}`)).entry.body.trim()).toBe(article);
  });

  it('keeps code, tables and HTML whatever they say', () => {
    const kept =
      '```\nSource: The Hill Paper\n```\n\n| Source: | A |\n| --- | --- |\n| Follow us | B |';
    const { entry, stripped } = entryOf(crawled(`${kept}\n\n${article}`));
    expect(stripped).toEqual([]);
    expect(entry.body).toContain(kept);
  });

  it('is the same when it is cleaned again', () => {
    const once = entryOf(
      crawled(`Source: The Hill Paper\n\n${article}\n\nFollow us on Facebook and Twitter`),
    );
    const twice = entryOf(crawled(once.entry.body));
    expect(twice.entry.body.trim()).toBe(once.entry.body.trim());
    expect(twice.stripped).toEqual([]);
  });
});

it('leaves Markdown alone that its author wrote, whatever it says', () => {
  const body = `Source: The Hill Paper\n\n${article}\n\nFollow us on Facebook and Twitter`;
  expect(entryOf(written(body)).stripped).toEqual([]);
  expect(entryOf(crawled(body), 'a/post.md', { preset: 'hexo' }).stripped).toEqual([]);
});
