/**
 * Words of a class or id that name a part of the page, wherever it stands. Whole words are compared.
 */
export const FOREIGN_CLASS_WORDS: ReadonlySet<string> = new Set(
  (
    'qr qrcode ewm share sharing sharedaddy addtoany related relatedposts recommend recommended recommendation ' +
    'ad ads adsbygoogle advert advertisement sponsored subscribe newsletter reward breadcrumb breadcrumbs ' +
    'avatar copyright disclaimer pagination pager'
  ).split(' '),
);

/** Words that speak against a short block at an edge: what they add to its score. */
export const EDGE_CLASS_WORDS: ReadonlyMap<string, number> = new Map([
  ['author', 0.6],
  ['bio', 0.6],
  ['byline', 0.8],
  ['meta', 0.4],
  ['postmeta', 0.6],
  ['metadata', 0.4],
  ['info', 0.2],
  ['source', 0.5],
  ['editor', 0.5],
  ['note', 0.2],
  ['footer', 0.5],
  ['tag', 0.4],
  ['tags', 0.6],
  ['category', 0.3],
  ['categories', 0.4],
  ['date', 0.4],
  ['time', 0.3],
  ['pubtime', 0.5],
  ['timestamp', 0.5],
  ['social', 0.7],
  ['follow', 0.6],
  ['comment', 0.4],
  ['comments', 0.5],
  ['next', 0.3],
  ['prev', 0.3],
  ['nav', 0.6],
  ['navigation', 0.6],
  ['menu', 0.5],
  ['toolbar', 0.6],
  ['button', 0.5],
  ['btn', 0.5],
  ['more', 0.4],
  ['readmore', 0.8],
  ['original', 0.4],
  ['statement', 0.5],
  ['declare', 0.6],
  ['declaration', 0.5],
  ['license', 0.6],
  ['licence', 0.6],
  ['sponsor', 0.6],
  ['sponsors', 0.4],
  ['promo', 0.8],
  ['promotion', 0.8],
  ['banner', 0.5],
  ['cta', 0.8],
  ['signup', 0.8],
  ['appeared', 0.6],
  ['like', 0.3],
  ['likes', 0.5],
  ['vote', 0.5],
  ['hidden', 0.5],
  ['hot', 0.3],
]);
