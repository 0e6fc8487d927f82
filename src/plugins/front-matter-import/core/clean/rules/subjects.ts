/** What an article can be about that the lines around articles speak of as well. */
export interface Subject {
  /** What its title says of these, or several of its paragraphs, it is about. */
  words: RegExp;
  /** The rules whose lines then need a second clue. */
  rules: ReadonlySet<string>;
}

export const SUBJECTS: readonly Subject[] = [
  {
    words: /版权|著作权|转载|侵权|免责|copyright|licen[cs]|disclaimer|plagiaris/giu,
    rules: new Set([
      'rights',
      'licence',
      'disclaimer',
      'opinion-note',
      'taken-from',
      'copied-from',
      'first-published',
    ]),
  },
  {
    words:
      /公众号|订阅|关注|粉丝|二维码|扫码|点赞|打赏|微信|newsletter|subscri|follower|social media|\blikes?\b/giu,
    rules: new Set(['follow', 'subscribe', 'praise-prompt', 'promotion', 'app-slogan']),
  },
  {
    words: /广告|营销|推广|赞助|advertis|sponsor|marketing|affiliate/giu,
    rules: new Set(['advertisement', 'promotion', 'follow', 'business-contact', 'disclaimer']),
  },
  {
    words: /编辑|记者|校对|翻译|\beditors?\b|journalis|byline/giu,
    rules: new Set(['editor-line', 'byline', 'team-line', 'author-bio']),
  },
];

/** What speaks of itself is a note about the page, whatever the article is about. */
export const OF_ITSELF =
  /本文|本站|本网|本刊|本报|本台|本号|本平台|本公众号|本内容|此内容|(?:我们?的?|我)(?:公众号|微信)|\bthis (?:article|post|story|site|page|work|content|newsletter)\b|\b(?:our|my) (?:newsletter|site|blog|channel|work)\b|^(?:©|\(c\))/iu;
