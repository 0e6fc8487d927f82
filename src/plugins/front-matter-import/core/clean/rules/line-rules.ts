/**
 * Lines that are no part of an article, as data. A rule sees a block's text with full-width forms
 * folded and white space collapsed. The words alone are no verdict: `where` says in which part of the
 * body they count, and what follows a label must fit its slot, else it is a sentence that merely begins so.
 */
export interface LineRule {
  name: string;
  reason: string;
  /** `head`: the first blocks; `tail`: the last ones; `edge`: both; `picture`: directly below a picture too. */
  where: 'head' | 'tail' | 'edge' | 'anywhere';
  pattern: RegExp;
  /** Which field the group `value` of the pattern fills. */
  field?: 'source' | 'editor' | 'link' | 'credit';
  /** Everything after the line, to the end of the body, goes with it as long as it is no prose. */
  opensTail?: true;
}

const SEPARATOR = String.raw`\s*[:|丨｜/]\s*`;
// A name or a short list of them: no sentence, nothing that goes on.
const NAME = String.raw`(?<value>[^。!?;]{1,40})`;

const label = (words: string, slot = NAME): RegExp =>
  new RegExp(`^[(【\\[]?(?:${words})[】\\]]?${SEPARATOR}${slot}[)】\\]]?$`, 'iu');

export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'source-line',
    reason: 'names the outlet that the article was taken from',
    where: 'edge',
    pattern: label(
      '(?:文章|本文|稿件|信息|消息|新闻|内容)?(?:来源|來源|出处|出處)|稿源|source|via',
    ),
    field: 'source',
  },
  {
    name: 'first-published',
    reason: 'says where the article was published first',
    where: 'edge',
    pattern:
      /^(?:本文|文章)?(?:首发|首發|原载|原載)(?:于|於|自)?\s*[:]?\s*(?<value>[^。,(]{2,30})(?:\([^()]*\))?$|^originally published (?:on|at|in|by)\b.{0,100}$/iu,
    field: 'source',
  },
  {
    name: 'taken-from',
    reason: 'says where the article was published first and that it may not be copied',
    where: 'edge',
    pattern:
      /^[【([]?(?:本文|文章|该文)(?:来自|转自|转载自|摘自|来源于?|系|由|首发|授权|经|已获|为)(?:微信)?(?:公众号|公眾號)?(?:\s*[:"“「《]\s*(?<value>[^”」》"(,]{1,30}))?.{0,60}(?:授权|发布|首发|转载|原创|公众号|APP|联系|禁止|版权|作者)[^。]{0,40}。?[】)\]]?$/iu,
    field: 'source',
  },
  {
    name: 'editor-line',
    reason: 'names the editor',
    where: 'edge',
    pattern: label('责任编辑|責任編輯|责编|責編|编\\s?辑|編\\s?輯|本文编辑|editor|edited by'),
    field: 'editor',
  },
  {
    name: 'byline',
    reason: 'names the people who made the article',
    where: 'edge',
    pattern: label(
      '文|撰文|作者|原作者|译者|譯者|翻译|编译|編譯|记者|記者|整理|校对|校對|审核|审校|复审|终审|排版|美编|视觉|设计|监制|统筹|出品|策划|运营|author|translator',
    ),
  },
  {
    name: 'picture-credit',
    reason: 'names the owner of a picture',
    where: 'anywhere',
    pattern: label(
      '(?:图片|图|圖片|照片|题图|題圖|配图|封面|封面图)(?:来源|來源|源|自|来自|版权)|图片|摄影|攝影|供图|image credit|photo(?: credit)?|photo by',
    ),
    field: 'credit',
  },
  {
    name: 'picture-licence',
    reason: 'names the licence of a picture',
    where: 'edge',
    pattern: /^(?:题图|题圖|题图|头图|封面图?|文中图片|图片)(?:均)?来自.{1,60}$/u,
  },
  {
    name: 'original-link',
    reason: 'points to the original of the article',
    where: 'edge',
    pattern:
      /^(?:原文|原文链接|原文地址|原文出处|原文連結|链接|original(?: article| link| post)?)\s*[:(|]\s*(?:\(.{0,60}\)|(?<value>https?:\/\/\S+)|.{1,80})$/iu,
    field: 'link',
  },
  {
    name: 'read-original',
    reason: 'is a button that leads to another page',
    where: 'edge',
    pattern:
      /^(?:点击|點擊)?(?:这里|此处)?(?:查看|阅读|閱讀|浏览|展开)(?:.{0,6})(?:原文|全文|讨论|討論|更多)$|^(?:阅读原文|read more|continue reading|view original)\s*[»→.…>]*$/iu,
  },
  {
    name: 'rights',
    reason: 'is a note about rights',
    where: 'edge',
    pattern:
      /^.{0,60}(?:未经|未經|未获).{0,16}(?:授权|授權|许可|允许|同意|书面).{0,40}(?:禁止|不得|谢绝|严禁|转载|轉載).{0,60}$|^(?:版权|版權)(?:声明|聲明|所有|归|说明).{0,160}$|^(?:免责|免責)(?:声明|聲明).{0,200}$|^.{0,80}all rights reserved.{0,40}$|^(?:©|\(c\)|copyright\b).{0,100}$/iu,
  },
  {
    name: 'opinion-note',
    reason: 'says that the outlet does not share the opinion',
    where: 'edge',
    pattern:
      /^.{0,60}(?:不代表|并不代表|仅代表|僅代表).{0,30}(?:立场|立場|观点|觀點|意见|意見).{0,80}$/u,
  },
  {
    name: 'follow',
    reason: 'asks the reader to follow or to subscribe',
    where: 'edge',
    pattern:
      /^(?!.*。.{20,}).{0,30}(?:欢迎|歡迎|长按|長按|扫码|掃碼|扫描|扫一扫|识别|識別|微信搜索|搜索|敬请|记得|点击|点个|觉得).{0,24}(?:(?:关注|關注)(?:我|本|$|[!。]$|.{0,12}(?:公众号|公眾號|微信|微博|账号|专栏|["“「《@]))|二维码|二維碼|公众号|公眾號|小程序|订阅|訂閱|加群|进群|在看|点赞|Star).{0,60}$|^.{0,6}(?:关注|關注)[“「《"'@].{1,24}[”」》"'].{0,10}$|^(?:follow us|subscribe (?:to|now|for)|sign up (?:for|to)).{0,120}$/iu,
  },
  {
    name: 'praise-prompt',
    reason: 'asks the reader for a like, a share or money',
    where: 'edge',
    pattern:
      /^点赞再看.{0,100}$|^点[“"「]?在看.{0,30}$|^(?:(?:打赏|赞赏|讚賞|点赞|收藏|分享到?|举报|转发|评论|喜欢|在看)[\s,、|/]*){1,6}$|^.{0,16}(?:打赏|赞赏).{0,12}$/u,
  },
  {
    name: 'app-slogan',
    reason: 'advertises an app or an account',
    where: 'edge',
    pattern:
      /^.{0,40}尽在.{1,16}(?:APP|客户端|公众号|网)$|^.{0,20}下载.{1,16}(?:APP|客户端).{0,20}$/iu,
  },
  {
    name: 'related',
    reason: 'opens a list of other articles',
    where: 'tail',
    pattern:
      /^[【[]?(?:相关|相關|延伸|推荐|推薦|拓展|扩展|更多|往期|热门|猜你喜欢)(?:的)?(?:阅读|閱讀|文章|新闻|新聞|推荐|推薦|报道|報道|链接|精彩|回顾|内容|资讯)?[】\]]?\s*[:]?$|^(?:related(?: (?:articles|posts|stories|reading))?|read also|see also|more (?:from|stories).{0,30}|you may also like|further reading)\s*:?$/iu,
    opensTail: true,
  },
];
