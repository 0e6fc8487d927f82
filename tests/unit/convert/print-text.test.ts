import type { PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { printMarkdown } from '../../../src/plugins/front-matter-import/core/convert/to-markdown';

/** What the printer makes of a tree without any short cut. */
const printSlowly = (tree: Root): string =>
  toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });

const TEXTS =
  'plain|文字|a!|!b|#c|d #|e # f|&g|AT&T|h & i|j &|<k>|l < m|n <|1. o|2) p|- q|www.r|s_t|u*v|w@x.org|y:|[z]|~a~|`b`|c\\|1|。'
    .split('|')
    .map((value) => ({ type: 'text' as const, value }));
const ADDRESSES = ['https://site.example/a_b?c=1#d', '/e f', 'plain', 'mailto:g@h.example', ''];

const between = (text: PhrasingContent): PhrasingContent[][] => [
  [text],
  ...ADDRESSES.map((url): PhrasingContent[] => [text, { type: 'link', url, children: [text] }]),
  [{ type: 'strong', children: [{ type: 'text', value: '粗' }] }, text],
  [{ type: 'image', url: '/a.png', alt: 'a' }, text, { type: 'inlineCode', value: 'x' }],
  [{ type: 'link', url: '/a', title: 'b', children: [text] }, text],
];

describe('what is printed the short way', () => {
  it.each(TEXTS)('is what the printer makes of `$value`', (text) => {
    for (const children of between(text)) {
      for (const type of ['paragraph', 'heading'] as const) {
        const node =
          type === 'heading' ? { type, depth: 2 as const, children } : { type, children };
        const tree: Root = { type: 'root', children: [node] };
        expect(printMarkdown(tree)).toBe(printSlowly(tree));
      }
    }
  });
});
