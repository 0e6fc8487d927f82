import { collapse } from '../../html/hast';

/** What stands between a title and the name of its site. */
const SEPARATOR = /\s+[|\-–—·•»«/:\\]+\s+|\s*[|｜_]+\s*|\s*(?:::|—{2}|--)\s*/g;

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

interface TitleHints {
  /** Name of the site, where the page gives it. */
  siteName: string | undefined;
  /** The page's main headings. */
  headings: readonly string[];
}

interface Cut {
  text: string;
  rest: string;
}

/** All ways to cut a title at a separator; the longest beginning first, then the longest end. */
function cutsOf(title: string): Cut[] {
  const found = [...title.matchAll(SEPARATOR)];
  const ends = found.map(({ index, 0: { length } }) => ({ index, length }));
  return [
    ...ends.reverse().map(({ index, length }) => ({
      text: title.slice(0, index),
      rest: title.slice(index + length),
    })),
    ...[...ends].reverse().map(({ index, length }) => ({
      text: title.slice(index + length),
      rest: title.slice(0, index),
    })),
  ].filter(({ text }) => text.trim() !== '');
}

/**
 * A title without its site's name: what a heading of the page says, too, or what is left without the
 * name that the page gives its site. Where neither shows, the title stays whole: it may have a dash.
 */
export function titleOf(whole: string, { siteName, headings }: TitleHints): string {
  const title = collapse(whole);
  const known = new Set(headings.map(fold).filter(Boolean));
  if (known.has(fold(title))) return title;
  const cuts = cutsOf(title);
  const site = fold(siteName ?? '');
  const cut =
    cuts.find(({ text }) => known.has(fold(text))) ??
    (site === '' ? undefined : cuts.find(({ rest }) => fold(rest) === site));
  return (cut?.text ?? title).trim();
}
