/** What a credit names, by its label. Data: alternatives of a regular expression, folded forms. */
export const LABELS = {
  source:
    '(?:文章|本文|稿件|信息|消息|新闻|新聞|内容|內容|文字)?(?:来源|來源|出处|出處)|稿源|转自|轉自|转载自|轉載自|摘自|source|article source|news source|via|h/t',
  editor:
    '(?:责任|責任|本文|文章|本期|值班|执行|見習|见习|新媒体|流程|版面|网络|本版|责)?\\s?(?:编\\s?辑|編\\s?輯)|责编|責編|编者|主编|主編|(?:article )?editor|edited by',
  byline:
    '文|图|图文|圖文|文字|撰文|撰稿|原创|作者|原作者|作者/来源|译者|譯者|译|翻译|翻譯|编译|編譯|记者|記者|采写|采访|採訪|口述|整理|通讯员|实习生|author|written by|words by|translator|translated by|reporting by|reported by|by',
  team: '(?:图片|视频|核稿|美术|文字|数据|音频|运营|见习)编辑|图编|校对|校對|校译|审核|審核|审校|审阅|复审|复核|初审|终审|一审|二审|三审|排版|版式|美编|美術|视觉|视觉设计|设计|制图|制作|監製|监制|统筹|策划|出品|出品人|运营|剪辑|配音|主播|插画|封面|实习编辑|producer|producers|designer|illustrator|illustration by|copy editor',
  picture:
    '(?:图片|圖片|图|圖|照片|题图|題圖|配图|封面图|头图|首图|插图|文中图片)(?:来源|來源|源|自|来自|版权|提供)|图片|圖片|题图|頭图|头图|封面图|首图|图源|圖源|供图|供圖|摄影|攝影|摄|(?:image|photo|picture|header image|cover image|featured image)s?(?: credits?| source| by| courtesy(?: of)?)?|photography by',
  original:
    '原文|原文链接|原文連結|原文地址|原文出处|原文标题|原文標題|原标题|原標題|原题|译文|译文出自|链接|本文链接|本文地址|转载链接|original(?: article| link| post| source| title)?|article link|permalink',
} as const;

export type LabelKind = keyof typeof LABELS;

/** How a credit of each kind is called in reports. */
export const CREDIT_RULES: Record<LabelKind, { rule: string; reason: string }> = {
  source: { rule: 'source-line', reason: 'names the outlet that the article was taken from' },
  editor: { rule: 'editor-line', reason: 'names the editor' },
  byline: { rule: 'byline', reason: 'names the people who made the article' },
  team: { rule: 'team-line', reason: 'names the people behind the article' },
  picture: { rule: 'picture-credit', reason: 'names the owner of a picture' },
  original: { rule: 'original-link', reason: 'names the original of the article' },
};
