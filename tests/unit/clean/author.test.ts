import { entryOf } from '../../support/entry';

const PROSE = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>The shop stands at step ${i + 1} of the stairs, and its door is open from eight.</p>`,
);

const withAuthor = (author: string, ...lines: string[]): string =>
  `---\ntitle: The shop on the hill\nauthor: ${author}\ndate: 2021-03-04\n---\n\n<div>${lines.join('\n')}</div>\n`;

const stripped = (text: string) => entryOf(text).stripped.map((block) => [block.rule, block.text]);

describe('an introduction of the author', () => {
  it.each([
    ['Jane Doe', 'Jane Doe is a senior reporter covering small shops.'],
    ['Jane Doe', 'Jane Doe (she/her) has written about shops for ten years.'],
    ['Jane Doe', 'JANE DOE writes about the hills and what is sold there.'],
    ['王小明', '王小明，现居山城，写书店已有十年。'],
    ['王小明', '王小明是山城晚报的记者。'],
  ])('of %s goes where it stands below the article: %s', (author, line) => {
    const found = entryOf(withAuthor(author, ...PROSE, `<p>${line}</p>`));
    expect(found.stripped).toEqual([
      expect.objectContaining({ text: line, reason: 'introduces the author, not the subject' }),
    ]);
    expect(found.text.split('\n')).toHaveLength(PROSE.length);
  });

  it('goes below a byline, too', () => {
    const line = 'Jane Doe is a senior reporter covering small shops.';
    expect(
      stripped(withAuthor('Jane Doe', '<p>By Jane Doe</p>', ...PROSE, `<p>${line}</p>`)),
    ).toEqual([
      ['byline', 'By Jane Doe'],
      ['author-introduction', line],
    ]);
  });

  it.each([
    ['is of somebody else', 'Jane Doe', PROSE, 'John Roe is the owner of the shop, and its cook.'],
    [
      'is what the article tells of',
      'Jane Doe',
      [
        ...PROSE,
        '<p>Twenty years ago a young Jane Doe had come up these stairs for the first time.</p>',
      ],
      'Jane Doe is now the owner of the shop.',
    ],
    ['stands in the middle', 'Jane Doe', [], 'Jane Doe is the owner of the shop.'],
    ['says what the author did', 'Jane Doe', PROSE, 'Jane Doe closed the door at ten.'],
  ])('stays where it %s', (_, author, before, line) => {
    const after = before.length === 0 ? [...PROSE, ...PROSE] : [];
    const lines = [...before, ...(before.length === 0 ? PROSE : []), `<p>${line}</p>`, ...after];
    expect(entryOf(withAuthor(author, ...lines)).text).toContain(line);
  });
});
