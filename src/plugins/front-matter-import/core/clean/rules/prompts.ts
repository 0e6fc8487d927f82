import type { LineRule } from './line-rules';

/** Lines that ask the reader for something, or that are buttons of the page. */
export const PROMPTS: readonly LineRule[] = [
  {
    name: 'read-original',
    reason: 'is a button that leads to another page',
    where: 'edge',
    pattern:
      /^[[(【>]*(?:点击|點擊|戳|猛戳)?(?:这里|此处|此處|下方|左下角|文末)?(?:查看|阅读|浏览|展开|继续阅读)(?:.{0,6})(?:原文|全文|讨论|更多[^。,?]{0,8}(?:报道|文章|内容|资讯|新闻)?|详情|评论|完整.{0,4})[\])】»>.…→\s]*$|^[[(]?(?:阅读原文|閱讀原文|原文链接|查看原文|展开全文|点击这里)[\])»>.…→]*$|^[[(]*(?:read more|read (?:the )?(?:full|rest|original|whole)(?: (?:article|story|post|entry))?|continue reading|view (?:the )?(?:original|full|entire) ?(?:article|post|story)?|click here(?: (?:to (?:read|view|see|continue|get)|for) (?:on|more|the|this|original)\b.{0,50})?|learn more|see more|show more|full (?:story|article)|permalink|link(?= )|comments?)(?: (?:at|on|here|of this).{0,60})?[\])»→.…›>\s]*$|^.{0,80}\[?\[?(?:…|\.\.\.|&#8230;)\]?\s*(?:read more|continue reading)[\])»→.…>\s]*$/iu,
  },
  {
    name: 'follow',
    reason: 'asks the reader to follow or to subscribe',
    where: 'edge',
    pattern:
      /^(?!.*。.{20,})(?!.*(?:观看|查看|预览|收看|体验|支付|已被|身份|验证|设置|率|用户|他们|人们|有人|网友)).{0,40}(?:欢迎|歡迎|长按|長按|扫码|掃碼|扫描|掃描|扫一扫|掃一掃|识别|識別|微信搜索|微信搜|搜索|敬请|敬請|记得|記得|点击|點擊|点个|觉得|更多.{2,10}请|更多|请|加入|添加).{0,24}(?:(?:关注|關注)(?:我|本|$|[!。~]$|.{0,16}(?:公众号|公眾號|微信|微博|账号|帐号|专栏|视频号|頻道|频道|["“「《【@]))|二维码|二維碼|公众号|公眾號|视频号|小程序|订阅|訂閱|加群|进群|交流群|微信群|QQ群|在看|点赞|點讚|star).{0,80}$|^.{0,8}(?:关注|關注)(?:我们|我|本号|公众号|微信公众号)?[:]?\s*[“「《"'@【].{1,24}[”」》"'】].{0,24}$|^(?:关注|關注)(?:我们|我)?[!。~]?$|^.{0,16}(?:官方)?(?:微信|微博|公众号|公眾號|QQ群|交流群|群号|抖音|知乎|B站|小红书)(?:公众号|账号|帐号|号|群)?\s*(?:ID|id)?\s*[:@|].{1,40}$|^\((?:进入视频|点击(?:帐号|账号|头像|上方|下方|卡片)).{0,30}\)$|^.{0,40}(?:follow|find|like|join|connect with|chat with) (?:us|me|him|her|them|our .{2,40}) (?:on|at|in|via) .{2,120}$|^.{0,20}(?:follow (?:us|me|him|her|@\w+)(?=[.!:]|$| (?:on|at|in|via|for|to|and|@)\b)|subscribe (?:(?:now|today|here|below)(?= (?:to|and|for|so)\b|[.!]|$)|(?:to|for|via) (?:[^,:;]{0,40}\b(?:newsletters?|channel|podcast|blog|list|updates?|magazine|feed|emails?|rss|youtube|alerts?|free|patreon|substack|letter)\b|our\b|my\b|this\b))|sign up (?:(?:here|now|today|below)(?=[.!]|$| (?:to|and|for)\b)|(?:for|to) (?:our|my|the|a free|receive|get)\b)|join (?:our|the|my|us) .{0,40}(?:newsletter|mailing list|channel|community|discord|slack|telegram|discussion)|get (?:the|our|more) .{0,60}(?:newsletter|inbox|email)).{0,160}$|^.{0,100}(?:delivered (?:straight |right |directly )?to your inbox|our (?:free |weekly |daily )*newsletters?|unsubscribe (?:at )?any ?time).{0,100}$|^unsubscribe\b.{0,40}$/iu,
    takes: 'pictures',
  },
  {
    name: 'more-elsewhere',
    reason: 'says where there is more to read',
    where: 'edge',
    pattern:
      /^.{0,8}更多.{0,12}(?:资讯|資訊|内容|內容|报道|報道|文章|信息|新闻|新聞)[^。,]{0,4}[,]?\s?(?:请|請|敬请|敬請|欢迎|歡迎)?(?:关注|關注|访问|訪問|登录|登錄).{1,30}$|^(?:read also|also read|read next|further reading|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|相关新闻|相關新聞)\s*[:|]\s*\S[^.。!?]{2,80}$/iu,
  },
  {
    name: 'business-contact',
    reason: 'says how to do business with the outlet',
    where: 'edge',
    pattern:
      /^.{0,4}(?:商务|商務|商业|商業|广告|廣告|媒体|媒體|品牌|市场|市場)(?:合作|投放|洽谈|洽談)(?:请|請|可)?(?:联系|聯繫|洽谈|洽談|微信|邮箱|郵箱|电话|電話|咨询)?\s*[:].{0,80}$|^for (?:advertising|partnership|business|media|press) (?:inquiries|enquiries|requests),? .{4,80}$/iu,
  },
  {
    name: 'updated-note',
    reason: 'says when the page was changed',
    where: 'tail',
    pattern:
      /^(?:last (?:updated|modified|edited)|最后(?:更新|修改|编辑)(?:时间|于)?|最後(?:更新|修改|編輯)(?:時間|於)?|更新(?:时间|時間))\s*(?:on\b|[:])?\s*[^。]{0,8}\d[^。]{3,30}$/iu,
  },
  {
    name: 'via',
    reason: 'names the outlet that the story was found at',
    where: 'tail',
    field: 'source',
    pattern: /^[([]?(?:via|h\/t) (?<value>[^\s.,;:!?][^.,;:!?]{1,40})[)\]]?$/iu,
  },
  {
    name: 'praise-prompt',
    reason: 'asks the reader for a like, a share or money',
    where: 'edge',
    pattern:
      /^点赞再看.{0,100}$|^点[“"「]?在看.{0,30}$|^(?:(?:打赏|打賞|赞赏|讚賞|点赞|點讚|点个赞|收藏|分享到?|举报|反馈|阅读|转发|轉發|评论|評論|喜欢|在看|赞|踩|复制链接|微信|微博|朋友圈|QQ空间|QQ)[\s,、|/·+\d]*){1,8}$|^.{0,20}(?:打赏|打賞|赞赏|讚賞).{0,16}$|^.{0,12}(?:分享|转发)(?:到|至|此文|本文|给(?:你|您|更多|朋友|好友|身边|大家|家人|需要)).{0,30}(?<!\?)$|^.{0,30}(?:动动|随手|顺手|喜欢.{0,6}(?:请|就|欢迎|的话)|觉得(?:不错|有用|有帮助|好看)).{0,20}(?:点赞|分享|转发|在看|收藏|关注|支持).{0,40}$|^(?:(?:share|tweet|pin|print|email|like|save|facebook|twitter|x|linkedin|reddit|whatsapp|pinterest|telegram|pocket|copy link|more)(?: this(?: article| post| story)?)?(?: (?:on|via|to|with) \w+)?[\s,|/·:+\d]*){1,10}$|^share this(?: (?:article|post|story|page|entry|with|on|via|to|now)\b.{0,40})?:?$|^(?:like|loved?|enjoy(?:ed)?) (?:this (?:article|post|story|video|content|newsletter|episode)|what you).{0,160}$|^if you (?:like|liked|enjoy|enjoyed|found|love) (?:this|what|my|it).{0,30}(?:please|consider|share|subscribe|follow|buy|support|tweet|you(?:'ll| might| may| can)).{0,160}$|^.{0,20}buy me a (?:coffee|beer).{0,60}$|^.{0,60}(?:support (?:us|me|my work|our work|the author)) (?:on|via|at|by).{0,100}$|^(?:thanks|thank you) for reading[^.!]{0,60}[.!]? (?:subscribe|share|please|if you).{0,160}$|^(?:your|你的|您的)?.{0,2}(?:支持|点赞|关注|鼓励|转发|赞赏|分享)[^。]{0,12}(?:动力|鼓励)[!。~]*$|^.{0,20}(?:欢迎|请|可以)?(?:在)?(?:评论区|留言区|文末|下方)(?:留言|评论|互动|告诉|聊聊|分享|讨论)[^。]{0,40}[。!~]?$|^(?:你|您|大家)(?:觉得|认为|怎么看)[^。]{0,20}(?:欢迎|评论区|留言)[^。]{0,30}[。!~]?$|^(?:want more|have something to say|what do you think)\?.{0,120}$|^(?:discuss|comment)(?: this)?(?: \w+)? (?:on|at|in) .{2,40}$|^(?:leave a (?:comment|reply)|refer a friend|upgrade to paid|give a gift subscription|start a discussion|view comments?|\d+ comments?)$/iu,
    takes: 'pictures',
  },
  {
    name: 'app-slogan',
    reason: 'advertises an app or an account',
    where: 'edge',
    pattern:
      /^.{0,60}(?:尽在|盡在).{1,20}(?:APP|客户端|公众号|网|频道|视频号)[!。]?$|^(?:点击|點擊|立即|马上)?(?:下载|下載|打开|打開|安装)[^,。]{1,12}(?:APP|客户端)\s*[,:]?\s*(?:查看|阅读|看|获取|享受|了解|参与)[^。]{0,24}$|^(?!.*\?)(?:请|点击|立即|马上|快来|扫码|欢迎|现在|免费|点我){1,2}.{0,6}(?:下载|安装).{0,12}(?:APP|客户端)[^,。]{0,20}$|^.{0,12}(?:download|get|install) (?:our (?:free |new )?.{0,30}\bapp\b.{0,60}|the (?:free |new )?.{0,30}\bapp\b(?:[.!]?| (?:now|today|here|for (?:free|ios|android|more|the latest|your))\b.{0,60}))$/iu,
  },
  {
    name: 'advertisement',
    reason: 'is an advertisement or its label',
    where: 'anywhere',
    pattern:
      /^[-—=*【[(<\s]*(?:广告|廣告|推广|推廣|赞助(?:内容|商)?|贊助|advertisements?|advert|sponsored(?: content| post| by [^,;!?]{2,40})?|promoted|ad|story continues below(?: advertisement)?|article continues (?:below|after).{0,30})[-—=*】\])>\s:]*$|^(?:this (?:post|article|episode|content|story) (?:is|was) |today'?s .{2,20} is )?(?:sponsored by|brought to you by) [^,;!?]{2,60}$/iu,
  },
  {
    name: 'picture-hint',
    reason: 'tells how to look at the pictures of the page',
    where: 'anywhere',
    pattern:
      /^[(【▲▼△↑↓]*\s*(?:点击|點擊|轻触|长按|左右滑动|向左滑动|滑动|双击|横屏)(?:.{0,8})(?:图片|圖片|大图|大圖|原图|放大|查看大图|看大图|保存)(?:可|即可|查看|放大|浏览|观看|更多|大图|图片).{0,10}[)】]?$|^[(]?click (?:on )?(?:the )?(?:image|photo|picture)s? (?:to|for) .{2,40}[)]?$/iu,
  },
  {
    name: 'ornament',
    reason: 'is an ornament between article and page',
    where: 'edge',
    pattern: /^[▼▽↓⬇▲△↑⬆•●○◆◇■□★☆♥❤👇👆⭐✨]{1,8}$/u,
  },
  {
    name: 'end-mark',
    reason: 'marks the end of the article',
    where: 'tail',
    pattern:
      /^[-—–_=~*·•\s【[(<]*(?:the\s+)?e ?n ?d[-—–_=~*·•\s】\])>]*$|^[-—–_=~*·•\s]+(?:完|全文完|正文完)[-—–_=~*·•\s]+$|^[[(【](?:全文|正文)?(?:完|完结)[\])】]$|^(?:全文|正文)完[。!]?$/iu,
  },
  {
    name: 'page-furniture',
    reason: 'is furniture of the page it came from',
    where: 'edge',
    pattern:
      /^(?:上一篇|下一篇|上一页|下一页|前一篇|后一篇|返回(?:首页|顶部|列表|目录)|回到顶部|首页|分享至|责任编辑|评论区|热门评论|全部评论|发表评论|我要评论|目录导航|网友评论)\s*(?:[:>»][^。]{0,60})?$|^(?:上一篇|下一篇)\s[^。]{2,60}$|^(?:previous|next) (?:post|article|story|page|chapter)\b\s*(?:[:»›→>|-].{0,80})?$|^(?:back to (?:top|home|blog)|skip to (?:main )?content|table of contents|loading\W*|please enable javascript.{0,80}|your browser does not support.{0,80}|jump to comments?|posted in:? [^.]{2,60}|filed under:? [^.]{2,100}|tagged(?: (?:with|in|as)|:) .{2,100}|(?:标签|標籤|关键词|關鍵詞|tags?|keywords?|topics)\s*:.{1,120})$|^submitted by .{2,80}$|^(?:cookie|privacy) (?:policy|settings|notice)$|^our standards\s*:.{0,80}$|^(?:点击)?(?:进入|查看)专题\s*[:>].{0,40}$|^\d+ (?:min(?:ute)?s?|分钟)(?: read|阅读)?$|^(?:阅读|浏览|阅读量|浏览量|点击|字数|阅读时长|views?)\s*[:(]?\s*[\d,.]+\s*(?:万|k|次|字|分钟)?[)]?$/iu,
  },
];
