import { NO_EVIDENCE } from '../../../src/plugins/front-matter-import/core/clean/switches';
import { entryOf, feedPost } from '../../support/entry';

const ARTICLE = Array.from(
  { length: 5 },
  (_, i) => `<p>第${i + 1}段：书店在山城的半坡上，台阶旁边就是它的门。</p>`,
).join('\n');

describe('cleaning HTML', () => {
  it('takes comments, style sheets and scripts, and says so', () => {
    const { stripped, entry } = entryOf(
      feedPost(
        `${ARTICLE}<!-- 文末 --><style>.a&#123;color:red&#125;</style><script>track()</script>`,
      ),
    );
    expect(stripped).toEqual([
      expect.objectContaining({ rule: 'comment', text: '文末' }),
      expect.objectContaining({ rule: 'style', text: '.a{color:red}' }),
      expect.objectContaining({ rule: 'script', text: 'track()' }),
    ]);
    expect(entry.body).not.toMatch(/文末|color|track/);
  });

  it('shows the text of an advertisement that is hidden in a comment', () => {
    const { stripped } = entryOf(
      feedPost(`${ARTICLE}<!--list[<p>相关阅读</p><p>另一篇</p>]list-->`),
    );
    expect(stripped).toEqual([
      expect.objectContaining({ rule: 'comment', text: 'list[ 相关阅读 另一篇 ]list' }),
    ]);
  });

  it('takes a block that its page calls foreign, with its picture, and takes no cover from it', () => {
    const qr =
      '<div class="wrap"><div class="appQr_box"><img src="https://img.example.com/a.jpg"><p>扫一扫</p></div></div>';
    const { stripped, entry } = entryOf(feedPost(ARTICLE + qr));
    expect(stripped).toEqual([expect.objectContaining({ rule: 'class-word', text: '扫一扫' })]);
    expect(entry.cover).toBeNull();
    expect(entry.frontMatter).toMatchObject({ headimg: 'https://img.example.com/a.jpg' });
    expect(entry.images).toEqual([]);
  });

  it('compares whole words of a class only', () => {
    expect(entryOf(feedPost(`${ARTICLE}<p class="shared-adventure">一段。</p>`)).stripped).toEqual(
      [],
    );
  });

  it('never takes most of an article for the name of its class', () => {
    expect(entryOf(feedPost(`<div class="share">${ARTICLE}</div>`)).stripped).toEqual([]);
  });

  it('never takes a section of running text for the name of its heading', () => {
    const section = `<div id="sharing-a-shop"><h2>分享</h2>${ARTICLE.repeat(5)}</div>`;
    expect(entryOf(feedPost(ARTICLE.repeat(20) + section)).stripped).toEqual([]);
  });

  it('takes tracking pixels and placeholder pictures', () => {
    const pictures =
      '<img src="https://x.example/p.gif" width="1" height="1"><img src="https://picsum.photos/3">';
    const { entry, stripped } = entryOf(feedPost(ARTICLE + pictures));
    expect(stripped.map(({ rule }) => rule)).toEqual(['tracking-pixel', 'placeholder-picture']);
    expect(entry.images).toEqual([]);
  });

  it('finds the real address of a picture that is loaded late or through a proxy', () => {
    const pictures =
      '<p><img src="https://x.example/loading.gif" data-original="https://x.example/real.png">' +
      '<img src="https://proxy.example/?http://x.example/b.png"></p>';
    expect(entryOf(feedPost(ARTICLE + pictures)).entry.images.map(({ url }) => url)).toEqual([
      'https://x.example/real.png',
      'http://x.example/b.png',
    ]);
  });

  it('cuts paragraphs at two line breaks, and a credit off at one', () => {
    const { entry, stripped } = entryOf(
      feedPost(`作者：小明<br>来源：晚报<br>第一段。<br>同一段。<br><br>第二段。<br>${ARTICLE}`),
    );
    expect(stripped.map(({ text }) => text)).toEqual(['作者：小明', '来源：晚报']);
    expect(entry.body).toMatch(/^第一段。\\\n同一段。\n\n第二段。\n\n/);
  });

  it('keeps the text of layout tables and of articles inside `<pre>`, and leaves data tables alone', () => {
    expect(
      entryOf(feedPost('<table><tr><td><p>甲</p><p>乙</p></td></tr></table>')).entry.body,
    ).toBe('甲\n\n乙\n');
    expect(entryOf(feedPost('<pre><p>甲</p><p>乙</p></pre>')).entry.body).toBe('甲\n\n乙\n');
    const table =
      '<table><tr><th>甲</th><th>乙</th></tr><tr><td>来源：晚报</td><td>2</td></tr></table>';
    expect(entryOf(feedPost(table)).entry.body).toBe(
      '| 甲 | 乙 |\n| - | - |\n| 来源：晚报 | 2 |\n',
    );
  });

  it('keeps text that stands in a list beside its items', () => {
    const { entry, text } = entryOf(feedPost('<ul>甲<i>乙</i><li>丙</li><p>丁</p></ul>'));
    expect(entry.body).toBe('- 甲*乙*\n- 丙\n- 丁\n');
    expect(text).toBe('甲乙\n丙\n丁');
  });

  it('strips no boilerplate when it is switched off, but scripts all the same', () => {
    const { stripped, entry } = entryOf(
      feedPost(`${ARTICLE}<p>责任编辑：王小明</p><script>x</script>`),
      'a.md',
      { clean: NO_EVIDENCE },
    );
    expect(stripped.map(({ rule }) => rule)).toEqual(['script']);
    expect(entry.body).toContain('责任编辑：王小明');
    expect(entry.editor).toBeNull();
  });

  it('accounts for every word: what comes in is kept or listed', () => {
    const body = `<p>来源：晚报</p>${ARTICLE}<style>a{}</style><!--注--><p>责任编辑：王小明</p><p>欢迎关注我们的公众号</p>`;
    const { text, stripped } = entryOf(feedPost(body));
    const letters = (value: string) => [...value.replace(/\s/g, '')].sort().join('');
    const all = `来源：晚报${ARTICLE.replace(/<[^>]*>/g, '')}a{}注责任编辑：王小明欢迎关注我们的公众号`;
    expect(letters(text + stripped.map((block) => block.text).join(''))).toBe(letters(all));
  });

  it('takes no class word for true when all would go', () => {
    const html = Array.from(
      { length: 9 },
      (_, i) => `<div class="ad">第${i}段：书店在半坡上。</div>`,
    );
    expect(entryOf(feedPost(html.join(''))).stripped).toEqual([]);
  });

  it('reads markup that is nested to hurt, and loses no text of it', () => {
    const deep = `${'<div>'.repeat(50_000)}底${'</div>'.repeat(50_000)}`;
    const { text } = entryOf(feedPost(`${ARTICLE}${deep}<p>${'<b>'.repeat(3_000)}完</p>`));
    expect(text).toMatch(/底\n完$/);
  });
});
