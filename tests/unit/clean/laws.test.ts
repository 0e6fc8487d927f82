import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { cleanHtml } from '../../../src/plugins/front-matter-import/core/clean/clean-html';
import { ALL_EVIDENCE } from '../../../src/plugins/front-matter-import/core/clean/switches';
import type { CleanContext } from '../../../src/plugins/front-matter-import/core/clean/types';
import { entryOf, feedPost, resultOf } from '../../support/entry';

const CHINESE = '书店 山城 半坡 台阶 老人 旧书 下午 阳光 门口 槐树 巷子 茶馆 记忆 城市'.split(' ');
const ENGLISH = 'the shop stood half way up a hill and old books slept behind its door'.split(' ');

/** Lines as feeds have them around their articles. */
const BOILERPLATE = [
  '来源：山城晚报',
  '责任编辑：李某',
  '（本文来自山城在线，作者：王某）',
  '扫描二维码，关注我们的公众号',
  '点击阅读原文',
  '未经授权，禁止转载',
  '相关阅读：',
  '免责声明：本文观点仅代表作者本人，不构成投资建议。',
  'Follow us on Twitter',
  'All rights reserved.',
  'Subscribe to our newsletter for more stories like this',
  'Source: Hill Town News',
  'By Jane Doe',
  'Read more:',
];

const words = (list: string[], between: string, end: string) =>
  fc
    .array(fc.constantFrom(...list), { minLength: 3, maxLength: 40 })
    .map((picked) => picked.join(between) + end);
const prose = fc.oneof(words(CHINESE, '', '。'), words(ENGLISH, ' ', '.'));
const line = fc.oneof(
  { weight: 4, arbitrary: prose },
  { weight: 1, arbitrary: fc.constantFrom(...BOILERPLATE) },
);

const wrap = (name: string) => line.map((text) => `<${name}>${text}</${name}>`);
const list = (name: string, item: string) =>
  fc
    .array(line, { minLength: 1, maxLength: 4 })
    .map((items) => items.map((text) => `<${item}>${text}</${item}>`).join(''))
    .map((items) => `<${name}>${items}</${name}>`);
const block = fc.oneof(
  { weight: 8, arbitrary: wrap('p') },
  wrap('h2'),
  wrap('blockquote'),
  wrap('section'),
  list('ul', 'li'),
  list('table', 'tr').map((table) =>
    table.replace(/<tr>/g, '<tr><td>').replace(/<\/tr>/g, '</td></tr>'),
  ),
  line.map((text) => `<p><strong>${text}</strong></p>`),
  line.map((text) => `<p><a href="https://blog.example/${text.length}">${text}</a></p>`),
  line.map((text) => `${text}<br>`),
  prose.map((text) => `<pre><code>${text}\n  x</code></pre>`),
  prose.map(
    (text) =>
      `<figure><img src="https://i.example/${text.length}.png"><figcaption>${text}</figcaption></figure>`,
  ),
  fc.constantFrom(
    '<hr>',
    '<p>&nbsp;</p>',
    '<!-- note -->',
    '<p><img src="https://i.example/q.png"></p>',
  ),
);
const body = fc.array(block, { maxLength: 16 }).map((blocks) => blocks.join('\n'));

const PARTS = (
  '<div> </div> <p> </p> <table> <td> <li> <ul> </ul> <a> </a> <b> </b> <h1> <pre> <br> <script> </script> ' +
  '<style> <svg> <math> <template> <iframe> <select> <form> <!-- --> <![CDATA[ ]]> <html> <body> </body>'
).split(' ');
const soup = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), line, fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

const CONTEXT: CleanContext = {
  title: '山城书店的一天',
  switches: ALL_EVIDENCE,
  rules: [],
  author: null,
  templates: null,
  own: [],
};

/** The words of a text, Chinese by the character. */
const wordsOf = (text: string): string[] => text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];

function countOf(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const visible = (html: string): string => html.replace(/<!--[^]*?-->|<[^>]*>|&nbsp;/g, ' ');

describe('the laws of cleaning', () => {
  it('keeps each word of a body or names it among what was stripped', () => {
    fc.assert(
      fc.property(body, (html) => {
        const { text, stripped, entry } = entryOf(feedPost(html));
        const kept = [
          text,
          ...stripped.map((one) => one.text),
          ...entry.images.map((i) => i.caption),
        ];
        const after = countOf(kept);
        const lost = [...countOf([visible(html)])].filter(
          ([word, n]) => (after.get(word) ?? 0) < n,
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('says nothing that the body does not say', () => {
    fc.assert(
      fc.property(fc.oneof(body, soup), (html) => {
        const result = resultOf(feedPost(html));
        if (result.status !== 'ok') return;
        const before = countOf([...feedPost(html)]);
        const after = [...countOf([...result.text])];
        expect(after.filter(([letter, n]) => (before.get(letter) ?? 0) < n)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('changes nothing in what it has cleaned', () => {
    fc.assert(
      fc.property(body, (html) => {
        const first = cleanHtml(html, CONTEXT);
        // Where most of a body looks like boilerplate, part of it is kept, with a warning.
        fc.pre(first.messages.every(({ code }) => code !== 'boilerplate-kept'));
        const once = toHtml(first.tree);
        const { tree, stripped } = cleanHtml(once, CONTEXT);
        expect({ html: toHtml(tree), stripped }).toEqual({ html: once, stripped: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('takes whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (html) => {
        expect(['ok', 'skipped', 'failed']).toContain(resultOf(feedPost(html)).status);
      }),
      { numRuns: 1_000 },
    );
  });

  // Each takes a second; what grows with the square of the size would not end.
  it.each([
    ['a body of five megabytes', `<p>${CHINESE.join('').repeat(3)}。</p>\n`.repeat(18_000)],
    ['fifty thousand nested elements', `${'<div>'.repeat(50_000)}text${'</div>'.repeat(50_000)}`],
    ['a hundred thousand comments', `<p>text</p>${'<!-- note -->'.repeat(100_000)}`],
    ['fifty thousand scripts', `<p>text</p>${'<script>run()</script>'.repeat(50_000)}`],
    ['fifty thousand lines', 'text<br>'.repeat(50_000)],
    ['two hundred thousand blocks in one wrapper', `<span>${'<p>a</p>'.repeat(200_000)}</span>`],
    ['as many words in one wrapper', `<p><a><span>${'<i>a</i> '.repeat(200_000)}</span></a></p>`],
    ['fifty thousand credits', '<p>责任编辑：李某</p>'.repeat(20_000)],
  ])('comes to an end with %s', (_, html) => {
    expect(resultOf(feedPost(html)).status).toBe('ok');
  });
});
