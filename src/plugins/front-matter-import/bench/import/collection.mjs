import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Posts in the form of a crawled news feed: front matter with a path of categories, a cover and a date in
 * the form of mail headers, and the HTML of a news site with its pictures, credits, comments, leaked style
 * sheets and advertisements. The n-th post is the same on every machine, however many there are.
 */

const SITES = [
  { name: '海港财经', host: 'img.haigang.example', path: ['财经', '海港财经', '海港财经－要闻'] },
  { name: '北岸日报', host: 'pic.beian.example', path: ['新闻', '北岸日报', '北岸日报－社会'] },
  {
    name: '山间科技',
    host: 'static.shanjian.example',
    path: ['科技', '山间科技', '山间科技－评测'],
  },
  { name: '湖边夜读', host: 'cdn.hubian.example', path: ['文化', '湖边夜读', '湖边夜读－随笔'] },
];

const PLACES = ['河口镇', '东桥', '白石湾', '柳树街', '北岸码头', '旧粮仓', '西山林场', '三里铺'];
const PEOPLE = [
  '船工',
  '面包师傅',
  '图书管理员',
  '气象员',
  '养蜂人',
  '修表匠',
  '邮递员',
  '渡轮船长',
];
const THINGS = [
  '木船',
  '水文记录',
  '老钟',
  '蜂箱',
  '信件',
  '渡轮时刻表',
  '面粉',
  '旧地图',
  '望远镜',
];
const DEEDS = [
  '修好了',
  '带来了',
  '重新登记了',
  '仔细比较了',
  '公开展示了',
  '保存着',
  '讨论了',
  '画下了',
];
const TIMES = ['去年冬天', '这个星期', '清晨六点', '涨潮以前', '第二天傍晚', '雨停之后', '三月里'];
const ENDS = [
  '大家都认为这件事值得继续做下去',
  '结果比预想的要好一些',
  '没有人知道下一次会是什么时候',
  '相关的费用由几家人一起承担',
  '孩子们把经过写进了作文',
  '当地的档案里还找得到当时的数字',
];

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = (random, list) => list[Math.floor(random() * list.length)];

function sentence(random) {
  const number = Math.floor(random() * 900) + 100;
  return (
    `${pick(random, TIMES)}，${pick(random, PLACES)}的${pick(random, PEOPLE)}` +
    `${pick(random, DEEDS)}${number}件${pick(random, THINGS)}，${pick(random, ENDS)}。`
  );
}

function paragraph(random) {
  const count = 2 + Math.floor(random() * 7);
  const text = Array.from({ length: count }, () => sentence(random)).join('');
  return `<p>　　${text}</p>`;
}

function picture(random, host, index) {
  const name = Math.floor(random() * 1e12).toString(16);
  const address = `https://${host}/w1080h661/2024/${name}.jpg`;
  const html =
    `<div class="img_wrapper"><img id="${index}" src="${address}" alt referrerpolicy="no-referrer">` +
    '<span class="img_descr"></span></div>';
  return { address, html };
}

const LEFTOVERS = [
  '<!-- 正文下框架 -->',
  '<style>\n.qr_wrap&#123;border:1px solid #E6E6E6;padding:8px;&#125;\n.qr_text&#123;float:left;font-size:20px;&#125;\n</style>',
  '<div class="clearfix qr_wrap"><div class="qr_text">海量资讯、精准解读，尽在客户端</div></div>',
  '<!-- 文末二维码 start -->',
].join('\n\n');

function adlist(random, host) {
  const titles = Array.from({ length: 3 }, () => `<p cms-style="font-L">${sentence(random)}</p>`);
  const code = `https://${host}/qr/640.png`;
  return (
    `<!--article_adlist[<p cms-style="font-L">相关阅读</p>${titles.join('')}` +
    `<p cms-style="font-L align-Center"><img src="${code}" alt="长按下方二维码关注"/></p>]article_adlist-->`
  );
}

/** The n-th post, as text of a file; 3 to 14 kB, 8 kB on average. */
export function postAt(number) {
  const random = randomFrom(number * 2654435761);
  const site = SITES[number % SITES.length];
  const title = `${pick(random, PLACES)}：${pick(random, PEOPLE)}与${pick(random, THINGS)}（第 ${number} 号）`;
  const date = new Date(Date.UTC(2009, 0, 1) + number * 1_260_000).toUTCString();
  const cover = picture(random, site.host, 0);
  const count = 5 + Math.floor(random() * 16);
  const blocks = Array.from({ length: count }, (_, index) => {
    const block = paragraph(random);
    if (index % 6 !== 3) return block;
    const { html } = picture(random, site.host, index);
    return `${block}\n${html}\n<p>　　图片来源：${site.name}</p>`;
  });
  return [
    '',
    '---',
    `title: '${title}'`,
    'categories: ',
    ...site.path.map((name) => ` - ${name}`),
    `headimg: '${cover.address}'`,
    `author: ${site.name}`,
    'comments: false',
    `date: ${date}`,
    `thumbnail: '${cover.address}'`,
    '---',
    '',
    '<div>   ',
    `<p>　　来源：${pick(random, SITES).name}</p>`,
    `<p>　　${title}</p>`,
    cover.html,
    ...blocks,
    adlist(random, site.host),
    LEFTOVERS,
    `<p class="article-editor">责任编辑：夜班组 SF${String(number % 90).padStart(3, '0')}</p>`,
    '',
    '</div>',
    '',
  ].join('\n');
}

const PER_FOLDER = 1000;

/** Writes the first `count` posts below `folder`, a thousand in each folder of it. */
export function writeCollection(folder, count) {
  for (let number = 0; number < count; number += 1) {
    const part = path.join(folder, String(Math.floor(number / PER_FOLDER)).padStart(4, '0'));
    if (number % PER_FOLDER === 0) mkdirSync(part, { recursive: true });
    writeFileSync(path.join(part, `${String(number).padStart(7, '0')}.md`), postAt(number));
  }
}
