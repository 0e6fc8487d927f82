import { LINE_RULES } from '../../../src/plugins/front-matter-import/core/clean/rules/line-rules';
import { entryOf, feedPost } from '../../support/entry';

const PROSE = Array.from(
  { length: 6 },
  (_, i) => `<p>书店在山城的半坡上，第${i + 1}级台阶旁边就是它的门，店主每天八点开门。</p>`,
);

const [first = '', ...others] = PROSE;
const atHead = (line: string) => feedPost([`<p>${line}</p>`, ...PROSE].join('\n'));
const atTail = (line: string) => feedPost([...PROSE, `<p>${line}</p>`].join('\n'));
const inMiddle = (line: string) =>
  feedPost([...PROSE, `<p>${line}</p>`, first, ...others].join('\n'));

/** For each rule a line that it takes, and a sentence that merely looks like one. */
const CASES: Record<string, { takes: string[]; leaves: string[] }> = {
  'source-line': {
    takes: ['来源：山城晚报', '　　文章来源 | 山城晚报', 'Source: The Hill Paper'],
    leaves: ['来源：店主说，这些书都是从各地的旧货市场一本一本地收来的。他还在找。'],
  },
  'taken-from': {
    takes: [
      '本文来自微信公众号“山城读书”（ID：hillbooks），作者：某人，经授权发布。',
      '本文由 @某人 原创发布，未经许可，禁止转载',
    ],
    leaves: ['本文主要给大家讲解如何在半坡上开一家书店。'],
  },
  'first-published': {
    takes: ['本文首发山城读书网', 'Originally published at hill.example'],
    leaves: ['首发的那一天，店里来了三百人，队伍一直排到了坡下。'],
  },
  'editor-line': {
    takes: ['责任编辑：王小明 SF055', '编辑｜Ming', 'Editor: Ming'],
    leaves: ['编辑：这个行当并不轻松。他每天要看二十万字。'],
  },
  byline: {
    takes: ['文｜小明', '作者：小明', '校对 / 小红'],
    leaves: ['作者：谁还记得他们？书店记得。'],
  },
  'picture-credit': {
    takes: ['图片来源：山城晚报', '图源：网络'],
    leaves: ['图中，左侧为老店的门，右侧为新店的门。'],
  },
  'picture-licence': {
    takes: ['题图来自Pexels，基于CC0协议'],
    leaves: ['图片里的人是店主的父亲。'],
  },
  'original-link': {
    takes: ['原文链接：https://hill.example/1', '原文：（某人，英文）'],
    leaves: ['原文写得很好，译文也不差。'],
  },
  'read-original': {
    takes: ['阅读原文', '点击查看更多', 'Read more »'],
    leaves: ['阅读原文的人比阅读译文的人少得多，店主这样说。'],
  },
  rights: {
    takes: [
      '未经授权，不得转载',
      '版权声明：本站文章归作者所有',
      '© 2022 Hill Books',
      '2022 Hill Books. All rights reserved.',
    ],
    leaves: ['版权是书店的命，店主说，没有版权就没有新书。'],
  },
  'opinion-note': { takes: ['文章仅代表作者观点，不代表本站立场'], leaves: ['他的观点和我不同。'] },
  follow: {
    takes: ['欢迎关注我们的公众号', '长按识别二维码关注', '关注“山城读书”', 'Follow us on the web'],
    leaves: ['他关注的是书，而不是人。', '欢迎大家持续关注这个项目，并一起参与它的建设。'],
  },
  'praise-prompt': {
    takes: ['点赞 收藏 分享', '点“在看”，大家都会看见'],
    leaves: ['点赞的人很多，买书的人很少。'],
  },
  'app-slogan': {
    takes: ['海量好书、精准推荐，尽在山城读书APP'],
    leaves: ['他下载了一本书，从头读到尾。'],
  },
  related: {
    takes: ['相关阅读', '【延伸阅读】', 'Related articles'],
    leaves: ['相关阅读的研究在这里很多，店主也写过一篇。'],
  },
};

describe('line rules', () => {
  it('have a case each', () => {
    expect(Object.keys(CASES).sort()).toEqual(LINE_RULES.map(({ name }) => name).sort());
  });

  const takes = Object.entries(CASES).flatMap(([rule, lines]) =>
    lines.takes.map((line) => [rule, line] as const),
  );
  it.each(takes)('%s takes %p at the end', (rule, line) => {
    const { stripped, text } = entryOf(atTail(line));
    expect(stripped.map((block) => block.rule)).toEqual([rule]);
    expect(text.split('\n')).toHaveLength(PROSE.length);
  });

  const leaves = Object.entries(CASES).flatMap(([, lines]) => lines.leaves);
  it.each(leaves)('leave %p at both ends', (line) => {
    expect(entryOf(atHead(line)).stripped).toEqual([]);
    expect(entryOf(atTail(line)).stripped).toEqual([]);
  });

  const anywhere = LINE_RULES.filter(({ where }) => where === 'anywhere').map(({ name }) => name);
  it.each(takes.filter(([rule]) => !anywhere.includes(rule)))(
    '%s leaves %p in the middle',
    (_rule, line) => {
      expect(entryOf(inMiddle(line)).stripped).toEqual([]);
    },
  );

  it('turn the facts of the lines into fields', () => {
    const lines = ['责任编辑：王小明 SF055', '原文链接：https://hill.example/1'].map(
      (line) => `<p>${line}</p>`,
    );
    const { entry } = entryOf(feedPost(['<p>来源：山城晚报</p>', ...PROSE, ...lines].join('\n')));
    expect(entry).toMatchObject({
      source: '山城晚报',
      editor: '王小明',
      link: 'https://hill.example/1',
    });
  });

  it('give a picture its credit', () => {
    const picture = '<div><img src="https://img.example.com/b.jpg"></div><p>图片来源：山城晚报</p>';
    const { entry } = entryOf(feedPost([first, picture, ...others].join('\n')));
    expect(entry.images).toEqual([
      { url: 'https://img.example.com/b.jpg', alt: '', caption: '', credit: '山城晚报' },
    ]);
  });

  it('take the links behind a heading for related articles, and no prose behind them', () => {
    const list =
      '<p>相关阅读</p><p><a href="https://x.example/1">老店的故事</a></p><p>店主最后说，他会一直开下去，直到坡上再没有人来。</p>';
    const { stripped, text } = entryOf(feedPost([...PROSE, list].join('\n')));
    expect(stripped.map((block) => block.text)).toEqual(['相关阅读', '老店的故事']);
    expect(text).toContain('店主最后说');
  });
});
