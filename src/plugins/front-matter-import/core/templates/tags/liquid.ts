import { parseArguments } from '../arguments';
import type { Arguments, Expander, Piece, TagRule, TagRules } from '../types';
import { admonition, ADMONITIONS } from './admonitions';
import { MEDIA } from './media';
import { code, image, link, pair, quote, single, text, verbatim } from './pieces';

const isAddress = (word: string): boolean => /^(?:https?:\/\/|\/)\S/i.test(word);
const isNumber = (word: string | undefined): boolean => /^(?:\d+(?:px|%)?|auto)$/.test(word ?? '');

/** The file of a post that a tag names without its ending. */
const fileOf = (name: string): string => {
  const [file = '', anchor] = name.split('#');
  const path = /\.(?:md|markdown|mdx|html?)$/i.test(file) ? file : `${file}.md`;
  return anchor === undefined ? path : `${path}#${anchor}`;
};

/** `mark:1,4-7` is one word, commas and all. */
const OPTION = /(?<=^|\s)[a-z_]+:[^\s/]\S*/gi;

/** Hexo: `[title] [lang:language] [url] [link text] [option:value …]`. */
function codeblock(_: Arguments, body: string, raw: string): Piece {
  const options = raw.match(OPTION) ?? [];
  const words = parseArguments(raw.replace(OPTION, ' ')).positional;
  const language = options.find((word) => /^lang:/i.test(word))?.slice(5);
  const place = words.findIndex(isAddress);
  const title = (place < 0 ? words : words.slice(0, place)).join(' ');
  if (place < 0) return code(language, body, title);
  const label = title || words.slice(place + 1).join(' ') || words[place];
  return code(language, body, `[${label}](${words[place]})`);
}

/** Hexo: `[author[, source]] [link] [title of the link]`. */
function attributed(_: Arguments, body: string, raw: string): Piece {
  const [, who = '', address = '', title = ''] =
    /^((?:(?!https?:\/\/)[\s\S])*)(https?:\/\/\S+)?([\s\S]*)$/i.exec(raw) ?? [];
  const author = who.trim().replace(/^"([^"]*)"$/, '$1');
  const linked = address ? `[${title.trim() || address}](${address})` : '';
  return quote(body, '', [author, linked].filter(Boolean).join(', '));
}

/** A picture's title and alternative text, which stand behind its size. */
function imageTexts(words: string[], raw: string): { title: string; alt: string } {
  const texts = [...words];
  while (isNumber(texts[0])) texts.shift();
  const joined = texts.join(' ');
  return /["']/.test(raw) && texts.length === 2
    ? { title: texts[0] ?? '', alt: texts[1] ?? '' }
    : { title: joined, alt: joined };
}

/** Hexo: `[class names] /path/to/image [width] [height] ["title" ["alt"]]`, the class not always there. */
const picture =
  (isPlace: (word: string) => boolean): Expander =>
  ({ positional, named }, _, raw) => {
    if (named.src) return image(named.src, named);
    const place = positional.findIndex(isPlace);
    return place < 0
      ? null
      : image(positional[place], imageTexts(positional.slice(place + 1), raw));
  };

const isFile = (word: string): boolean => /\.[a-z]{3,4}$/i.test(word);

/** Eleventy's shortcode for pictures as its documentation has it: `"src", "alt"[, widths or sizes]`. */
const elevenImage: Expander = ({ positional: [src = '', alt = ''], named }) =>
  image(named.src ?? (isFile(src) || isAddress(src) ? src : undefined), { alt, ...named });

/** Hexo writes `false` behind a title that is HTML already. */
const titleOf = (words: string[]): string =>
  words.filter((word) => !/^(?:true|false)$/.test(word)).join(' ');

/** Jekyll's `{% link path %}` is an address, Hexo's `{% link text url %}` a link. */
function linkTag({ positional }: Arguments): Piece | null {
  const [path = ''] = positional;
  if (positional.length === 1) return text(encodeURI(path));
  const place = positional.findIndex(isAddress);
  return place < 1 ? null : link(positional[place] ?? '', positional.slice(0, place).join(' '));
}

/** Words of themes for how a box is drawn: NexT's `no-icon`, Butterfly's styles and icons. */
const LOOKS = /^(?:md|(?:no-)?icon|simple|modern|flat|disabled|fa[srlbd]? fa-.*|fa-.*)$/;

function box(name: string): TagRule {
  return pair(({ positional }, body) => {
    if (name !== 'note' && name !== 'callout' && name !== 'alert')
      return admonition(name, positional.join(' '), body);
    const [kind = name, ...words] = positional.filter((word) => !LOOKS.test(word));
    return admonition(kind, words.join(' '), body);
  });
}

const highlight = verbatim(({ positional }, body) => code(positional[0], body));
const block = verbatim(codeblock);
const quoted = pair(attributed);

/** Tags of Liquid (Jekyll), of Hexo and its themes, and of Nunjucks (Eleventy). */
export const LIQUID: TagRules = {
  ...MEDIA,
  ...Object.fromEntries(ADMONITIONS.map((name) => [name, box(name)])),
  comment: verbatim(() => text('')),
  // The table of contents is made anew wherever the article is shown.
  toc: single(() => text('')),
  tableofcontents: single(() => text('')),
  highlight,
  codeblock: block,
  code: block,
  blockquote: quoted,
  quote: quoted,
  pullquote: pair((_, body) => quote(body)),
  img: single(picture((word) => isAddress(word) || isFile(word))),
  image: single(elevenImage),
  asset_img: single(picture(isFile)),
  asset_path: single(({ positional }) => (positional[0] ? text(encodeURI(positional[0])) : null)),
  asset_link: single(({ positional: [name = '', ...words] }) => link(name, titleOf(words))),
  post_path: single(({ positional: [name] }) => (name ? text(encodeURI(fileOf(name))) : null)),
  post_link: single(({ positional: [name = '', ...words] }) =>
    name ? link(fileOf(name), titleOf(words) || name) : null,
  ),
  post_url: single(({ positional: [name] }) => (name ? text(encodeURI(fileOf(name))) : null)),
  link: single(linkTag),
};

/** A literal under filters for addresses: `relative_url`, `prepend: site.baseurl`, `canonicalUrl`. */
const LITERAL_ADDRESS =
  /^(["'])([^"']*)\1(?:\s*\|\s*(?:\w*url|prepend:\s*site\.(?:base)?url|escape|uri_escape))+$/i;

/** `{{ … }}` is known where it gives an address below the site: `{{ site.url }}/x`, `{{ "/x" | relative_url }}`. */
export function expandExpression(args: string, next: string): Piece | null {
  if (/^site\.(?:base)?url$/i.test(args) && (next === '/' || next === '{')) return text('');
  const address = LITERAL_ADDRESS.exec(args)?.[2];
  return address === undefined ? null : text(encodeURI(address));
}
