import type { LineRule } from './line-rules';
import { oneOf } from './one-of';

/** The plainest of these lines in other languages than Chinese and English. */
export const OTHER_LANGUAGES: readonly LineRule[] = [
  {
    name: 'read-also',
    reason: 'points to another article',
    where: 'anywhere',
    isLink: true,
    pattern: oneOf(
      /(?:also|also (?:read|see)|see|see also|read(?: also| more| next| this)?|more(?: on this)?|related(?: (?:article|story|post|reading|coverage))?|(?:don't )?miss|watch(?: now)?|listen|recommended|previously|up next|editor's picks?)\s*[:|»].{4,160}/u,
      /[【[]?(?:相关阅读|延伸阅读|关联阅读|扩展阅读|拓展阅读|推荐阅读|相关新闻|相关报道|相关文章|往期回顾|前情回顾|同场加映|更多阅读|看更多|阅读更多|另请参阅|详见|更多详情)[】\]]?\s*[:|]?.{4,120}/u,
      /(?:関連記事|関連|関連リンク|あわせて読みたい|こちらもおすすめ|관련\s?기사|관련\s?글|함께\s?보기)\s*[:|].{4,120}/u,
      /(?:lesen sie (?:auch|mehr|dazu)|mehr (?:dazu|zum thema)|auch interessant|siehe auch|lire aussi|(?:à|a) lire (?:aussi|également)|lire la suite|voir aussi|lee también|también te puede interesar|leer más|más información|le(?:ia|er) (?:também|mais)|saiba mais|leggi anche|potrebbe interessarti|lees ook|läs också|läs mer|les også|læs også|czytaj (?:też|także|więcej)|zobacz (?:też|także)|čtěte také|lue myös|olvasd el|ayrıca okuyun|читайте (?:также|ещё|еще|тоже)|по теме|смотрите также|читайте також)\s*[:|»]?.{4,160}/u,
    ),
  },
  {
    name: 'follow-abroad',
    reason: 'asks the reader to follow or to subscribe',
    where: 'edge',
    takes: 'pictures',
    pattern: oneOf(
      /.{0,40}(?:フォロー(?:してください|お願いします|する|はこちら|しよう)|(?:メルマガ|チャンネル|ニュースレター)(?:登録|購読).{0,12}|いいね!?(?:を)?(?:お願い|してください|押して).{0,20})[!。]?/u,
      /.{0,12}(?:シェア|ツイート|いいね|ブックマーク)(?:する|ボタン)?/u,
      /.{0,30}(?:구독(?:과|하기|하세요|신청| 부탁).{0,20}|팔로우(?:하기|하세요).{0,12}|좋아요.{0,4}구독.{0,20}|공유하기)/u,
      /(?:подписывайтесь|подпишитесь|следите за нами|присоединяйтесь к нам).{0,100}/u,
      /(?:abonnieren sie|folgen sie uns|folge uns|jetzt (?:abonnieren|anmelden)|teilen sie diesen|newsletter abonnieren|hier (?:geht es )?zum newsletter).{0,80}/u,
      /(?:abonnez-vous|suivez[- ]nous|inscrivez-vous|partage[rz] (?:cet|sur)|s'inscrire à la newsletter).{0,80}/u,
      /(?:s[ií]guenos|suscr[ií]bete|comparte (?:esto|este|en)|siga-nos|siga a gente|inscreva-se|assine (?:nossa|a newsletter)|compartilhe|seguici|iscriviti|condividi|volg ons|abonneer|följ oss|følg oss|obserwuj nas|zapisz się|bizi takip).{0,80}/u,
    ),
  },
  {
    name: 'rights-abroad',
    reason: 'is a note about rights',
    where: 'edge',
    pattern: oneOf(
      /.{0,80}(?:無断転載.{0,12}(?:禁|厳禁|お断り).{0,12}|無断での転載.{0,20}|著作権は.{2,30}(?:帰属|にあります).{0,6})/u,
      /.{0,80}(?:무단\s?전재.{0,30}|저작권자\s?.{0,40}|재배포\s?금지.{0,12})/u,
      /.{0,60}(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|усі права захищено|tüm hakları saklıdır|med ensamrätt|kaikki oikeudet pidätetään).{0,60}/u,
      /(?:перепечатка|копирование|использование) (?:любых |всех )?(?:материал|текст|стат|контент|информаци).{0,60}(?:запрещен|только с).{0,80}/u,
    ),
  },
];
