import { expandTemplates } from '../../../src/plugins/front-matter-import/core/templates/expand-templates';
import { inlineTags } from '../../../src/plugins/front-matter-import/core/templates/inline-tags';

const expand = (body: string) => expandTemplates(body, { firstLine: 1, families: ['obsidian'] });

const CASES: [string, string, string][] = [
  ['a page', '[[My page]]', '[My page](My%20page.md)'],
  ['a page in a folder', '[[a/b c]]', '[b c](a/b%20c.md)'],
  ['a page with text', '[[Page|the text]]', '[the text](Page.md)'],
  ['a heading', '[[Page#A heading, long]]', '[Page > A heading, long](Page.md#a-heading-long)'],
  ['a heading with text', '[[Page#Heading|text]]', '[text](Page.md#heading)'],
  ['a heading of the same page', '[[#Heading]]', '[Heading](#heading)'],
  ['a block', '[[Page#^a1|text]]', '[text](Page.md#^a1)'],
  ['a link in a table', '| [[Page\\|text]] |', '| [text](Page.md) |'],
  ['a file', '[[paper.pdf]]', '[paper.pdf](paper.pdf)'],
  ['a picture', '![[My image.png]]', '![](My%20image.png)'],
  ['a picture with its width', '![[image.png|300]]', '![](image.png)'],
  ['a picture with text', '![[image.png|A view]]', '![A view](image.png)'],
  ['the name of a block', 'Text ^a1-b\n\n- item\n\n^list\n', 'Text\n\n- item\n\n\n'],
  ['a comment in a line', 'a %%note%%b', 'a b'],
  ['a comment over lines', 'a\n%%\nnote\n%%\nb', 'a\nb'],
];

describe('Obsidian', () => {
  it.each(CASES)('%s', (_, body, expected) => {
    const once = expand(body);
    expect(once).toEqual({ text: expected, messages: [] });
    expect(expand(once.text).text).toBe(once.text);
  });

  it.each([
    '`[[x]]`',
    '```sh\n[[ -f x ]]\n```',
    '> [!note] Title\n> Text',
    '[[]]',
    '50%% off',
    'x ^2',
    '`a ^b1`',
    'a^b1',
  ])('leaves %j', (body) => expect(expand(body)).toEqual({ text: body, messages: [] }));

  it('makes a link of an embedded note, and reports it', () => {
    const { text, messages } = expand('![[Other note]]');
    expect(text).toBe('[Other note](Other%20note.md)');
    expect(messages).toHaveLength(1);
  });

  it('leaves double brackets alone where nobody asks for them', () => {
    const body = '[[x]] %%y%%';
    expect(expandTemplates(body, { firstLine: 1 }).text).toBe(body);
  });
});

describe('inlineTags', () => {
  it.each([
    ['#one and #two/three, (#four) #one', ['one', 'two/three', 'four']],
    ['#读书 #2024 #y2024', ['读书', 'y2024']],
    ['# Heading #no\n\n`#no` [x #no](#no) https://example.org/#no a#no', []],
    ['```\n#no\n```\n\n- #yes', ['yes']],
  ])('reads %j', (body, tags) => expect(inlineTags(body)).toEqual(tags));
});
