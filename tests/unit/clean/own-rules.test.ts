import type { OwnRule } from '../../../src/plugins/front-matter-import/core/clean/own/own-rules';
import { wordingKey } from '../../../src/plugins/front-matter-import/core/clean/own/wording';
import { ALL_EVIDENCE } from '../../../src/plugins/front-matter-import/core/clean/switches';
import { explainBody, makeEntry } from '../../../src/plugins/front-matter-import/core/pipeline';
import { post } from '../../support/posts';

const PROMPT = 'Follow us on the web and tell your friends!';
const FURNITURE = 'More stories from the harbour';

const HTML = post(
  { title: 'The tide', date: '2024-02-03', link: 'https://tides.example.com/1' },
  [
    '<p>The tide came in before noon, and the boats were afloat within the hour.</p>',
    '<p>Nobody on the quay had seen the water as high as on that day in spring.</p>',
    '<p>Drawn by hand, on the 3rd of May.</p>',
    `<p>${PROMPT}</p>`,
    `<div class="related-posts"><p>${FURNITURE}</p><p><a href="https://tides.example.com/2">The ebb</a></p></div>`,
  ].join('\n'),
);
const MARKDOWN = HTML.replace(/<\/?(?:p|div)[^>]*>/g, '\n').replace(/<a [^>]*>|<\/a>/g, '');

const options = {
  status: 'auto' as const,
  timezone: 'UTC',
  preset: null,
  locale: null,
  clean: ALL_EVIDENCE,
  siteRules: [],
  templates: null,
  now: Date.UTC(2025, 0, 1),
};

const rule = (
  verdict: OwnRule['verdict'],
  text: string,
  place: Partial<OwnRule> = {},
): OwnRule => ({
  verdict,
  scope: 'everywhere',
  of: null,
  text,
  ...place,
});

function make(text: string, ownRules: OwnRule[], path = 'tide.html') {
  const source = { path, name: `posts/${path}`, bytes: new TextEncoder().encode(text) };
  const result = makeEntry(source, { ...options, ownRules });
  if (result.status !== 'ok') throw new Error(result.status);
  return {
    ...result,
    body: result.entry.body,
    blocks: explainBody(source, { ...options, ownRules }),
  };
}

const DRAWN = 'Drawn by hand, on the 3rd of May.';

describe("rules of editors' own", () => {
  it('find what they speak of stripped without them', () => {
    const { body } = make(HTML, []);
    expect(body).not.toContain(PROMPT);
    expect(body).not.toContain(FURNITURE);
    expect(body).toContain(DRAWN);
  });

  it('keep a block that all else speaks against, also one that is known by its element', () => {
    const { body, blocks } = make(HTML, [
      rule('keep', PROMPT),
      rule('keep', `${FURNITURE} The ebb`),
    ]);
    expect(body).toContain(PROMPT);
    expect(body).toContain(FURNITURE);
    expect(body).toContain('The ebb');
    expect(blocks.every(({ stripped }) => stripped === null)).toBe(true);
    const inside = make(HTML, []).blocks.find(({ text }) => text === FURNITURE);
    expect(inside?.subject).toBe(`${FURNITURE} The ebb`);
  });

  it.each([
    ['HTML', HTML, 'tide.html'],
    ['Markdown', MARKDOWN, 'tide.md'],
  ])('strip a block of %s and nothing else, and say so', (_, text, path) => {
    const { body, stripped, blocks } = make(text, [rule('strip', DRAWN)], path);
    const before = make(text, [], path);
    expect(body.replace(/\s+/g, ' ')).toBe(before.body.replace(DRAWN, '').replace(/\s+/g, ' '));
    expect(stripped).toContainEqual(
      expect.objectContaining({ text: DRAWN, rule: 'own-rule', confidence: 1 }),
    );
    expect(blocks.find(({ text: one }) => one === DRAWN)?.stripped?.rule).toBe('own-rule');
  });

  it('count for a file before its site, and for a site before all', () => {
    const everywhere = rule('strip', DRAWN);
    const site = rule('keep', DRAWN, { scope: 'site', of: 'host tides.example.com' });
    const file = rule('strip', DRAWN, { scope: 'file', of: 'posts/tide.html' });
    expect(make(HTML, [site, everywhere]).body).toContain(DRAWN);
    expect(make(HTML, [file, site, everywhere]).body).not.toContain(DRAWN);
    expect(make(HTML, [rule('strip', DRAWN, { ...file, of: 'posts/ebb.html' })]).body).toContain(
      DRAWN,
    );
    expect(make(HTML, [everywhere, rule('keep', DRAWN)]).body).toContain(DRAWN);
  });

  it('are not held back where they take most of a body', () => {
    const long = 'The tide came in before noon, and the boats were afloat within the hour.';
    const next = 'Nobody on the quay had seen the water as high as on that day in spring.';
    const { body } = make(HTML, [rule('strip', long), rule('strip', next)]);
    expect(body.trim()).toBe(DRAWN);
  });

  it('do nothing where nothing is to be stripped', () => {
    const source = { path: 'tide.html', bytes: new TextEncoder().encode(HTML) };
    const clean = { structure: false, language: false, siteRules: false, templates: false };
    const result = makeEntry(source, { ...options, clean, ownRules: [rule('strip', DRAWN)] });
    expect(result).toMatchObject({ entry: { body: expect.stringContaining(DRAWN) as string } });
  });

  it.each([
    ['Read 12  times by others', 'read 3,4 Times by others', false],
    ['Read 12  times by others', 'read 345 Times by others', true],
    ['Part 1', 'Part 2', false],
    ['https://a.example.com/1.jpg', 'https://a.example.com/2.jpg', false],
  ])('take %j and %j for the same: %j', (one, other, isSame) => {
    expect(wordingKey(one) === wordingKey(other)).toBe(isSame);
  });
});
