import { applyEdits, type Edit } from '../markdown/parse';
import { findPlaces } from './code-ranges';
import { printAsMarkdown } from './print-piece';
import { rangeAt } from './ranges';
import type { Report } from './report';
import type { Piece, Range } from './types';

const WIKI_LINK = /(!?)\[\[([^[\]|\n#]*)(#[^[\]|\n]*)?(?:\|([^[\]\n]*))?\]\]/g;
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;
const FILE = /\.(?:md|pdf|mp[34]|webm|wav|ogg|m4a|mov|mkv|flac|3gp|ogv|canvas|base|html?)$/i;
const SIZE = /^\d+(?:x\d+)?$/;

/** Turns the links, embeds and comments of Obsidian into Markdown. */
export function expandObsidian(source: string, report: Report): string {
  const text = withoutBlockIds(withoutComments(source));
  report.startText(text);
  const links = [...text.matchAll(WIKI_LINK)];
  if (links.length === 0) return text;
  const { code } = findPlaces(text);
  const edits = links
    .filter(({ index }) => !rangeAt(code, index))
    .flatMap((match): Edit[] => {
      const piece = meaning(match);
      if (!piece) return [];
      if (match[1] && piece.kind === 'link') report.add('![[…]]', match.index, 'link');
      const end = match.index + match[0].length;
      return [{ start: match.index, end, replacement: printAsMarkdown(piece).text }];
    });
  return applyEdits(text, edits);
}

function meaning([, mark, target = '', hash = '', shown]: RegExpExecArray): Piece | null {
  // In a table the bar is written `\|`.
  const file = target.replace(/\\$/, '').trim();
  const heading = hash.replace(/\\$/, '').slice(1).trim();
  const text = shown?.trim() ?? '';
  if (mark && PICTURE.test(file)) {
    const alt = SIZE.test(text) ? '' : text.replace(/\|\d+(?:x\d+)?$/, '');
    return { kind: 'image', src: encodePath(file), alt, title: '', caption: '', link: '' };
  }
  if (file === '' && heading === '') return null;
  const path = file === '' || FILE.test(file) || PICTURE.test(file) ? file : `${file}.md`;
  const url = encodePath(path) + (heading ? `#${anchorOf(heading)}` : '');
  const own = [file.split('/').at(-1) ?? '', heading.replace(/^\^/, '').replaceAll('#', ' > ')];
  return { kind: 'link', url, text: text || own.filter(Boolean).join(' > ') };
}

const encodePath = (path: string): string =>
  path.replace(/[\s%?#]/g, (letter) => encodeURIComponent(letter));

/** The anchor that renderers give to a heading; `^block` names a block. */
function anchorOf(heading: string): string {
  if (heading.startsWith('^')) return heading;
  const last = heading.split('#').at(-1) ?? '';
  return last
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** `^name` at the end of a block is what links to it say, and is shown to nobody. */
const BLOCK_ID = /(?:^|[ \t]{1,9})\^(?=[\d-]{0,60}[A-Za-z])[A-Za-z\d-]{2,60}[ \t]*$/gm;

function withoutBlockIds(text: string): string {
  const ids = [...text.matchAll(BLOCK_ID)];
  if (ids.length === 0) return text;
  const { code } = findPlaces(text);
  const edits = ids
    .filter(({ index, 0: id }) => !rangeAt(code, index + id.indexOf('^')))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length, replacement: '' }));
  return applyEdits(text, edits);
}

function withoutComments(text: string): string {
  const marks = [...text.matchAll(/%%/g)];
  if (marks.length < 2) return text;
  const { code } = findPlaces(text);
  const free = marks.filter(({ index }) => !rangeAt(code, index));
  const edits: Edit[] = [];
  for (let index = 0; index + 1 < free.length; index += 2) {
    const range = { start: free[index]!.index, end: free[index + 1]!.index + 2 };
    edits.push({ ...wholeLines(text, range), replacement: '' });
  }
  return applyEdits(text, edits);
}

/** With the line end behind, if nothing else stands on the lines. */
function wholeLines(text: string, { start, end }: Range): Range {
  const isAtStart = start === 0 || text[start - 1] === '\n';
  return { start, end: isAtStart && text[end] === '\n' ? end + 1 : end };
}
