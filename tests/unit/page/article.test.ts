import { NO_EVIDENCE } from '../../../src/plugins/front-matter-import/core/clean/switches';
import { makeEntry } from '../../../src/plugins/front-matter-import/core/pipeline';
import { entryOf, OPTIONS, resultOf } from '../../support/entry';
import { ARTICLE, ARTICLE_ZH, pageOf } from '../../support/page';
import { processorTime } from '../../support/processor-time';

const PATH = 'saved/crane.html';

const letters = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');
const shown = (html: string): string => html.replace(/<script>.*?<\/script>|<[^>]*>/g, '');

describe('a whole page', () => {
  it.each([
    ['a blog', ARTICLE, `<div class="post"><h1>The crane</h1>${ARTICLE.html}</div>`],
    ['an `<article>`', ARTICLE, `<main><article>${ARTICLE.html}</article></main>`],
    ['Chinese', ARTICLE_ZH, `<div class="content"><h1>老吊车</h1>${ARTICLE_ZH.html}</div>`],
    [
      'documentation with a bar beside it',
      ARTICLE,
      `<div class="layout"><nav class="sidebar"><ul>${'<li><a href="/d">A chapter</a></li>'.repeat(30)}</ul></nav><div class="doc">${ARTICLE.html}</div></div>`,
    ],
    [
      'one in parts with an advertisement between them',
      ARTICLE,
      `<div id="wrap"><div class="part">${ARTICLE.html.slice(0, ARTICLE.html.length / 2).replace(/<p>[^<]*$/, '')}</div><div class="promo-ad"><a href="/buy">Buy a rope</a></div><div class="part">${ARTICLE.html.slice(ARTICLE.html.replace(/\n/g, '\n').lastIndexOf('<p>', ARTICLE.html.length / 2))}</div></div>`,
    ],
    [
      'one of bare text and line breaks',
      ARTICLE,
      `<div class="text">${ARTICLE.text.split('\n').join('<br><br>')}</div>`,
    ],
    ['a layout of tables', ARTICLE, `<table><tr><td>${ARTICLE.html}</td></tr></table>`],
  ])('of the form of %s gives its article and nothing else', (_, article, main) => {
    const { text, preset } = entryOf(pageOf({ main, head: '<title>x</title>' }), PATH);
    const isHeading = (line: string): boolean => /^(?:The crane|老吊车)$/.test(line);
    expect(
      text
        .split('\n')
        .filter((line) => !isHeading(line))
        .join('\n'),
    ).toBe(article.text);
    expect(preset).toBe('page');
  });

  it('loses no word: what is not in the article is listed, with its reason', () => {
    const page = pageOf({
      main: `<article><h1>Crane</h1>${ARTICLE.html}<form><p>Mail</p><input></form></article>`,
    });
    const { text, stripped } = entryOf(page, PATH);
    expect(letters(text + stripped.map((block) => block.text).join(''))).toBe(letters(shown(page)));
    expect(stripped.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['outside-article', 'page-name', 'page-shape']),
    );
    expect(stripped.every(({ reason }) => reason.length > 5)).toBe(true);
  });

  it('takes dialogs, and paragraphs that only keep a place for an advertisement', () => {
    const dialog = `<div id="homePageDialog"><p>${'Make this your home page, please. '.repeat(9)}</p></div>`;
    const main = `<div class="body">${ARTICLE.html}<p>ADVERTISEMENT</p><p>广告</p>${ARTICLE.html}</div>${dialog}`;
    const { text, stripped } = entryOf(pageOf({ main }), PATH);
    expect(text).toBe(`${ARTICLE.text}\n${ARTICLE.text}`);
    expect(stripped.filter(({ rule }) => rule === 'placeholder')).toHaveLength(2);
  });

  it.each([
    ['The crane at the quay', ARTICLE],
    ['码头上的老吊车', ARTICLE_ZH],
  ])('takes the heading that repeats the title %s', (title, article) => {
    const main = `<div class="body"><h2>${title}</h2>${article.html}</div>`;
    expect(entryOf(pageOf({ main, head: `<title>${title}</title>` }), PATH).text).toBe(
      article.text,
    );
  });

  it('keeps figures, tables, code, lists, formulas and players', () => {
    const kept =
      '<figure><img src="https://x.example/a.jpg" alt="Nest"><figcaption>The nest in May</figcaption></figure>' +
      '<table><tr><th>Year</th><th>Nests</th></tr><tr><td>2020</td><td>1</td></tr></table>' +
      '<pre><code>grease --twice</code></pre><ul><li>one rope</li><li>two chains</li></ul>' +
      '<p><span class="MathJax CtxtMenu_Attached">a + b</span></p>' +
      '<iframe src="https://www.youtube.com/embed/abc"></iframe>';
    const { entry, text } = entryOf(
      pageOf({ main: `<article>${ARTICLE.html}${kept}${ARTICLE.html}</article>` }),
      PATH,
    );
    for (const part of ['The nest in May', '2020\t1', 'grease --twice', 'one rope', 'a + b'])
      expect(text).toContain(part);
    expect(entry.body).toContain('youtube.com/embed/abc');
    expect(entry.images.map(({ url }) => url)).toEqual(['https://x.example/a.jpg']);
  });

  it('gives a short page whatever its parts are called', () => {
    expect(
      entryOf('<!doctype html><title>T</title><div class="sidebar">All there is.</div>', PATH).text,
    ).toBe('All there is.');
  });

  it('shows the whole page when stripping is switched off', () => {
    const { text } = entryOf(pageOf({ main: ARTICLE.html }), PATH, { clean: NO_EVIDENCE });
    expect(text).toMatch(/Tides[\s\S]*The old crane[\s\S]*All rights reserved/);
  });

  it('is read in the encoding of Chinese pages', () => {
    // 老吊车立在码头
    const gbk = [
      0xc0, 0xcf, 0xb5, 0xf5, 0xb3, 0xb5, 0xc1, 0xa2, 0xd4, 0xda, 0xc2, 0xeb, 0xcd, 0xb7,
    ];
    const [above = '', below = ''] =
      '<!doctype html><html><head><meta charset="gbk"></head><body><p>|</p></body></html>'.split(
        '|',
      );
    const bytes = Buffer.concat([Buffer.from(above), Buffer.from(gbk), Buffer.from(below)]);
    expect(makeEntry({ path: PATH, bytes }, OPTIONS)).toMatchObject({ text: '老吊车立在码头' });
  });

  it('survives fifty thousand nested elements, and takes linear time', () => {
    const nested = `<!doctype html><title>T</title><body>${'<div>'.repeat(50_000)}${ARTICLE.html}`;
    expect(entryOf(nested, PATH).text).toContain('The old crane');
    const long = pageOf({ main: `<article>${ARTICLE.html.repeat(1500)}</article>` });
    expect(processorTime(() => entryOf(long, PATH))).toBeLessThan(10_000);
  });
});

describe('what is no article', () => {
  const card = (i: number): string =>
    `<div class="card"><h2><a href="/${i}">Story number ${i}</a></h2><p>The beginning of the story, and then no more of it.</p></div>`;

  it.each([
    ['no-article', pageOf({ main: `<main>${[1, 2, 3, 4, 5, 6].map(card).join('')}</main>` }), PATH],
    ['no-article', '<!doctype html><html><head><title>T</title></head><body></body></html>', PATH],
    [
      'redirect-page',
      '<!doctype html><html><head><meta http-equiv="refresh" content="0; url=/new/"></head><body>Moved</body></html>',
      PATH,
    ],
    ['page-asset', pageOf({ main: ARTICLE.html }), 'saved/crane_files/frame.html'],
    ['no-front-matter', `<p>A piece of HTML.</p>`, PATH],
    [
      'no-front-matter',
      `<!doctype html><title>{{ title }}</title><body>{{ content }}</body>`,
      PATH,
    ],
    ['no-front-matter', pageOf({ main: ARTICLE.html }), 'notes/a.md'],
  ])('is skipped as `%s`', (code, html, path) => {
    expect(resultOf(html, path)).toMatchObject({ status: 'skipped', code });
  });
});
