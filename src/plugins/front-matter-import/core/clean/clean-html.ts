import type { Document, Element, ParentNode } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import type { Nodes, Root } from 'hast';
import { arrangeBlocks } from '../html/blocks';
import { without } from '../html/hast';
import { detach, type Emptied, sweep } from '../html/detach';
import { limitDepth } from '../html/limit-depth';
import { parseHtml } from '../html/parse-html';
import { toHast } from '../html/to-hast';
import type { Message, Stripped } from '../types';
import { isPlaceholder, unwrapProxy } from '../map/pictures';
import { blocksOfHtml } from './blocks/html-blocks';
import { isLabelled } from './evidence/language';
import { withFacts } from './judge/collect';
import { select } from './site/select';
import { stripBlocks } from './strip-blocks';
import { stripElements } from './strip-elements';
import { type CleanContext, type Findings, withSiteOptions } from './types';

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
function prepareImages(root: ParentNode): Stripped[] {
  const emptied: Emptied = new Set();
  const stripped = getElementsByTagName('img', root).flatMap((img) => {
    giveRealAddress(img);
    const { src = '' } = img.attribs;
    if (src !== '' && !isPlaceholder(src)) return [];
    detach(img, emptied);
    return src
      ? [
          {
            text: src,
            rule: 'placeholder-picture',
            reason: 'only fills a hole in the page',
            confidence: 1,
          },
        ]
      : [];
  });
  sweep(emptied);
  return stripped;
}

/**
 * Cleans an HTML body.
 *
 * @param html its text, or the tree that it was parsed to, which is changed
 */
export function cleanHtml(
  html: string | Document,
  given: CleanContext,
): { tree: Root; messages: Message[] } & Findings {
  const { tree, elements, placeholders, blocks: judged } = judgeHtml(html, given);
  const { gone, ...blocks } = judged;
  return {
    messages: blocks.messages,
    tree: without(tree, new Set<Nodes>(gone.map(({ handle }) => handle))),
    fields: withFacts(blocks.fields, elements.facts),
    stripped: [...elements.stripped, ...placeholders, ...blocks.stripped],
    strippedPictures: [...elements.pictures.map(unwrapProxy), ...blocks.strippedPictures],
  };
}

/** What cleaning finds in an HTML body: elements that are gone already, and blocks that are to go. */
export function judgeHtml(html: string | Document, given: CleanContext) {
  const root = typeof html === 'string' ? parseHtml(html) : html;
  limitDepth(root);
  const context = withSiteOptions(given);
  const selected = select(root, context.switches.siteRules ? context.rules : []);
  const elements = stripElements(root, context.switches, selected, context.own);
  const placeholders = prepareImages(root);
  const tree = arrangeBlocks(
    toHast(root, new Set([...selected.keep, ...elements.kept])),
    isLabelled,
  );
  const all = blocksOfHtml(tree);
  return { tree, elements, placeholders, all, blocks: stripBlocks(all, context) };
}
