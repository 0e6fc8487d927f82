import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { leafBlocks } from '../html/blocks';
import { collapse, descendants, isNamed, visibleText } from '../html/hast';
import type { ExtractedFields } from '../clean/types';
import type { EntryImage } from '../types';

const CAPTION_CLASS = /(?:^|[-_])(?:caption|desc|descr|legend|figcaption)(?:$|[-_])/i;

const textProperty = (node: Element, name: string): string => {
  const value = node.properties[name];
  return typeof value === 'string' ? collapse(value) : '';
};

/** A caption stands in the picture's `<figcaption>`, or in a block behind it that is called one. */
function captionIn(node: HastNodes): string {
  if (isNamed(node, 'figcaption')) return visibleText(node);
  const classes =
    node.type === 'element' && Array.isArray(node.properties.className)
      ? node.properties.className
      : [];
  return classes.some((name) => CAPTION_CLASS.test(String(name))) && node.type === 'element'
    ? visibleText(node)
    : '';
}

/** The pictures of a cleaned HTML body, in order, without repeats. */
export function picturesOfHtml(
  tree: HastRoot,
  { credits, captions }: Pick<ExtractedFields, 'credits' | 'captions'>,
): EntryImage[] {
  const images = new Map<string, EntryImage>();
  let latest: EntryImage | undefined;
  for (const block of leafBlocks(tree)) {
    const caption = captionIn(block);
    if (caption && latest && latest.caption === '') latest.caption = caption;
    for (const img of isNamed(block, 'img') ? [block] : descendants(block, 'img')) {
      const url = textProperty(img, 'src');
      if (url === '' || /^data:/i.test(url)) continue;
      latest = {
        url,
        alt: textProperty(img, 'alt'),
        caption: captions[url] ?? '',
        credit: credits[url] ?? '',
      };
      if (images.has(url)) latest = images.get(url)!;
      else images.set(url, latest);
    }
  }
  return [...images.values()];
}
