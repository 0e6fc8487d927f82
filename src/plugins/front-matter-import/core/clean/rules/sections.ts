import type { LineRule } from './line-rules';
import { oneOf } from './one-of';

/** Lines that open a part behind the article: what is below them goes with them. */
export const SECTIONS: readonly LineRule[] = [
  {
    name: 'related',
    reason: 'opens a list of other articles',
    where: 'tail',
    pattern:
      /^[-—【[◆■▶>\s]*(?:相关|相關|延伸|推荐|推薦|拓展|扩展|擴展|更多|往期|热门|熱門|精彩|精选|猜你喜欢|为你推荐|大家都在看|你可能(?:还|也)?(?:感兴趣|喜欢))(?:的)?(?:阅读|閱讀|文章|新闻|新聞|推荐|推薦|报道|報道|链接|連結|精彩|回顾|內容|内容|资讯|好文|热文|专题|话题)*[-—】\]◆■\s]*[:]?$|^[-—\s]*(?:related(?: (?:articles?|posts?|stories|reading|content|topics|links|news|coverage|items))?|read (?:also|next|more)|also read|see also|up next|recommended(?: (?:for you|reading|articles|posts|stories))?|more (?:(?:from|on|in)\b.{1,40}|stories|news|articles|posts|like this)|most (?:popular|read|viewed)|trending(?: now| stories)?|popular (?:posts|articles|stories)|you (?:may|might|will) (?:also )?(?:like|enjoy|be interested in).{0,20}|don'?t miss|further reading|recent posts|latest (?:news|posts|stories|articles))\s*[:»]?$/iu,
    takes: 'links',
  },
  {
    name: 'about-author',
    reason: 'introduces the author, not the subject',
    where: 'edge',
    isHeading: true,
    pattern:
      /^[-—【[\s]*(?:作者(?:简介|簡介|介绍|介紹)|关于作者|關於作者|译者简介|关于译者|about the authors?|author bio(?:graphy)?|about me)[-—】\]\s:]*$/iu,
    takes: 'section',
  },
  {
    name: 'about-author-line',
    reason: 'introduces the author, not the subject',
    where: 'tail',
    pattern:
      /^[-—【[\s]*(?:(?:本文)?作者(?:简介|簡介|介绍|介紹)|关于作者|關於作者|译者简介|关于译者|about the authors?|author bio(?:graphy)?)[-—】\]\s:]*$/iu,
    takes: 'rest',
  },
  {
    name: 'author-bio',
    reason: 'introduces the author, not the subject',
    where: 'edge',
    pattern:
      /^[【[(*]*(?:(?:作者|译者|本文作者)(?:简介|簡介|介绍|介紹|信息)|关于(?:本文)?(?:作者|译者))[】\])]*\s*[:|].{4,260}$|^[(*]*about the author\s*[:.].{4,400}$/iu,
  },
  {
    name: 'author-position',
    reason: 'introduces the author, not the subject',
    where: 'edge',
    pattern:
      /^[(【*]*(?:本文)?(?:作者|译者)(?:单位)?(?:系|为|是|:)\s*[^。,!?]{2,40}(?:教授|研究员|学者|记者|编辑|博士|博士生|硕士|主任|院长|律师|分析师|经济学家|工程师|创始人|CEO|专栏作家|撰稿人|评论员|顾问|总监)[^。]{0,20}。?[)】]*$/u,
  },
  {
    name: 'about-us',
    reason: 'introduces the outlet, not the subject',
    where: 'tail',
    isHeading: true,
    pattern:
      /^[-—【[\s]*(?:关于我们|關於我們|联系我们|聯繫我們|加入我们|联系方式|商务合作|about us|contact us|contact|join us|get in touch)[-—】\]\s:]*$/iu,
    takes: 'section',
  },
  {
    name: 'press-contact',
    reason: 'is a contact for the press',
    where: 'tail',
    pattern:
      /^(?:媒体|媒體|新闻|新聞|公关|商务|市场|投资者)(?:联络|聯絡|联系|聯繫|垂询|垂詢|合作|咨询)(?:人|方式|电话|邮箱)?\s*(?:[:].{0,120})?$|^(?:media|press|investor|pr|sales)(?: relations)? (?:contacts?|inquiries|enquiries)\s*(?:[:].{0,120})?$/iu,
    takes: 'section',
  },
];

/**
 * Lines that open a part behind the article only where links prove it. They come last: a line that says
 * itself what it is should be called so.
 */
export const LINK_SECTIONS: readonly LineRule[] = [
  {
    name: 'more-links',
    reason: 'opens a list of other articles',
    where: 'edge',
    pattern: oneOf(
      /[^。,?!]{0,8}(?:好文|往期|精选|热门|热点|更多|延伸|推荐|相关|同场加映)[^。,?!]{0,10}(?:推荐|阅读|文章|新闻|报道|报导|回顾|内容|加映|精选|一览)?[:】\]]?/u,
      /(?:more|other|our|recommended|related|popular|latest|recent|trending|great|top|best)[^.,;?!]{0,30}(?:stories|reads|articles|posts|news|coverage|reading)[^.,;?!]{0,20}:?/u,
      /(?:関連記事|関連リンク|おすすめ記事|人気記事|관련\s?기사|lesen sie auch|mehr zum thema|(?:à|a) lire aussi|lee también|leggi anche|leia também|читайте также)\s?:?/u,
    ),
    takes: 'links',
  },
];
