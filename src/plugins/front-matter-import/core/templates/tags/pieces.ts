import type { Piece, TagRule } from '../types';

/** Short ways to write the pieces of the tag tables. */

export const text = (value: string): Piece => ({ kind: 'text', text: value });

export const link = (url: string, label = ''): Piece | null =>
  url === '' ? null : { kind: 'link', url, text: label || url };

export const player = (src: string, title = ''): Piece => ({ kind: 'player', src, title });

/** A picture, or null without an address. */
export const image = (
  src: string | undefined,
  parts: { alt?: string; title?: string; caption?: string; link?: string } = {},
): Piece | null =>
  src
    ? {
        kind: 'image',
        src,
        alt: parts.alt ?? '',
        title: parts.title ?? '',
        caption: parts.caption ?? '',
        link: parts.link ?? '',
      }
    : null;

export const code = (language: string | undefined, body: string, title = ''): Piece => ({
  kind: 'code',
  language: (language ?? '').replace(/[^\w+#.-]/g, ''),
  code: body,
  title,
});

export const quote = (body: string, title = '', attribution = ''): Piece => ({
  kind: 'quote',
  body,
  title,
  attribution,
});

export const single = (expand: TagRule['expand']): TagRule => ({ form: 'single', expand });
export const pair = (expand: TagRule['expand']): TagRule => ({ form: 'pair', expand });
export const verbatim = (expand: TagRule['expand']): TagRule => ({ form: 'verbatim', expand });
