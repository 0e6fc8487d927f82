import { explainBody } from '../../src/plugins/front-matter-import/core/pipeline';
import { OPTIONS } from '../support/entry';
import { post } from '../support/posts';

const LINK = { title: 'The mill', link: 'https://kavorim.example/mill' };

function explain(body: string, path = 'a.md') {
  const bytes = new TextEncoder().encode(post(LINK, body));
  return explainBody({ path, bytes }, OPTIONS).map(({ text, html, stripped }) => {
    return { text, html, rule: stripped?.rule ?? null };
  });
}

describe('a body block by block', () => {
  it('marks what goes where it stood, in HTML', () => {
    const body = [
      '<p>The mill turns again, after forty years of silence in the valley.</p>',
      '<style>p { color: red }</style>',
      '<p>责任编辑：王小明</p>',
      '<div class="share-bar"><p>Share on Faces</p><p>Share on Birds</p></div>',
      '<p>Its wheel was made by two carpenters, who never saw the old one.</p>',
      '<!-- a note -->',
      '<p>责任编辑：王小明</p>',
    ].join('\n');
    const blocks = explain(body);
    expect(blocks.filter(({ rule }) => rule === null).map(({ text }) => text)).toEqual([
      'The mill turns again, after forty years of silence in the valley.',
      'Its wheel was made by two carpenters, who never saw the old one.',
    ]);
    const order = blocks.map(({ text }) => text);
    expect(order.indexOf('Share on Faces')).toBeLessThan(
      order.indexOf(order.find((text) => text.startsWith('Its'))!),
    );
    expect(blocks).toContainEqual(expect.objectContaining({ text: 'a note', rule: 'comment' }));
    expect(blocks.at(-1)?.rule).not.toBeNull();
  });

  it('marks what goes where it stood, in Markdown, with the rest as a reader sees it', () => {
    const body =
      'A *first* paragraph.\n\n<script>alert(1)</script>\n\n- one\n- two\n\n```\n<b>code</b>\n```';
    expect(explain(body)).toEqual([
      { text: 'A first paragraph.', html: '<p>A <em>first</em> paragraph.</p>', rule: null },
      { text: 'one', html: '<p>one</p>', rule: null },
      { text: 'two', html: '<p>two</p>', rule: null },
      expect.objectContaining({
        text: '',
        html: expect.stringContaining('&#x3C;b>code') as string,
        rule: null,
      }),
      expect.objectContaining({ text: 'alert(1)', rule: 'script' }),
    ]);
  });

  it('is empty for a file that is no post, or a broken one', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(explainBody({ path: 'a.md', bytes: bytes('no front matter') }, OPTIONS)).toEqual([]);
    expect(explainBody({ path: 'a.md', bytes: bytes('---\ntitle: [\n---\n') }, OPTIONS)).toEqual(
      [],
    );
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<svg><script>alert(1)</script></svg>',
    '<form action="//evil.example"><button>x</button></form>',
    '<base href="//evil.example"><meta http-equiv=refresh content=0><link rel=stylesheet href=x>',
    '<p style="background:url(//evil.example)">x</p>',
  ])('shows nothing that runs, loads or sends: %s', (html) => {
    for (const body of [html, `Text before.\n\n${html}\n\nText after.`]) {
      const shown = explain(body)
        .map((block) => block.html)
        .join('');
      expect(shown).not.toMatch(
        /<script|<iframe|<form|<base|<meta|<link|onerror|style=|src="x"[^>]*on/i,
      );
      expect(shown).not.toMatch(/script:/i);
    }
  });
});
