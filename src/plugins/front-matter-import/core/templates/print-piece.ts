import type { Piece } from './types';

/** A piece as text. A block stands on lines of its own. */
export interface Printed {
  text: string;
  form: 'inline' | 'block';
  /** Whether a line that follows at once would be taken into it. */
  isOpen: boolean;
}

const inline = (text: string): Printed => ({ text, form: 'inline', isOpen: false });

const attribute = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** An address as a link's destination can hold it. */
export const destination = (address: string): string =>
  address
    .trim()
    .replace(/[\s<>]/g, encodeURIComponent)
    .replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'));

const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&');

const label = (text: string): string => escaped(text).trim();

const LINK = /(\[[^[\]]*\]\([^()\s]*\))/;

/** A caption in emphasis, with the links in it, and without emphasis of its own. */
const emphasised = (caption: string): string =>
  `*${caption
    .replace(/(?<![\w*_])([*_]{1,2})(?=\S)([^*_]*\S)\1(?![\w*_])/g, '$2')
    .split(LINK)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join('')
    .trim()}*`;

const quotedTitle = (title: string): string =>
  title ? ` "${title.replace(/\s+/g, ' ').replace(/"/g, '\\"')}"` : '';

const prefixed = (lines: string, prefix: string): string =>
  lines
    .split('\n')
    .map((line) => (prefix + line).trimEnd())
    .join('\n');

/** Longer than any run of backticks in the code, so that nothing in it ends it. */
function fenceFor(code: string): string {
  const longest = (code.match(/`+/g) ?? []).reduce(
    (length, run) => Math.max(length, run.length),
    0,
  );
  return '`'.repeat(Math.max(3, longest + 1));
}

/** Writes a piece as Markdown. */
export function printAsMarkdown(piece: Piece): Printed {
  switch (piece.kind) {
    case 'text':
      return inline(piece.text);
    case 'link':
      return inline(`[${label(piece.text)}](${destination(piece.url)})`);
    case 'player':
      return { ...printAsHtml(piece), form: 'block', isOpen: true };
    case 'image': {
      const image = `![${label(piece.alt)}](${destination(piece.src)}${quotedTitle(piece.title)})`;
      const linked = piece.link ? `[${image}](${destination(piece.link)})` : image;
      if (!piece.caption) return inline(linked);
      return { text: `${linked}\n\n${emphasised(piece.caption)}`, form: 'block', isOpen: true };
    }
    case 'code': {
      const fence = fenceFor(piece.code);
      const title = piece.title ? `${piece.title}\n\n` : '';
      const code = piece.code ? `${piece.code}\n` : '';
      return {
        text: `${title}${fence}${piece.language}\n${code}${fence}`,
        form: 'block',
        isOpen: false,
      };
    }
    case 'quote': {
      const title = piece.title ? [`**${label(piece.title)}**`] : [];
      const attribution = piece.attribution ? [`— ${piece.attribution}`] : [];
      const body = piece.body ? [piece.body] : [];
      const lines = [...title, ...body, ...attribution].join('\n\n');
      return { text: prefixed(lines, '> '), form: 'block', isOpen: true };
    }
  }
}

/** Writes a piece as HTML: inside of an HTML element nobody reads Markdown. */
export function printAsHtml(piece: Piece): Printed {
  switch (piece.kind) {
    case 'text':
      return inline(piece.text);
    case 'link':
      return inline(`<a href="${attribute(piece.url)}">${attribute(piece.text)}</a>`);
    case 'player': {
      const title = piece.title ? ` title="${attribute(piece.title)}"` : '';
      return inline(`<iframe src="${attribute(piece.src)}"${title} allowfullscreen></iframe>`);
    }
    case 'image': {
      const title = piece.title ? ` title="${attribute(piece.title)}"` : '';
      const image = `<img src="${attribute(piece.src)}" alt="${attribute(piece.alt)}"${title}>`;
      const linked = piece.link ? `<a href="${attribute(piece.link)}">${image}</a>` : image;
      return inline(piece.caption ? `${linked} <em>${attribute(piece.caption)}</em>` : linked);
    }
    case 'code': {
      const language = piece.language ? ` class="language-${attribute(piece.language)}"` : '';
      return inline(`<pre><code${language}>${attribute(piece.code)}</code></pre>`);
    }
    case 'quote': {
      const title = piece.title ? `<strong>${attribute(piece.title)}</strong> ` : '';
      const attribution = piece.attribution ? ` — ${piece.attribution}` : '';
      return inline(`<blockquote>${title}${piece.body}${attribution}</blockquote>`);
    }
  }
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** Writes a piece on one line, for the cell of a table. */
export function printInCell(piece: Piece): string {
  switch (piece.kind) {
    case 'quote': {
      const title = piece.title ? `**${label(piece.title)}** ` : '';
      const attribution = piece.attribution ? ` — ${piece.attribution}` : '';
      return title + oneLine(piece.body) + attribution;
    }
    case 'code': {
      const code = oneLine(piece.code).replace(/\|/g, '\\|');
      const fence = fenceFor(code);
      return `${fence} ${code} ${fence}`;
    }
    case 'image':
      return (
        printAsMarkdown({ ...piece, caption: '' }).text +
        (piece.caption && ` ${emphasised(piece.caption)}`)
      );
    case 'player':
      return printAsHtml(piece).text;
    default:
      return printAsMarkdown(piece).text;
  }
}
