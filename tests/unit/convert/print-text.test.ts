import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
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

const SIGNS = [...' a文。：:!#-+.w&<>1)（“/s@^"\u{1f600}'];
const text = fc
  .array(fc.constantFrom(...SIGNS, '_', '*', '\n', '`', '|', '[', ']', '\\', '~'), { maxLength: 4 })
  .map((signs) => ({ type: 'text' as const, value: signs.join('') }));
const plain = fc
  .array(fc.constantFrom(...'a文。：1 '), { minLength: 1, maxLength: 3 })
  .map((signs) => ({ type: 'text' as const, value: signs.join('') }));
const value = text.map((one) => one.value);
const image = fc
  .tuple(value, fc.option(value))
  .map(([alt, title]) => ({ type: 'image' as const, url: '/a.png', alt, title }));
const code = value.map((own) => ({ type: 'inlineCode' as const, value: own }));
const linked = fc
  .tuple(fc.array(fc.oneof(text, plain, image, code), { maxLength: 2 }), fc.option(value))
  .map(([children, title]) => ({ type: 'link' as const, url: '/a', title, children }));
const emphasised = fc
  .tuple(
    fc.constantFrom('strong', 'emphasis', 'delete'),
    fc.array(fc.oneof(text, plain, image, code, linked), { maxLength: 2 }),
  )
  .map(([type, children]) => ({ type, children }));
const inline: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 5, arbitrary: plain },
  { weight: 3, arbitrary: emphasised },
  fc.constant({ type: 'break' as const }),
  code,
  image,
  linked,
  fc.constantFrom('<sub>', '<!-- a -->').map((own) => ({ type: 'html' as const, value: own })),
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 });
const paragraph = line.map((children) => ({ type: 'paragraph' as const, children }));
const block: fc.Arbitrary<RootContent> = fc.oneof(
  paragraph,
  line.map((children) => ({ type: 'heading' as const, depth: 2 as const, children })),
  paragraph.map((one) => ({ type: 'blockquote' as const, children: [one] })),
  fc.tuple(paragraph, fc.constantFrom(true, false, null)).map(([one, checked]) => ({
    type: 'list' as const,
    children: [{ type: 'listItem' as const, checked, children: [one] }],
  })),
);

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

  it('is what the printer makes of whatever stands beside each other', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (children) => {
        const tree: Root = { type: 'root', children };
        expect(printMarkdown(tree)).toBe(printSlowly(tree));
      }),
      { numRuns: 2000 },
    );
  });
});
