import type { LineRule } from './line-rules';

const OWNER = '(?<value>[^”」》"\'(,。]{1,30})';

/** Notes about where an article comes from and what may be done with it. */
export const NOTES: readonly LineRule[] = [
  {
    name: 'first-published',
    reason: 'says where the article was published first',
    where: 'edge',
    pattern:
      /^[(【[*※]*\s*(?:本文|文章|原文|该文|此文)?(?:已)?(?:首发|首發|原载|原載|原刊|刊载|最早发表|最初发表|首次发表)(?:于|於|自|在)?\s*[:]?\s*[《“"「]?(?<value>[^。,(《》”"」]{2,30})[》”"」]?\s*(?:\([^()]*\))?[。)】\]]*$|^\(?\*?(?:this (?:article|post|story|piece|essay) )?(?:was )?(?:originally|first) (?:published|appeared|posted) (?:on|at|in|by)\b.{0,120}$|^.{3,200} was originally published in .{2,60} on medium\b.{0,160}$|^(?:cross-?posted|reposted|syndicated|republished)(?: with permission)? (?:from|on|at|to)\b.{0,100}$|^the post .{3,200} (?:first )?appeared first on .{2,80}$|^read the (?:original|full) (?:article|story|post)\b.{0,100}$/iu,
    field: 'source',
  },
  {
    name: 'copied-from',
    reason: 'names the outlet that the article was taken from',
    where: 'edge',
    pattern:
      /^[(【[*※]*\s*(?:本文|文章|全文|内容)(?:原文)?(?:(?:获|经|已获|已经)?(?:作者)?授权)?(?:转自|轉自|转载自|轉載自|转载于|摘自|节选自|编译自|改编自|选自|引自)\s*[:]?\s*[《“"「]?(?<value>[^。,《》”"」()]{2,24})[》”"」]?[^。]{0,24}。?[)】\]]*$/u,
    field: 'source',
  },
  {
    name: 'taken-from',
    reason: 'says where the article comes from and that it may not be copied',
    where: 'edge',
    pattern: new RegExp(
      `^[【(\\[*※]*(?:编者按\\s*:)?\\s*(?:本文|文章|该文|此文|本稿|本篇|以上文章|以上内容|本内容)(?:内容)?(?:来自|來自|转自|轉自|转载自|轉載自|摘自|节选自|来源于?|系|由|为|為|首发|授权|经|已获|获|整理自|编译自|改编自)(?:于)?(?:微信|网易|新浪|搜狐|头条|百家)?(?:公众号|公眾號|号)?(?:\\s*[:“"「《]\\s*${OWNER})?.{0,90}(?:授权|授權|发布|發布|首发|首發|转载|轉載|原创|原創|公众号|公眾號|APP|联系|聯繫|禁止|版权|版權|作者|投稿|出品|ID)[^。]{0,60}。?[】)\\]]?$`,
      'iu',
    ),
    field: 'source',
  },
  {
    name: 'compiled-from',
    reason: 'names what the article was put together from',
    where: 'edge',
    pattern:
      /^[【(\[]?(?:综合|綜合)(?:自|整理|来源)?\s*[:].{2,60}[】)\]]?$|^[【(\[]?(?:综合整理|編譯自|编译自|编译|整理自)\s*[:自].{2,60}[】)\]]?$/u,
  },
  {
    name: 'picture-licence',
    reason: 'names the owner or the licence of a picture',
    where: 'edge',
    pattern:
      /^[(【[*]*(?:题图|題圖|头图|頭圖|封面图?|文中图片?|文内图片|本文图片|图片|配图|首图|插图)(?:均|及(?:内文)?(?:配图|图片)?)?\s*(?:来自|來自|来源于?|源于|取自|由)\s*[:]?\s*(?<value>(?![^,。;)]*(?:显示|表明|可以|能够|看到|看出|里的|中的))[^,。;)]{1,40})(?:[,;(\s][^。]{0,60})?。?[)】\]]*$|^.{0,12}(?:图|图片|素材|视频|文字)[^。]{0,8}(?:网络|互联网)[^。]{0,12}侵[^。]{0,12}删[^。]{0,6}。?$|^(?:header |cover |featured |lead )?(?:photo|image|picture)s?(?: credits?)?(?: by| courtesy of| via|:) .{2,80}$/iu,
    field: 'credit',
  },
  {
    name: 'rights',
    reason: 'is a note about rights',
    where: 'edge',
    pattern:
      /^.{0,80}(?:未经|未获|非经|如需|若需|需经|须经).{0,24}(?:授权|许可|允许|同意|书面|转载).{0,60}(?:(?:禁止|严禁|谢绝|请勿)(?:转载|复制|使用|以任何|任何|商用|抄袭|盗用|$|[!。])|不得(?:擅自|转载|以任何|任何|复制|使用|用于|摘编|建立|进行|抄袭)|请联系|请注明|请务必|侵权必究|追究.{0,10}责任).{0,120}$|^.{0,40}(?:禁止|严禁|谢绝|请勿)(?:任何形式的?|擅自)?(?:转载|复制|抄袭|盗用)[^,。?]{0,12}(?:侵权必究)?[!。]?$|^[【(\[*※]*(?:版权|著作权|转载|授权)(?:声明|说明|须知|信息|归属|合作|事宜)\s*(?:[:】)\]|].{0,200})?$|^[【(\[*※]*(?:版权|著作权)(?:所有\s*(?:$|[:,;。!©@\s]|(?:违者|侵权|翻印|转载|未经)).{0,160}|归[^,。?]{1,24}所有\s*(?:$|[,;。!】)].{0,160}))$|^[【(\[*※]*转载(?:请|须|需|务必)(?:联系|注明|标明|告知|务必|附上|保留|在|先|获得|说明|私信).{0,160}$|^(?:如需|若需|需要|欢迎)?(?:转载|轉載)[^。]{0,20}(?:后台留言|私信|联系|注明出处|授权)[^。]{0,20}。?$|^[@©]?.{1,16}版权所有$|^.{0,40}(?:转载|轉載|引用|摘编)(?:时)?(?:请|請|须|需|务必|应)(?:务必)?(?:注明|註明|标注|保留|联系|聯繫).{0,80}$|^(?!.*\b(?:is|are) copyright).{0,60}all rights reserved(?:$|[.,;|·©()\[\]]|\s(?:©|by\b|to\b|worldwide|\d)).{0,60}$|^(?:©|ⓒ|\(c\)).{0,120}$|^copyright\s*(?:$|©|\(c\)|:|\d{4}|by\b|notice\b|policy\b|reserved\b|all rights).{0,120}$|^this (?:material|article|content|story) may not be .{0,160}$|^.{0,30}(?:no part of this|may not be (?:reproduced|republished|copied)|reproduction (?:is )?prohibited).{0,120}$/iu,
  },
  {
    name: 'disclaimer',
    reason: 'is a disclaimer of the outlet',
    where: 'edge',
    pattern:
      /^[【(\[*※“"「]*(?:注\s*:)?(?:(?:免责|免責|特别|特別|郑重|鄭重|法律|风险|風險|广告|廣告|版权|作者)?(?:声明|聲明)|(?:风险|風險|特别)(?:提示|提醒|警示))\s*[:】)\]](?=.*(?:转载|轉載|版权|版權|侵权|侵權|观点|觀點|立场|立場|投资|投資|法律|责任|責任|本站|本网|本網|本平台|平台|链接|广告|仅供参考)).{0,260}$|^(?:免责声明|免責聲明|风险提示|特别声明|广告声明)$|^.{0,40}(?:不构成|不構成)(?:任何)?(?:投资|投資|交易|操作|买卖).{0,20}(?:建议|建議|依据|依據).{0,100}$|^.{0,20}(?:投资|股市|市场)有风险.{0,30}$|^.{0,80}(?:如有|如涉及|若有|如).{0,6}(?:侵权|侵權|侵犯).{0,30}(?:联系|聯繫|删除|刪除|告知|处理).{0,60}$|^\(?(?:legal |affiliate |full )?(?:disclaimer|disclosure)\s*:.{0,300}$|^.{0,60}(?:may (?:earn|receive|get) (?:a |an )?(?:small |affiliate )?commission|affiliate links?).{0,160}$|^.{0,60}not (?:constitute |intended as |be construed as )?(?:investment|financial|legal|medical) advice.{0,120}$/iu,
  },
  {
    name: 'opinion-note',
    reason: 'says that the outlet does not share the opinion',
    where: 'edge',
    pattern:
      /^.{0,80}(?:不代表|并不代表|仅代表|僅代表|只代表|代表作者).{0,40}(?:立场|立場|观点|觀點|意见|意見|看法).{0,120}$|^.{0,120}(?:views?|opinions?)(?: and opinions?| and views?)? (?:expressed|here|in this).{0,60}(?:are|is|do|does|belong|not).{0,160}$/iu,
  },
  {
    name: 'correction-address',
    reason: 'asks for tips or corrections',
    where: 'tail',
    pattern:
      /^.{0,60}(?:新闻线索|新聞線索|爆料|投稿|寻求报道|寻求采访|纠错|勘误).{0,20}(?:邮箱|郵箱|热线|電話|电话|微信|请|:|@).{0,80}$|^.{0,40}(?:have|got|send(?: us)?) (?:a |an |your )?(?:news |story |anonymous )?tips?\b.{0,140}$|^(?:contact|reach|email) (?:the )?(?:author|editor|reporter|us|me)\b.{0,120}$/iu,
  },
];
