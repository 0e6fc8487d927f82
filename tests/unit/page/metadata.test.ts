import { entryOf } from '../../support/entry';
import { ARTICLE, ARTICLE_ZH, pageOf } from '../../support/page';

const PATH = 'saved/page.html';
const entry = (head: string, main = `<article>${ARTICLE.html}</article>`) =>
  entryOf(pageOf({ head, main }), PATH);

const OPEN_GRAPH =
  '<title>A nest in the crane - The Harbour Log</title>' +
  '<meta property="og:title" content="A nest in the crane"><meta property="og:type" content="article">' +
  '<meta property="og:site_name" content="The Harbour Log">' +
  '<meta property="og:image" content="/img/nest.jpg"><meta name="description" content="Why the ships went to the other side.">' +
  '<meta property="article:published_time" content="2021-05-04T08:30:00+02:00">' +
  '<meta property="article:modified_time" content="2021-06-01T10:00:00Z">' +
  '<meta property="article:section" content="Harbour"><meta property="article:tag" content="Birds"><meta property="article:tag" content="Cranes">' +
  '<meta name="author" content="By Ada Quay"><link rel="canonical" href="https://log.example/2021/05/a-nest-in-the-crane.html">';

const GRAPH = `<title>x | y</title><script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'The Harbour Log' },
    {
      '@type': ['NewsArticle'],
      headline: 'Crane waits',
      author: [{ '@type': 'Person', name: 'Ada Quay' }, { name: 'Bo Pier' }],
      datePublished: '2021-05-04T08:30:00+02:00',
      image: { url: 'https://log.example/nest.jpg' },
      articleSection: 'Harbour',
      inLanguage: 'en-GB',
      publisher: { name: 'The Harbour Log' },
      mainEntityOfPage: 'https://log.example/crane-waits',
    },
  ],
})}</script>`;

describe('what a page says about its article', () => {
  it('is read from Open Graph and other `<meta>`', () => {
    const { entry: made, origins } = entry(OPEN_GRAPH);
    expect(made).toMatchObject({
      title: 'A nest in the crane',
      slug: 'a-nest-in-the-crane',
      date: '2021-05-04T06:30:00.000Z',
      updated: '2021-06-01T10:00:00.000Z',
      author: 'Ada Quay',
      source: 'The Harbour Log',
      link: 'https://log.example/2021/05/a-nest-in-the-crane.html',
      locale: 'en',
      categories: [['Harbour']],
      tags: ['Birds', 'Cranes'],
      cover: 'https://log.example/img/nest.jpg',
      excerpt: 'Why the ships went to the other side.',
      aliases: [],
    });
    expect(origins).toMatchObject({
      title: 'page `og:title`',
      link: 'page `canonical`',
      slug: 'page `canonical`',
      date: 'page `article:published_time`',
    });
  });

  it('is read from JSON-LD with a graph', () => {
    expect(entry(GRAPH).entry).toMatchObject({
      title: 'Crane waits',
      slug: 'crane-waits',
      author: 'Ada Quay, Bo Pier',
      date: '2021-05-04T06:30:00.000Z',
      cover: 'https://log.example/nest.jpg',
      categories: [['Harbour']],
    });
  });

  it('is read from the page itself where nothing else says it', () => {
    const main = `<article><h1>The crane</h1><p class="byline">By Ada Quay</p><time datetime="2021-05-04">4 May</time>${ARTICLE.html}</article>`;
    const { entry: made, text } = entry('<title>The crane | Log | Harbour</title>', main);
    expect(made).toMatchObject({
      title: 'The crane',
      author: 'Ada Quay',
      date: '2021-05-04T00:00:00.000Z',
      slug: 'the-crane',
      link: null,
    });
    expect(text).not.toContain('By Ada Quay');
  });

  it.each([
    ['老吊车_港口新闻_山城网', '<h1>老吊车</h1>', '老吊车'],
    ['A day - and a night', '', 'A day - and a night'],
    ['A day - and a night', '<h1>A day - and a night</h1>', 'A day - and a night'],
  ])('gives the title %s without the site’s name', (title, heading, expected) => {
    const main = `<div class="content">${heading}${ARTICLE_ZH.html}</div>`;
    expect(entry(`<title>${title}</title>`, main).entry.title).toBe(expected);
  });

  it('takes keywords for tags only where the text is about them', () => {
    expect(
      entry('<title>T</title><meta name="keywords" content="crane, rust">').entry.tags,
    ).toEqual(['crane', 'rust']);
    expect(
      entry('<title>T</title><meta name="keywords" content="cheap, flights, hotels, crane">').entry
        .tags,
    ).toEqual([]);
  });

  it('counts behind the front matter of its file', () => {
    const file = `---\nheadline: Mine\npubDate: 2020-01-02\n---\n${pageOf({ head: OPEN_GRAPH, main: ARTICLE.html })}`;
    const { entry: made, preset, text } = entryOf(file, PATH);
    expect(made).toMatchObject({
      title: 'Mine',
      date: '2020-01-02T00:00:00.000Z',
      author: 'Ada Quay',
    });
    expect(preset).toBe('plain');
    expect(text).toBe(ARTICLE.text);
  });

  it('makes relative addresses absolute, but leaves files that were saved with the page', () => {
    const pictures =
      '<p><img src="/a.jpg"><img src="./page_files/b.jpg"><a href="next.html">next</a></p>';
    const { entry: made } = entry(OPEN_GRAPH, `<article>${ARTICLE.html}${pictures}</article>`);
    expect(made.images.map(({ url }) => url)).toEqual([
      'https://log.example/a.jpg',
      './page_files/b.jpg',
    ]);
    expect(made.body).toContain('https://log.example/2021/05/next.html');
  });
});
