import type { Arguments, TagRules } from '../types';
import { link, player, single } from './pieces';

const first = ({ positional, named }: Arguments): string =>
  positional[0] ?? named.id ?? named.src ?? named.url ?? named.videoid ?? '';

const isId = (value: string): boolean => /^[\w-]+$/.test(value);
const isAddress = (value: string): boolean => /^(?:https?:)?\/\//i.test(value);

/** A player whose argument is an id, or an address that holds one. */
const playerOf = (base: string, inAddress: RegExp) =>
  single((args) => {
    const value = first(args);
    const id = inAddress.exec(value)?.[1] ?? value;
    if (isId(id)) return player(base + id, args.named.title ?? '');
    return isAddress(value) ? link(value) : null;
  });

/** A page that cannot be embedded; its argument is an id, or its address. */
const pageAt = (address: (id: string, second: string) => string, label: string) =>
  single((args) => {
    const value = first(args);
    if (isAddress(value)) return link(value);
    if (!/^[\w./@-]+$/.test(value)) return null;
    return link(address(value, args.positional[1] ?? args.named.id ?? ''), label);
  });

const youtube = playerOf(
  'https://www.youtube-nocookie.com/embed/',
  /(?:youtu\.be\/|[?&]v=|\/embed\/|\/shorts\/)([\w-]+)/,
);
const vimeo = playerOf('https://player.vimeo.com/video/', /vimeo\.com\/(?:video\/)?(\d+)/);
const tweet = single((args) => {
  const { user, id } = args.named;
  if (user && id) return link(`https://x.com/${user}/status/${id}`, `Post by @${user} on X`);
  const value = first(args);
  if (isAddress(value)) return link(value);
  return /^\d+$/.test(value) ? link(`https://x.com/i/status/${value}`, 'Post on X') : null;
});
const gist = pageAt(
  (id, second) =>
    `https://gist.github.com/${isId(second) && !/^\d+$/.test(id) ? `${id}/${second}` : id}`,
  'Gist',
);
const instagram = pageAt((id) => `https://www.instagram.com/p/${id}/`, 'Post on Instagram');
const iframe = single((args) => {
  const src = first(args);
  return src === '' ? null : player(src, args.named.title ?? '');
});

/** Tags that name something of another site, by the same names in Liquid and in Hugo. */
export const MEDIA: TagRules = {
  youtube,
  youtubeEmbed: youtube,
  youtube_embed: youtube,
  YouTube: youtube,
  'youtube-lite': youtube,
  vimeo,
  vimeo_simple: vimeo,
  bilibili: single((args) => {
    const id = first(args);
    if (!isId(id)) return null;
    const query = /^bv/i.test(id) ? `bvid=${id}` : `aid=${id.replace(/^av/i, '')}`;
    return player(`https://player.bilibili.com/player.html?${query}`);
  }),
  gist,
  tweet,
  twitter: tweet,
  x: tweet,
  instagram,
  jsfiddle: pageAt((id) => `https://jsfiddle.net/${id}/`, 'JSFiddle'),
  codepen: pageAt(
    (id, second) => `https://codepen.io/${second ? `${id}/pen/${second}` : `pen/${id}`}`,
    'CodePen',
  ),
  iframe,
  slideshare: pageAt((id) => `https://www.slideshare.net/slideshow/embed_code/${id}`, 'Slides'),
  speakerdeck: pageAt((id) => `https://speakerdeck.com/player/${id}`, 'Slides'),
  gslides: pageAt((id) => `https://docs.google.com/presentation/d/${id}/embed`, 'Slides'),
  scribd: pageAt((id) => `https://www.scribd.com/document/${id}`, 'Document on Scribd'),
};
