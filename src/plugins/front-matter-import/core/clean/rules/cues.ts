/**
 * Phrases of prose that promotes instead of telling: none is a verdict, several in one block at an
 * edge are. `weight` is what each adds; a score of 1 is enough.
 */
export interface Cue {
  phrase: RegExp;
  weight: number;
}

export const CUES: readonly Cue[] = [
  {
    phrase: /(?:加|添加)(?:我|小编|助理|客服|作者|老师)?(?:的)?微信|微信号?\s?[::]|vx\s?[::]/iu,
    weight: 0.6,
  },
  {
    phrase:
      /(?:become|be) a (?:member|patron|subscriber|supporter)|independent journalism|donate (?:now|today)|make a donation/iu,
    weight: 0.5,
  },
  { phrase: /(?:追踪|按赞|加入).{0,8}(?:我|粉丝专页|粉丝团|频道)|帮我按赞/u, weight: 0.6 },
  { phrase: /天天中奖|抽奖|中奖机会|送好礼/u, weight: 0.4 },
  { phrase: /点我|按我|点此|点选|点这|戳这/u, weight: 0.4 },
  { phrase: /支持(?:独立|优质)(?:媒体|新闻|内容)|(?:即|立即|马上)订阅/u, weight: 0.6 },
  { phrase: /投票告诉我们|参与投票|记得(?:点赞|关注|收藏)|下期再见/u, weight: 0.6 },
  { phrase: /加入.{1,8}(?:会员|社群)|获得最新(?:资讯|消息)/u, weight: 0.4 },
  { phrase: /\bnewsletters?\b|(?:in|to|into) (?:your|my) inbox/iu, weight: 0.3 },
  { phrase: /sign up to (?:receive|get)|non-?profit newsroom/iu, weight: 0.6 },
  { phrase: /leave a comment|let me know in the comments|help others find/iu, weight: 0.5 },
  { phrase: /微信搜[索一]?|搜一搜|公众号搜索/u, weight: 0.5 },
  { phrase: /(?:关注|關注).{0,12}(?:公众号|公眾號|视频号|我们|本号|微信|作者|专栏)/u, weight: 0.6 },
  { phrase: /[B哔]站关注|关注[【「“"《]/u, weight: 0.4 },
  { phrase: /点赞再看|三连|点个在看|点个赞|求赞|求点赞|点赞(?:支持|收藏|关注)/u, weight: 0.5 },
  { phrase: /后台回复|私信回复|回复.{1,8}(?:领取|获取|即可)/u, weight: 0.6 },
  { phrase: /扫码|扫描.{0,10}二维码|长按.{0,10}(?:识别|二维码|关注)/u, weight: 0.5 },
  {
    phrase: /(?:交流|读者|粉丝|学习|微信|QQ|技术)\s?(?:交流)?群|进群|加群|入群|拉你/u,
    weight: 0.4,
  },
  { phrase: /第一时间(?:阅读|收到|获取|推送|看到)|催更|持续更新|每周更新|更新不易/u, weight: 0.4 },
  { phrase: /(?:给|点|求)个?\s?star|欢迎\s?star|star\s?支持|star\s?和/iu, weight: 0.5 },
  {
    phrase: /(?:已经)?收录.{0,12}(?:文章|文档|教程|资料)|本文.{0,12}(?:已|已经)?收录/u,
    weight: 0.4,
  },
  {
    phrase:
      /(?:给大家|给你|向大家|跟大家|为大家)?(?:推荐|安利|介绍)(?:一个|一款|一下|个)(?:我.{0,6})?(?:好用|不错|免费|超级|非常|实用|很棒)/u,
    weight: 0.6,
  },
  { phrase: /顺便(?:给大家|推荐|安利|打个广告)|打个(?:小)?广告|恰饭/u, weight: 0.6 },
  {
    phrase: /免费(?:领取|获取|试用|注册|送)|领取.{0,8}(?:资料|福利|礼包|优惠|红包)|福利/u,
    weight: 0.35,
  },
  {
    phrase:
      /优惠码|折扣码|限时(?:优惠|特惠|免费|折扣)|立即(?:购买|报名|下单|注册|体验|抢购)|报名(?:链接|方式|入口|地址)/u,
    weight: 0.5,
  },
  { phrase: /(?:下载|打开|上|用)(?:我们|咱们|.{1,8})?(?:的)?\s?(?:APP|客户端)/iu, weight: 0.4 },
  { phrase: /欢迎(?:大家)?(?:点赞|转发|分享|留言|评论|关注|订阅|加入|投稿|扫码)/u, weight: 0.5 },
  { phrase: /(?:转发|分享)(?:给|到)(?:你|您|更多|朋友圈|身边)/u, weight: 0.4 },
  { phrase: /点击(?:下方|上方|左下角|文末|底部|阅读原文|链接|此处|这里|关注)/u, weight: 0.4 },
  { phrase: /你的(?:支持|点赞|关注|鼓励).{0,12}(?:动力|鼓励)/u, weight: 0.8 },
  { phrase: /商务合作|广告合作|合作(?:请)?(?:联系|微信|邮箱)/u, weight: 0.6 },
  {
    phrase: /进一步了解.{0,40}(?:请)?点击|(?:了解|获取)更多.{0,20}(?:请)?(?:点击|访问|关注|登录)/u,
    weight: 0.6,
  },
  {
    phrase:
      /subscri(?:be|bing) (?:to|now|today|for|here)|our newsletter|my newsletter|mailing list/iu,
    weight: 0.5,
  },
  {
    phrase:
      /sign(?:ing)? up (?:for|to|now|here|today)|join (?:our|the|my) (?:newsletter|community|slack|discord|telegram|list|channel)/iu,
    weight: 0.5,
  },
  { phrase: /follow (?:us|me|@\w+|the author|her|him)\b|find (?:us|me) on/iu, weight: 0.5 },
  {
    phrase: /(?:twitter|facebook|instagram|linkedin|youtube|tiktok|telegram|mastodon|bluesky)/iu,
    weight: 0.15,
  },
  {
    phrase:
      /like,? (?:share|subscribe|comment)|share (?:this|it) with (?:your|a) friends?|hit the (?:like|subscribe|bell)/iu,
    weight: 0.5,
  },
  {
    phrase:
      /buy me a coffee|patreon|ko-?fi\b|github sponsors|support (?:my|our|this) (?:work|blog|site|channel|project|newsletter|journalism)/iu,
    weight: 0.5,
  },
  {
    phrase:
      /(?:discount|promo|coupon) code|use (?:the )?code\b|% off\b|free trial|limited[- ]time|order now|buy now|shop now|book a demo|get started for free/iu,
    weight: 0.5,
  },
  { phrase: /if you (?:enjoyed|liked|found|like|enjoy|love) (?:this|what|my|our)/iu, weight: 0.5 },
  {
    phrase:
      /(?:check out|grab|get|pre-?order) (?:my|our) (?:new |latest |free )?(?:book|course|ebook|podcast|app|newsletter|video)/iu,
    weight: 0.6,
  },
  {
    phrase:
      /download (?:our|the) (?:free )?(?:\w+ )?app|available on (?:the )?(?:app store|google play)/iu,
    weight: 0.5,
  },
  {
    phrase: /affiliate|sponsored by|this post (?:contains|is sponsored)|paid partnership/iu,
    weight: 0.6,
  },
  {
    phrase: /we'?re hiring|join our team|see our open positions|work with (?:us|me)\b/iu,
    weight: 0.5,
  },
];

/** A link with campaign parameters, or one of a shop, in a block that promotes. */
export const CAMPAIGN_LINK =
  /[?&](?:utm_(?:source|medium|campaign)|aff(?:id|iliate)?|ref|tag|invite|promo)=|\/\/(?:amzn\.to|s\.click\.|u\.jd\.com|t\.cn\/|bit\.ly\/)/i;
export const CAMPAIGN_WEIGHT = 0.3;
