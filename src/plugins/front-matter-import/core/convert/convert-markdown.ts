import { load } from 'cheerio';
import { isTag } from 'domhandler';
import type { Definition, Nodes, Root } from 'mdast';
import { collapse } from '../html/hast';
import { linksIn } from '../links/links-in';
import { unwrapProxy } from '../map/pictures';
import { descendants } from '../markdown/parse';
import type { EntryImage } from '../types';
import { blocksOfText } from './blocks-of-text';
import type { Converted } from './convert-html';

/** The pictures of a Markdown body, in order, without repeats, those in its HTML too. */
function picturesOf(tree: Root): EntryImage[] {
  const nodes = descendants(tree).map(({ node }) => node);
  const definitions = new Map(
    nodes
      .filter((node): node is Definition => node.type === 'definition')
      .map((node) => [node.identifier, node]),
  );
  const images = new Map<string, EntryImage>();
  for (const { address, alt, title } of nodes.flatMap((node) => picturesIn(node, definitions))) {
    const url = unwrapProxy(address);
    if (url === '' || /^data:/i.test(url) || images.has(url)) continue;
    images.set(url, { url, alt: collapse(alt), caption: collapse(title), credit: '' });
  }
  return [...images.values()];
}

interface Shown {
  address: string;
  alt: string;
  /** Generators show it below the picture. */
  title: string;
}

function picturesIn(node: Nodes, definitions: Map<string, Definition>): Shown[] {
  if (node.type === 'image')
    return [{ address: node.url, alt: node.alt ?? '', title: node.title ?? '' }];
  if (node.type === 'imageReference') {
    const definition = definitions.get(node.identifier);
    return [
      { address: definition?.url ?? '', alt: node.alt ?? '', title: definition?.title ?? '' },
    ];
  }
  if (node.type !== 'html' || !/<img/i.test(node.value)) return [];
  return load(
    node.value,
    null,
    false,
  )('img')
    .toArray()
    .filter(isTag)
    .map(({ attribs: { src = '', alt = '', title = '' } }) => ({ address: src, alt, title }));
}

/** A Markdown body stays as it is; this reads off what a reader sees of it. */
export function convertMarkdown({ text, tree }: { text: string; tree: Root }): Converted {
  return {
    body: text,
    blocks: blocksOfText(tree),
    images: picturesOf(tree),
    links: linksIn(tree),
    messages: [],
  };
}
