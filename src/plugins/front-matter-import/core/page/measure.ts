import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { isVideo } from './video';

/**
 * What a part of a page consists of. Every figure is the sum of its children's, so that all parts are
 * measured in one walk, and taking one out costs no more than the way up to the root.
 */
export interface Measures {
  /** Characters of text. */
  size: number;
  /** Characters in links; a link within the page counts a third. */
  linked: number;
  commas: number;
  paragraphs: number;
  pictures: number;
  items: number;
  inputs: number;
  /** Characters in headings, in lists, and in elements that hold running text. */
  inHeadings: number;
  inLists: number;
  inTextish: number;
  /** Embedded pages and programs that are no known player. */
  embeds: number;
  videos: number;
  dataTables: number;
}

const nothing = (): Measures => ({
  size: 0,
  linked: 0,
  commas: 0,
  paragraphs: 0,
  pictures: 0,
  items: 0,
  inputs: 0,
  inHeadings: 0,
  inLists: 0,
  inTextish: 0,
  embeds: 0,
  videos: 0,
  dataTables: 0,
});

const KEYS = Object.keys(nothing()) as (keyof Measures)[];

/** Commas of all scripts, with the enumeration comma of Chinese. */
const COMMAS = /[,\u060c\ufe50\ufe10\ufe11\u2e41\u2e34\u2e32\uff0c\u3001\uff1b]/g;

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const LISTS = new Set(['ul', 'ol']);
const TEXTISH = new Set('span li td blockquote dl div img ol p pre table ul'.split(' '));
const EMBEDS = new Set(['object', 'embed', 'iframe']);
const PLACE_IN_PAGE = /^#./;
const PLACE_WEIGHT = 0.3;

function add(sum: Measures, part: Measures, sign: 1 | -1): void {
  for (const key of KEYS) sum[key] += sign * part[key];
}

function measureText(sum: Measures, data: string): void {
  const text = data.replace(/\s+/g, ' ');
  if (text === ' ' || text === '') return;
  sum.size += text.length;
  sum.commas += text.match(COMMAS)?.length ?? 0;
}

/** What an element adds to its contents for those who ask about something around it. */
function measureSelf(sum: Measures, element: Element, isDataTable: boolean): void {
  const { name } = element;
  if (name === 'a')
    sum.linked += sum.size * (PLACE_IN_PAGE.test(element.attribs.href ?? '') ? PLACE_WEIGHT : 1);
  if (HEADINGS.has(name)) sum.inHeadings += sum.size;
  if (LISTS.has(name)) sum.inLists += sum.size;
  if (TEXTISH.has(name)) sum.inTextish += sum.size;
  if (EMBEDS.has(name)) sum[isVideo(element) ? 'videos' : 'embeds'] += 1;
  if (name === 'p') sum.paragraphs += 1;
  if (name === 'img') sum.pictures += 1;
  if (name === 'li') sum.items += 1;
  if (name === 'input') sum.inputs += 1;
  if (isDataTable) sum.dataTables += 1;
}

/** The measures of all elements of a tree. Those of an element speak of its contents, not of itself. */
export class Measured {
  private readonly inside = new Map<Element, Measures>();
  private readonly whole = new Map<Element, Measures>();

  /** @param elements in the order of the text; what is not among them does not count */
  constructor(elements: readonly Element[], dataTables: ReadonlySet<Element>) {
    const isIn = new Set<AnyNode>(elements);
    for (let i = elements.length - 1; i >= 0; i -= 1) {
      const element = elements[i]!;
      const sum = nothing();
      for (const child of element.children) {
        if (isText(child)) measureText(sum, child.data);
        else if (isTag(child) && isIn.has(child)) add(sum, this.whole.get(child)!, 1);
      }
      this.inside.set(element, sum);
      const whole = { ...sum };
      measureSelf(whole, element, dataTables.has(element));
      this.whole.set(element, whole);
    }
  }

  of(element: Element): Measures {
    return this.inside.get(element) ?? nothing();
  }

  /** Takes an element out of what is around it. */
  remove(element: Element): void {
    const part = this.whole.get(element);
    if (!part) return;
    for (let above = element.parent; above && isTag(above); above = above.parent) {
      const [inside, whole] = [this.inside.get(above), this.whole.get(above)];
      if (!inside || !whole) break;
      add(inside, part, -1);
      add(whole, part, -1);
      subtractSelf(whole, above, part);
    }
    this.inside.delete(element);
    this.whole.delete(element);
  }
}

/** What a link, heading or list around a removed part no longer holds. */
function subtractSelf(whole: Measures, { name, attribs }: Element, { size }: Measures): void {
  if (name === 'a')
    whole.linked -= size * (PLACE_IN_PAGE.test(attribs.href ?? '') ? PLACE_WEIGHT : 1);
  if (HEADINGS.has(name)) whole.inHeadings -= size;
  if (LISTS.has(name)) whole.inLists -= size;
  if (TEXTISH.has(name)) whole.inTextish -= size;
}

export const linkShare = ({ linked, size }: Measures): number => (size === 0 ? 0 : linked / size);
