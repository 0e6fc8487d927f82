import { defaultSchema, type Schema } from 'hast-util-sanitize';

/** Players whose embedded pages are kept; any other page becomes a link. */
const PLAYERS =
  /^(?:https?:)?\/\/(?:www\.youtube(?:-nocookie)?\.com\/embed\/|player\.vimeo\.com\/video\/|player\.bilibili\.com\/|v\.qq\.com\/(?:txp\/)?iframe\/|player\.youku\.com\/embed\/|www\.dailymotion\.com\/embed\/|embed\.ted\.com\/|w\.soundcloud\.com\/player|open\.spotify\.com\/embed|codepen\.io\/[^/]+\/embed\/|codesandbox\.io\/embed\/)/i;

/** Whether an address is an embedded page of a player that is kept. */
export const isPlayer = (address: string): boolean => PLAYERS.test(address);

/** What HTML may reach the database: no script, no event handler, no address that runs code. */
export const SCHEMA: Schema = {
  ...defaultSchema,
  clobber: [],
  // Kept with their contents gone; everything else unknown is unwrapped.
  strip: ['script', 'style', 'template', 'noscript', 'object', 'embed', 'applet'],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...'abbr address audio bdi bdo caption center cite dfn dialog figcaption figure font footer header iframe main mark nav small source time track u video wbr article aside'.split(
      ' ',
    ),
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      'align',
      'className',
      'dir',
      'height',
      'id',
      'lang',
      'open',
      'span',
      'start',
      'title',
      'width',
      'dateTime',
      'colSpan',
      'rowSpan',
      'cite',
      'alt',
    ],
    a: ['href', 'title', 'className', 'id'],
    audio: ['src', 'controls'],
    iframe: [['src', PLAYERS], 'width', 'height', 'allowFullScreen', 'title'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    input: [['type', 'checkbox'], 'checked', 'disabled'],
    ol: ['start', 'reversed', 'type'],
    source: ['src', 'type'],
    track: ['src', 'type'],
    video: ['src', 'controls', 'poster', 'width', 'height'],
  },
  required: {},
  protocols: {
    ...defaultSchema.protocols,
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel', 'ftp', 'magnet', 'xmpp', 'irc', 'ircs', 'sms', 'geo'],
    poster: ['http', 'https'],
    // A picture may stand in the text itself; `isSafeData` narrows it to pictures that hold no code.
    src: ['http', 'https', 'data'],
  },
};

/** Whether a `data:` address is a picture in a format that can hold no code. */
export const isSafeData = (address: string): boolean =>
  /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);/i.test(address.trim());

/**
 * Whether an address can run code when it is followed or loaded. Browsers ignore white space and
 * control characters inside a scheme, so they are ignored here too.
 */
export function isUnsafeAddress(address: string): boolean {
  const bare = address
    .replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\ufeff]/g, '')
    .toLowerCase();
  if (/^(?:javascript|vbscript|livescript|mocha|jar|file|filesystem|blob|view-source):/.test(bare))
    return true;
  return bare.startsWith('data:') && !isSafeData(bare);
}
