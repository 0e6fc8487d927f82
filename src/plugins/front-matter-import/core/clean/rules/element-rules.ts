import type { Element } from 'domhandler';
import { getElementsByTagName, textContent } from 'domutils';

/** Elements that are no part of an article, whatever they say. */
export interface ElementRule {
  name: string;
  /** Goes on after "it". */
  reason: string;
  /** Names of the elements that it is about; any if absent. */
  tags?: ReadonlySet<string>;
  /** Whether it takes one of them; all if absent. */
  takes?: (element: Element) => boolean;
  /** True: it goes from every body, whatever is switched off or protected. */
  isNeverContent?: true;
}

const tags = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const HIDDEN_STYLE = /display:\s*none/i;
const COPY_CLASS = /(?:^|\s)(?:copy-code-btn|copy-btn|clipboard)(?:\s|$)/;

const lengthOf = (element: Element): number => textContent(element).replace(/\s/g, '').length;

const SEVERAL_LINKS = 2;
const MOSTLY_LINKS = 0.6;

/** Whether an element is a list of other pages: a remark in the margin has words of its own. */
function isMostlyLinks(element: Element): boolean {
  const links = getElementsByTagName('a', element);
  const linked = links.reduce((sum, link) => sum + lengthOf(link), 0);
  return links.length >= SEVERAL_LINKS && linked > lengthOf(element) * MOSTLY_LINKS;
}

export const ELEMENT_RULES: readonly ElementRule[] = [
  { name: 'style', reason: 'is a style sheet', tags: tags('style'), isNeverContent: true },
  {
    name: 'style',
    reason: 'is a style sheet',
    tags: tags('link'),
    takes: ({ attribs }) => attribs.rel?.toLowerCase() === 'stylesheet',
    isNeverContent: true,
  },
  {
    name: 'script',
    reason: 'is a program',
    tags: tags('script noscript template'),
    isNeverContent: true,
  },
  {
    name: 'hidden',
    reason: 'is hidden from readers',
    takes: ({ attribs, children }) =>
      attribs.hidden !== undefined ||
      (attribs['aria-hidden'] === 'true' && children.length === 0) ||
      (attribs.style !== undefined && HIDDEN_STYLE.test(attribs.style)),
  },
  {
    name: 'control',
    reason: 'is a control of the page it came from',
    tags: tags('button select textarea'),
  },
  {
    name: 'control',
    reason: 'is a control of the page it came from',
    tags: tags('input'),
    takes: ({ attribs }) => attribs.type?.toLowerCase() !== 'checkbox',
  },
  {
    name: 'control',
    reason: 'is a control of the page it came from',
    tags: tags('form'),
    takes: (form) => getElementsByTagName('p', form, true, 1).length === 0,
  },
  {
    name: 'margin-links',
    reason: 'is a list of links in the margin',
    tags: tags('aside nav'),
    takes: isMostlyLinks,
  },
  {
    name: 'copy-button',
    reason: 'is a button in a code block',
    takes: ({ attribs }) => attribs.class !== undefined && COPY_CLASS.test(attribs.class),
  },
  {
    name: 'tracking-pixel',
    reason: 'is a picture of one pixel, made to count readers',
    tags: tags('img'),
    takes: ({ attribs: { width, height } }) =>
      (width === '1' && height === '1') || width === '0' || height === '0',
  },
];
