/**
 * Words in classes and ids that tell what a part of a page is for. The lists, like the method of
 * `find-article.ts`, are those of Mozilla's Readability (Apache-2.0), which tried them on the web.
 */

/** Parts that are hardly ever the article. */
export const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|dialog|disqus|extra|footer|gdpr|header|legends|menu|modal|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;

/** … unless their names say this, too. */
export const PERHAPS = /and|article|body|column|content|main|shadow/i;

export const POSITIVE =
  /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/i;

export const NEGATIVE =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i;

export const SHARING = /(?:\b|_)(?:share|sharedaddy)(?:\b|_)/i;

export const BYLINE = /byline|author|dateline|writtenby|p-author/i;

/** What a reader needs no page for: roles of controls and of things beside the text. */
export const UNLIKELY_ROLES = new Set(
  'menu menubar complementary navigation alert alertdialog dialog'.split(' '),
);

/** The whole text of a place for advertisements, or of one that still waits for its content. */
export const PLACEHOLDER_TEXT =
  /^(?:ad(?:vertising|vertisement)?|(?:story |article )?continues below(?: advertisement)?|advertisement[ -–—]+continue reading below|pub(?:licité)?|werb(?:ung)?|广告|廣告|Реклама|Anuncio|(?:loading|正在加载|加载中|Загрузка|chargement|cargando)(?:…|\.\.\.)?)$/iu;
