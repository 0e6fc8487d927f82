import { type CheerioAPI, load } from 'cheerio';
import { type Element, isTag } from 'domhandler';
import type { Root } from 'hast';
import { arrangeBlocks } from '../html/blocks';
import { toHast } from '../html/to-hast';
import type { Stripped } from '../types';
import { isPlaceholder, unwrapProxy } from '../map/pictures';
import { stripElements } from './strip-elements';
import { isLabelled, stripLines } from './strip-lines';
import type { Findings } from './types';

// Where pages that load their pictures late keep the real address.
const LAZY_ATTRIBUTES = [
  'data-original',
  'data-src',
  'data-lazy-src',
  'data-actualsrc',
  'zoomfile',
  'file',
];
const STAND_IN =
  /^data:|^about:|(?:blank|spacer|loading|placeholder|lazy|none)\.(?:gif|png|svg)|^$/i;

function giveRealAddress(img: Element): void {
  const { src = '' } = img.attribs;
  const lazy = LAZY_ATTRIBUTES.map((name) => img.attribs[name]).find(
    (address) => address && !STAND_IN.test(address),
  );
  img.attribs.src = unwrapProxy(STAND_IN.test(src.trim()) ? (lazy ?? src) : src);
}

/** Gives each picture its real address, and strips those that only fill a hole. */
function prepareImages($: CheerioAPI): Stripped[] {
  return $('img')
    .toArray()
    .filter(isTag)
    .flatMap((img) => {
      giveRealAddress(img);
      const { src = '' } = img.attribs;
      if (src !== '' && !isPlaceholder(src)) return [];
      $(img).remove();
      return src
        ? [{ text: src, rule: 'placeholder-picture', reason: 'only fills a hole in the page' }]
        : [];
    });
}

/**
 * Cleans an HTML body.
 *
 * @param judge false: strip only what can never be content
 */
export function cleanHtml(html: string, judge: boolean): { tree: Root } & Findings {
  const $ = load(html, null, false);
  const elements = stripElements($, judge);
  const placeholders = prepareImages($);
  const tree = arrangeBlocks(toHast($.root()[0]!), isLabelled);
  const lines = judge
    ? stripLines(tree)
    : { tree, stripped: [], fields: { credits: {} }, strippedPictures: [] };
  return {
    ...lines,
    stripped: [...elements.stripped, ...placeholders, ...lines.stripped],
    strippedPictures: [...elements.pictures.map(unwrapProxy), ...lines.strippedPictures],
  };
}
