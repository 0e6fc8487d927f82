import { CREDIT_RULES } from '../../../src/plugins/front-matter-import/core/clean/rules/labels';
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

/** For each rule lines that it takes, and sentences that merely look like them. */
const CASES: Record<string, { takes: string[]; leaves: string[] }> = {
  'source-line': {
    takes: [
      '来源：山城晚报',
      '　　文章来源 | 山城晚报',
      '（来源：山城晚报 责任编辑：小红）',
      'Source: The Hill Paper',
    ],
    leaves: [
      '来源：店主说，这些书都是从各地的旧货市场一本一本地收来的。他还在找。',
      'Source: code for the parser of the shop is on the shelf in the second room to the left.',
    ],
  },
  'taken-from': {
    takes: [
      '本文来自微信公众号“山城读书”（ID：hillbooks），作者：某人，经授权发布。',
      '本文由 @某人 原创发布，未经许可，禁止转载',
      '本文系山城号作者发布，仅代表该作者观点',
    ],
    leaves: ['本文主要给大家讲解如何在半坡上开一家书店。', '本文由浅入深，先说书架，再说书。'],
  },
  'copied-from': {
    takes: ['本文转自《山城周刊》2021年第3期', '本文转载自公众号「山城读书」'],
    leaves: ['这些话转自一位老读者的来信，他已经九十岁了。'],
  },
  'compiled-from': {
    takes: ['综合：山城社、晚报', '编译自：The Hill Paper'],
    leaves: ['综合起来看，店还要再开十年。'],
  },
  'first-published': {
    takes: [
      '本文首发山城读书网',
      'Originally published at hill.example',
      'The post The bookshop appeared first on Hill Paper.',
      'This article originally appeared on Hill Paper.',
    ],
    leaves: ['首发的那一天，店里来了三百人，队伍一直排到了坡下。'],
  },
  'editor-line': {
    takes: ['责任编辑：王小明 SF055', '编辑｜Ming', 'Editor: Ming', '【责任编辑：小明】'],
    leaves: ['编辑：这个行当并不轻松。他每天要看二十万字。'],
  },
  byline: {
    takes: [
      '文｜小明',
      '作者：小明',
      '本报记者 王小明',
      '山城社记者王小明、李小红',
      'By Jane Doe',
      'Reporting by Jane Doe; Editing by John Roe',
    ],
    leaves: ['作者：谁还记得他们？书店记得。', 'By telling a story.', '记者 来了以后 店主没有说话'],
  },
  'team-line': {
    takes: ['校对 / 小红', '设计：小红 统筹：小明'],
    leaves: ['设计书架的人，一定要先读书。'],
  },
  'picture-credit': {
    takes: ['图片来源：山城晚报', '图源：网络', 'Image credit: Hill Paper'],
    leaves: ['图中，左侧为老店的门，右侧为新店的门。'],
  },
  'picture-licence': {
    takes: ['题图来自Pexels，基于CC0协议', '图源网络，侵删', 'Photo by Jane Doe on Unsplash'],
    leaves: [
      '图片来源于监视器的画面显示，门一直开着。',
      '网络图片侵犯了他的隐私。',
      '图片里的人是店主的父亲。',
    ],
  },
  'original-link': {
    takes: ['原文链接：https://hill.example/1', '原标题：山城书店的一天', '原文：（某人，英文）'],
    leaves: ['原文写得很好，译文也不差。'],
  },
  'read-original': {
    takes: ['阅读原文', '点击查看更多', 'Read more »', 'Continue reading…', 'View Entire Post ›'],
    leaves: [
      '阅读原文的人比阅读译文的人少得多，店主这样说。',
      "Click here to read a summary of the shop's first year.",
    ],
  },
  'more-elsewhere': {
    takes: [
      '更多资讯请关注山城在线',
      '更多精彩内容，欢迎访问山城网',
      'Read also: The shop that never closed',
    ],
    leaves: [
      '更多的内容他没有说，只是请大家关注天气。',
      'He read also to the children: every night a page.',
    ],
  },
  'business-contact': {
    takes: [
      '商务合作请联系：shop@hill.example',
      '广告投放：微信 hill',
      'For press inquiries, write to us',
    ],
    leaves: ['商务合作让两家店走到了一起。'],
  },
  'updated-note': {
    takes: ['Last updated: March 3, 2021', '最后更新于 2021-03-03'],
    leaves: ['最后更新的那一批书，一共有三百本。', 'Last updated in a hurry, the list had errors.'],
  },
  via: {
    takes: ['Via The Hill Paper', '(via Hill News)'],
    leaves: ['Via the steps, one gets to the door.', "Via dell'Orso is a street. It is short."],
  },
  rights: {
    takes: [
      '未经授权，不得转载',
      '版权声明：本站文章归作者所有',
      '著作权归作者所有。商业转载请联系作者获得授权，非商业转载请注明出处。',
      '如需转载请后台留言',
      '© 2022 Hill Books',
      '2022 Hill Books. All rights reserved.',
    ],
    leaves: [
      '版权是书店的命，店主说，没有版权就没有新书。',
      '版权所有者应当在三十日内提出异议，逾期视为同意。',
      '草案规定，未经授权转载他人作品的，不得以注明出处为由免责。',
      'Copyright is the other question: who owns a letter?',
      'All rights reserved means little where nobody can read, she writes.',
      'BookShelf is Copyright 2011 the authors, all rights reserved, and free to use for all.',
    ],
  },
  disclaimer: {
    takes: [
      '广告声明：文内含有的对外跳转链接，用于传递更多信息，结果仅供参考。',
      '*以上内容不构成投资建议，仅供参考',
      '如有侵权，请联系我们删除',
      'Disclosure: The author may earn a commission from links on this page.',
    ],
    leaves: ['特别提醒：书店的台阶很陡，下雨天要扶好栏杆再上去。'],
  },
  'opinion-note': {
    takes: ['文章仅代表作者观点，不代表本站立场', "The views expressed here are the author's own."],
    leaves: ['他的观点和我不同。'],
  },
  'correction-address': {
    takes: ['投稿邮箱：tips@hill.example', 'Got a tip? Email us at tips@hill.example'],
    leaves: ['他投稿的那本杂志，去年已经停刊了。'],
  },
  follow: {
    takes: [
      '欢迎关注我们的公众号',
      '长按识别二维码关注',
      '关注“山城读书”',
      '微信公众号：hillbooks',
      'Follow us on the web',
      'Sign up for our daily newsletter',
    ],
    leaves: [
      '他关注的是书，而不是人。',
      '欢迎大家持续关注这个项目，并一起参与它的建设。',
      '你也可以通过扫描二维码在手机上观看',
    ],
  },
  'praise-prompt': {
    takes: [
      '点赞 收藏 分享',
      '点“在看”，大家都会看见',
      '你的点赞是我更新的最大动力！',
      'Share this:',
      'If you enjoyed this post, please share it with your friends.',
    ],
    leaves: [
      '分享给谁呢，这一场雨',
      'Share this bread, share this wine',
      '点赞的人很多，买书的人很少。',
      'Thanks for reading, and happy shelving!',
    ],
  },
  'app-slogan': {
    takes: ['海量好书、精准推荐，尽在山城读书APP', '打开山城APP，阅读全文'],
    leaves: [
      '在哪里下载客户端？',
      '他下载了一本书，从头读到尾。',
      '您可以从商店中下载账本，还可以送给家人和朋友。',
    ],
  },
  advertisement: {
    takes: ['广告', 'Advertisement'],
    leaves: ['Sponsored by the city, the shop opens at ten.', '广告贴满了坡下的墙，店主从来不看。'],
  },
  'picture-hint': { takes: ['（点击图片可查看大图）'], leaves: ['点击图片的人会看见它的背面。'] },
  ornament: { takes: ['▼', '↓↓↓'], leaves: ['▼ 下面这张照片是他父亲拍的。'] },
  'end-mark': {
    takes: ['—— END ——', '全文完', '（完）'],
    leaves: ['The end of the shop is not near.', '全文完成于三年之后。'],
  },
  'page-furniture': {
    takes: [
      '上一篇：山城的雨',
      'Filed Under: News, Books',
      '5 min read',
      'submitted by /u/hill [link] [comments]',
    ],
    leaves: [
      '责任编辑的工作，就是读两遍。',
      '首页改了三次，店主还是不满意。',
      'Tagged pointers save memory.',
      'Next year the shop moves.',
    ],
  },
  related: {
    takes: ['相关阅读', '【延伸阅读】', 'Related articles'],
    leaves: ['相关阅读的研究在这里很多，店主也写过一篇。'],
  },
  'more-links': {
    takes: ['今日好文推薦', '更多山城报道', 'More Great HILL Stories', '人気記事'].map(
      (line) => `${line}</p><p><a href="https://hill.example/2">山城的雨</a>`,
    ),
    leaves: ['更多的文章还在路上，店主说。', 'More stories than books were told in the shop.'],
  },
  'read-also': {
    takes: [
      '相关阅读：<a href="https://hill.example/2">山城的雨</a>',
      '同場加映：<a href="https://hill.example/2">山城的雨</a>',
      'Also: <a href="https://hill.example/2">The shop that never closed</a>',
      'Lesen Sie auch: <a href="https://hill.example/2">Der Laden am Hang</a>',
      '関連記事：<a href="https://hill.example/2">坂の上の本屋</a>',
    ],
    leaves: [
      'Read also: everything that you can find about hills, rain and old books on stairs.',
      '详见：店主写的那本小书，第三章讲台阶，第四章讲雨。',
    ],
  },
  'follow-abroad': {
    takes: ['Подписывайтесь на наш канал', 'Abonnez-vous à notre lettre', 'フォローしてください'],
    leaves: ['Suivez le chemin jusqu’à la porte.', 'Folgen hatte das nicht.'],
  },
  'rights-abroad': {
    takes: [
      'Alle Rechte vorbehalten.',
      'ⓒ 산도시일보, 무단 전재 및 재배포 금지',
      '無断転載を禁じます',
    ],
    leaves: ['Alle Rechte der Leser sind alt.', 'Использование старой печи запрещено законом.'],
  },
  licence: {
    takes: [
      'This work is licensed under a Creative Commons Attribution 4.0 License',
      'This article is republished from Hill Paper with permission.',
      '本作品采用知识共享署名 4.0 国际许可协议进行许可',
    ],
    leaves: ['The shop is licensed under an old law of the town.'],
  },
  'platform-note': {
    takes: [
      '平台声明：该观点属于用户，山城号仅提供信息存储空间服务。',
      '※ 提醒您：禁止酒駕，飲酒過量有礙健康。',
      '声明：本文由入驻山城号的作者撰写',
    ],
    leaves: ['店里只提供书和茶，不提供酒。', '本文由三个故事组成，都与书店有关。'],
  },
  disclosure: {
    takes: [
      'All shelves are chosen by our own people, who know them well. When you buy one, we may earn an affiliate commission.',
      'Jane Roe does not work for, consult, own shares in any company.',
      'The shelf is not a substitute for professional medical advice.',
      'As an Amazon Associate I earn from qualifying purchases.',
    ],
    leaves: ['The commission of three looked at the shop for a year.'],
  },
  contributors: {
    takes: [
      'Jane Roe contributed reporting.',
      '林望 发自 山城',
      '山城社报道',
      '【山城网】（记者 林望）',
    ],
    leaves: ['报道出来以后，店里来了很多人。', 'Many people contributed to the shelves.'],
  },
  'about-writer': {
    takes: ['Jane Roe is a <a href="https://hill.example/jane">Hill Paper</a> columnist'],
    leaves: ['Jane Roe is a writer of letters, and has no telephone.'],
  },
  'contact-address': {
    takes: [
      '如对本稿件有异议，请联系shop@hill.example',
      '山城新闻报料：021-5550100',
      'Have comments or corrections? Email me or come to the shop.',
    ],
    leaves: ['他在信里留了联系方式，等店主回信。', 'Have you seen the shop? It is on the hill.'],
  },
  citation: {
    takes: [
      'Citation: The bookshop (2021, March 4) retrieved 5 March 2021 from https://hill.example/1',
      '本内容由 AI 辅助生成',
    ],
    leaves: [
      '本文写由 AI 生成的书怎样上架，以及读者怎样看。',
      'Books are provided by the readers, who leave them at the door.',
    ],
  },
  subscribe: {
    takes: [
      'Follow Hill Paper on Facebook, on Twitter, or on Instagram.',
      'Subscribe on Apple Podcasts, or wherever you get your podcasts.',
      '从这里可透过《Google 新聞》追蹤 山城新報',
      '粉絲團：https://hill.example/fans',
      'Click here to subscribe',
      'Become a member to read the full story.',
      '点击加入粉丝群',
    ],
    leaves: [
      'Become a member of no club that would have you, he said.',
      '他加入了读书群，却从来不说话。',
      'Subscribe to the event in code, then wait for the callback.',
      'Sign up for three letters a week and you will read one, she says.',
      'Follow me down to the harbour and the town',
    ],
  },
  'app-prompt': {
    takes: ['正在改变世界的人，都在 山城APP', '立即下載「山城」App：https://hill.example/app'],
    leaves: ['问过很多人，都说没有装过客户端。', '打开客户端，选择书架，再点一下书名。'],
  },
  'share-bar': {
    takes: [
      '分享让更多人看到',
      '（點擊看大圖👇👇👇）',
      '赞同 12 添加评论',
      'Print this page',
      '发布于 2021-03-03',
    ],
    leaves: ['点击右上角，选择“设置”。', '点赞和收藏的人越来越多。', '分享书的人都坐在台阶上。'],
  },
  'other-page': {
    takes: ['← Previous: <a href="https://hill.example/1">Notes on locks</a>'],
    leaves: ['Previous owners left notes in the margin.', '下一页写着他的名字。'],
  },
  'comment-prompt': {
    takes: [
      'Join the conversation in the comments below.',
      'Let us know what you think in the comments section below!',
      'Did you make this recipe? Tag @hillkitchen so we can see it!',
    ],
    leaves: [
      'Join the conversation between the two rivers, and you hear the town.',
      'Did you make this? she asked, and put the book back on the shelf.',
    ],
  },
  'page-break': {
    takes: ['Continue reading below', 'Listen to this article', 'Listen to this story · 5 min'],
    leaves: ['Listen to this article of faith and you will know the shop.'],
  },
  'about-author': { takes: ['<b>作者简介</b>'], leaves: ['作者简介写得太长，店主把它撕了。'] },
  'about-author-line': {
    takes: ['About the author', '作者简介'],
    leaves: ['About the author nothing is known but his name.'],
  },
  'author-bio': {
    takes: ['作者简介：小明，在半坡上开书店。', '关于作者：小明，在半坡上开书店。'],
    leaves: ['作者介绍他的朋友时总是说错名字。'],
  },
  'author-position': { takes: ['（作者系山城大学教授）'], leaves: ['作者是谁，书上没有写。'] },
  'about-us': { takes: ['<b>联系我们</b>'], leaves: ['联系我们的人很多，他们都想买那本旧书。'] },
  'press-contact': {
    takes: ['媒体联络：pr@hill.example'],
    leaves: ['媒体联系他以后，店里忽然热闹起来，他不知道怎么办。'],
  },
};

describe('line rules', () => {
  it('have a case each', () => {
    expect(Object.keys(CASES).sort()).toEqual(
      [...LINE_RULES, ...Object.values(CREDIT_RULES).map(({ rule: name }) => ({ name }))]
        .map(({ name }) => name)
        .sort(),
    );
  });

  const takes = Object.entries(CASES).flatMap(([rule, lines]) =>
    lines.takes.map((line) => [rule, line] as const),
  );
  it.each(takes)('%s takes %p at the end', (rule, line) => {
    const { stripped, text } = entryOf(atTail(line));
    expect([...new Set(stripped.map((block) => block.rule))]).toEqual([rule]);
    expect(text.split('\n')).toHaveLength(PROSE.length);
  });

  const leaves = Object.entries(CASES).flatMap(([, lines]) => lines.leaves);
  it.each(leaves)('leave %p at both ends', (line) => {
    expect(entryOf(atHead(line)).stripped).toEqual([]);
    expect(entryOf(atTail(line)).stripped).toEqual([]);
  });

  const anywhere = [
    'picture-credit',
    ...LINE_RULES.filter(({ where }) => where === 'anywhere').map(({ name }) => name),
  ];
  it.each(takes.filter(([rule]) => !anywhere.includes(rule)))(
    '%s leaves %p in the middle',
    (_rule, line) => {
      expect(entryOf(inMiddle(line)).stripped).toEqual([]);
    },
  );

  it('take the introduction behind a line that opens it, and leave a chapter with that line', () => {
    const short = [
      'About the author',
      'Ida keeps a bookshop on the hill. She lives there with two cats.',
    ];
    const { stripped } = entryOf(
      feedPost([...PROSE, ...short.map((line) => `<p>${line}</p>`)].join('\n')),
    );
    expect(stripped.map(({ rule }) => rule)).toEqual(['about-author-line', 'about-author-line']);
    const chapter = ['<p>About the author</p>', ...PROSE, ...PROSE, ...PROSE];
    expect(entryOf(feedPost([...PROSE, ...chapter].join('\n'))).stripped).toEqual([]);
    const more = [...short.map((line) => `<p>${line}</p>`), '<h2>The shop</h2>', ...PROSE];
    expect(entryOf(feedPost([...PROSE, ...more].join('\n'))).stripped).toEqual([]);
  });

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
