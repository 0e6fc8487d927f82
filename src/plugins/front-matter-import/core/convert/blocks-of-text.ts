import { load } from 'cheerio';
import type { Nodes, Parents, Root } from 'mdast';
import { leafBlocks, arrangeBlocks } from '../html/blocks';
import { collapse, visibleText } from '../html/hast';
import { toHast } from '../html/to-hast';

/** A piece of a body as a reader sees it. */
export interface TextBlock {
  kind: 'heading' | 'prose' | 'code' | 'row' | 'html';
  text: string;
}

function inlineText(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(inlineText).join('') : '';
}

function htmlBlocks(html: string): TextBlock[] {
  const tree = arrangeBlocks(toHast(load(html, null, false).root()[0]!), () => false);
  return leafBlocks(tree).map((block) => ({ kind: 'html', text: visibleText(block) }));
}

function blocksOf(node: Nodes): TextBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: inlineText(node) }];
    case 'paragraph':
      return [{ kind: 'prose', text: inlineText(node) }];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'tableRow':
      return [
        { kind: 'row', text: node.children.map((cell) => collapse(inlineText(cell))).join('\t') },
      ];
    case 'html':
      return htmlBlocks(node.value);
    default:
      return 'children' in node ? ((node as Parents).children as Nodes[]).flatMap(blocksOf) : [];
  }
}

/** The visible text of a body, block by block, empty ones left out. */
export function blocksOfText(tree: Root): TextBlock[] {
  return blocksOf(tree)
    .map((block) => (block.kind === 'row' ? block : { ...block, text: collapse(block.text) }))
    .filter(({ text }) => text.trim() !== '');
}
