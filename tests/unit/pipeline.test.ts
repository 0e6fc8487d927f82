import { blocksOfText } from '../../src/plugins/front-matter-import/core/convert/blocks-of-text';
import { parseMarkdown } from '../../src/plugins/front-matter-import/core/markdown/parse';
import { entryOf, feedPost, resultOf } from '../support/entry';

const BODY = `
<p>　　来源：晚报</p>
<p>　　书店在山城的半坡上，台阶旁边就是它的门。店主每天八点开门，风雨无阻。</p>
<div class="img_wrapper"><img src="https://img.example.com/a.jpg" alt><span class="img_descr"></span></div>
<p>　　图片来源：晚报</p>
<p>　　<strong>价格：</strong>每本十元，<a href="https://x.example/?a=1&b=2">目录</a>在此。</p>
<ul><li>旧书</li><li>新书</li></ul>
<pre><code>if (a) &#123; b &#125;</code></pre>
<p>　　他说，书店不关门，就还有人来；有人来，就不关门。坡下的人都知道这句话。</p>
<!--ad[<p>相关阅读</p>]ad--><style>.qr&#123;width:1px&#125;</style>
<div class="appendQr"><img src="https://img.example.com/qr.png"></div>
<p class="article-editor">责任编辑：王小明 SF055</p>`;

describe('the core', () => {
  it('makes an article of a crawled post', () => {
    const { entry, preset, warnings } = entryOf(feedPost(BODY), '2022/山城书店.md');
    expect(preset).toBe('feed');
    expect(warnings).toEqual([]);
    expect(entry).toEqual({
      title: '山城书店的一天',
      slug: 'shan-cheng-shu-dian-de-yi-tian',
      date: '2022-03-27T02:31:11.000Z',
      updated: null,
      author: '晨报',
      source: '晚报',
      editor: '王小明',
      link: null,
      locale: null,
      draft: false,
      categories: [['文化', '晨报']],
      tags: [],
      cover: 'https://img.example.com/a.jpg',
      images: [{ url: 'https://img.example.com/a.jpg', alt: '', caption: '', credit: '晚报' }],
      excerpt: expect.stringMatching(/^书店在山城的半坡上/) as string,
      aliases: [],
      body: [
        '书店在山城的半坡上，台阶旁边就是它的门。店主每天八点开门，风雨无阻。',
        '![](https://img.example.com/a.jpg)',
        '**价格**：每本十元，[目录](https://x.example/?a=1\\&b=2)在此。',
        '- 旧书\n- 新书',
        '```\nif (a) { b }\n```',
        '他说，书店不关门，就还有人来；有人来，就不关门。坡下的人都知道这句话。\n',
      ].join('\n\n'),
      frontMatter: { comments: false },
    });
  });

  it('gives as text what a reader of the Markdown sees', () => {
    const { entry, text } = entryOf(feedPost(BODY));
    const seen = blocksOfText(parseMarkdown(entry.body)).map((block) => block.text);
    expect(seen.join('\n')).toBe(text);
    expect(seen).toHaveLength(6);
  });

  it('says where each value came from', () => {
    expect(entryOf(feedPost(BODY)).origins).toMatchObject({
      title: 'front matter `title`',
      editor: 'stripped line of the body',
      slug: 'title',
      excerpt: 'generated from the first sentences',
    });
  });

  it('takes the excerpt from above the mark', () => {
    const { entry, origins } = entryOf(
      '---\ntitle: A\n---\nAbove *it*.\n\n<!-- more -->\n\nBelow.\n',
    );
    expect(entry.excerpt).toBe('Above it.');
    expect(origins.excerpt).toBe('above `<!-- more -->`');
    expect(entry.body).toBe('Above *it*.\n\n\n\nBelow.\n');
  });

  it('makes an excerpt of whole sentences, at most 200 characters', () => {
    const sentence = 'The shop opens at eight and closes when the last reader leaves it. ';
    expect(entryOf(`---\ntitle: A\n---\n# H\n\n${sentence.repeat(9)}\n`).entry.excerpt).toBe(
      sentence.repeat(2).trim(),
    );
    const { excerpt } = entryOf(`---\ntitle: A\n---\n${'字'.repeat(900)}\n`).entry;
    expect([...excerpt]).toHaveLength(200);
  });

  it('changes nothing when it is run on its own result', () => {
    const { entry } = entryOf(feedPost(BODY));
    const again = entryOf(`---\ntitle: A\n---\n${entry.body}`);
    expect(again.entry.body).toBe(entry.body);
    expect(again.stripped).toEqual([]);
  });

  it('does not change what it is given', () => {
    const bytes = new TextEncoder().encode(feedPost(BODY));
    const copy = bytes.slice();
    resultOf(new TextDecoder().decode(bytes));
    expect(bytes).toEqual(copy);
  });

  it.each([
    ['', 'skipped'],
    ['# Read me\n', 'skipped'],
    ['---\ntitle: [a\n---\n', 'failed'],
    ['---\n- a\n---\n', 'failed'],
    ['---js\n{}\n---\n', 'failed'],
    ['---\ntitle: A\n---', 'ok'],
  ])('answers %j with %s and never throws', (text, status) => {
    expect(resultOf(text).status).toBe(status);
  });
});

describe('a Markdown body', () => {
  it('begins at its first line, and its lines are counted in the file', () => {
    const { entry, warnings } = entryOf(
      '---\ntitle: A\n---\n\n \n    code\n\nx <b onclick="y">z</b>\n',
    );
    expect(entry.body).toBe('    code\n\nx <b>z</b>\n');
    expect(warnings).toEqual([expect.objectContaining({ line: 8 })]);
  });

  it('gives its pictures with their texts, in order, once each', () => {
    const { images } = entryOf(
      '---\ntitle: A\n---\nText ![a](https://x.org/1.png "one") <img src="https://x.org/2.png" alt="b">\n\n' +
        '![c][r] ![a](https://x.org/1.png)\n\n[r]: https://x.org/3.png\n',
    ).entry;
    expect(images).toEqual([
      { url: 'https://x.org/1.png', alt: 'a', caption: 'one', credit: '' },
      { url: 'https://x.org/2.png', alt: 'b', caption: '', credit: '' },
      { url: 'https://x.org/3.png', alt: 'c', caption: '', credit: '' },
    ]);
  });
});
