import type { LineRule } from './line-rules';
import { oneOf } from './one-of';

const CLIENT = '(?:APP|客户端|公众号|视频号|小程序)';

/** More of what pages ask, and of the buttons that stand on them. */
export const MORE_PROMPTS: readonly LineRule[] = [
  {
    name: 'subscribe',
    reason: 'asks the reader to follow or to subscribe',
    where: 'edge',
    takes: 'pictures',
    pattern: oneOf(
      /(?:follow|like|find|join) [^,;:]{2,40} on (?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|telegram|mastodon|bluesky|whatsapp|google news|apple news|medium|github)\b.{0,260}/u,
      /(?:subscribe|listen|follow)(?: to .{2,40})? (?:on|in|via) (?:apple|itunes|spotify|google|youtube|rss|overcast|amazon).{0,140}/u,
      /support (?:the|this|our|my) (?:show|podcast|channel|site|blog|work) (?:on|at|via|by|with) .{2,80}/u,
      /this (?:post|article|content|story) is (?:only )?(?:for|available to) (?:paying |paid )?(?:subscribers|members).{0,60}/u,
      /already (?:have an account|a (?:subscriber|member))\?.{0,40}/u,
      /learn more about your ad choices\..{0,80}/u,
      /(?:请|欢迎|敬请)?关注我们[,!].{0,30}/u,
      /(?:将我们)?设为星标[,!]?.{0,20}/u,
      /.{0,20}Google\s?新闻.{0,8}(?:追踪|关注|订阅).{0,20}/u,
      /(?:加入|追踪|按赞).{1,16}(?:LINE|好友|粉丝专页|粉丝团|Telegram|频道).{0,24}/u,
      /(?:粉丝团|粉丝专页|脸书|FB|IG|LINE|Telegram|YouTube|Instagram|Facebook)\s?(?:专页|频道|群组|账号)?\s*[:|]\s*(?:https?:)?[^。,]{2,60}/u,
      /click here to (?:subscribe|sign up|register|donate|follow)\b.{0,60}/u,
      /become an? (?:paid |paying |premium |annual )?(?:member|subscriber|supporter|patron)(?:[.!]?| (?:today|now|here)\b.{0,60}| to (?:read|get|unlock|access|continue|receive|support)\b.{0,80})/u,
      /(?:点击|扫码|长按|欢迎|快来|立即)加入[^。,?]{0,8}(?:粉丝|读者|交流|社)群[^。,?]{0,12}/u,
      /感谢(?:您的|你的|大家的)?(?:阅读|观看|收看|收听)[,!。]\s?.{0,6}(?:关注|点赞|转发|订阅|下期).{0,12}/u,
    ),
  },
  {
    name: 'app-prompt',
    reason: 'advertises an app or an account',
    where: 'edge',
    pattern: oneOf(
      new RegExp(`[^。?]{0,40}(?:尽在|都在|就在|上)\\s?[^。,?]{1,12}${CLIENT}[!。]?`),
      new RegExp(
        `(?:立即|马上|点击|免费|扫码)?(?:下载|安装)\\s?[《「“"【]?[^,。]{1,14}[》」”"】]?\\s?${CLIENT}\\s?(?:[:,]\\s?(?:https?:\\S+|[^。?]{0,24}))?`,
      ),
      new RegExp(`[^。?]{0,24}${CLIENT}\\s?(?:全新|现已|正式)(?:上线|推出|改版)[!,。].{0,40}`),
      /[^。]{0,10}小礼物走一走.{0,20}/u,
    ),
  },
  {
    name: 'share-bar',
    reason: 'is a bar of buttons',
    where: 'edge',
    pattern: oneOf(
      /分享让更多人看到/u,
      /点击.{0,2}阅读原文[^。?]{0,16}/u,
      /was this (?:article|page|post|answer) (?:helpful|useful)\?.{0,20}/u,
      /(?:jump|skip) to (?:the )?(?:recipe|comments|video)/u,
      /点击右上角[^,。]{0,4}(?:微信|朋友圈|分享|好友)[^,。]{0,8}/u,
      /请使用浏览器.{0,4}分享.{0,10}/u,
      /\(?(?:往下|继续往下|向下|下拉)(?:看|滑|滑动|滚动|阅读).{0,10}\)?/u,
      /\(?点击?查?看(?:大图|原图|更多|全文)[^\p{L}]*/u,
      /(?:(?:分享|点赞|在看|收藏|转发|关注|评论|留言)[、,和+\s]*){2,6}(?:(?:给|一键|素质|走|来|就是|支持|三连|都)[^。]{0,14})?[!~。]?/u,
      /(?:本文|我)?(?:正在|已)?(?:参加|参与)[^。?]{0,40}(?:征文|计划|活动|挑战)[^。?]{0,12}(?:点击|了解|详情|报名|投稿|链接)[^。?]{0,20}/u,
      /返回.{1,10}[,]\s?查看更多/u,
      /\(?举报\/?(?:反馈)?\)?/u,
      /(?:(?:赞同|点赞|喜欢|收藏|感谢|评论|添加评论|条评论|阅读|浏览|分享|举报|编辑|回复|转发)[\s\d()万k+|·,]*){2,8}/u,
      /[\p{L}\s]{0,12}posted @ .{4,100}/u,
      /(?:编辑|发布|更新|修改|发表|创建|最后编辑)于\s?:?\s?\d{4}[-/.年].{2,24}/u,
      /like (?:this:?|loading\W*)/u,
      /read \d+ remaining (?:paragraphs?|words?).{0,30}/u,
      /posted (?:in|by|on) .{2,60}[.|] ?tagged .{2,80}/u,
      /click to share on .{2,60}/u,
      /(?:print|e-?mail|save|bookmark|cite|edit|improve) this (?:page|article|story|post|entry|recipe|episode)(?: (?:on|as|in) (?:a )?\w+)?/u,
    ),
  },
  {
    name: 'comment-prompt',
    reason: 'asks the reader to write something',
    where: 'edge',
    pattern: oneOf(
      /join the (?:conversation|discussion|debate)(?:[.!]?| (?:on|in|at|below)\b.{0,60})/u,
      /(?:please )?(?:let (?:us|me) know|tell (?:us|me)|share your \w+).{0,60}\bin the comments?\b.{0,40}/u,
      /(?:did|have) you (?:make|made|try|tried|cook(?:ed)?|bake[d]?) (?:this|these|our|my) [^?]{2,40}\?.{0,160}/u,
    ),
  },
  {
    name: 'page-break',
    reason: 'is furniture of the page it came from',
    where: 'anywhere',
    pattern: oneOf(
      /continue reading (?:below|after .{2,30})/u,
      /(?:listen to|watch) (?:this|the) (?:article|story|post|episode)(?:[:.!]|[\s·|:(-]*\d+(?::\d+)? ?(?:min(?:ute)?s?)?\)?)?/u,
    ),
  },
  {
    name: 'other-page',
    reason: 'leads to another page',
    where: 'tail',
    isLink: true,
    pattern: oneOf(
      /(?:previous|next|prev|older|newer)(?: (?:post|article|story|page|chapter|entry))?\s*[:|-]?.{2,100}/u,
      /(?:上一篇|下一篇|前一篇|后一篇|上一页|下一页)\s*.{0,60}/u,
      /[^。]{0,40}(?:原文链接|查看评论|查看原文|阅读原文)[^。]{0,40}/u,
    ),
  },
];
