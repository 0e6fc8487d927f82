import { expandTemplates } from '../../../src/plugins/front-matter-import/core/templates/expand-templates';

const expand = (body: string) => expandTemplates(body, { firstLine: 1 });

const CASES: [string, string, string][] = [
  ['attributes below a paragraph', 'Text\n{: .alert .alert-info}\n\nNext', 'Text\n\nNext'],
  ['attributes below a quote', '> Text\n{: .x #y title="a b"}\n', '> Text\n'],
  ['attributes in a quote', '> Text\n> {: .x}\n\nNext', '> Text\n\nNext'],
  ['attributes behind a link', '[x](y){: target="_blank" .z}, and', '[x](y), and'],
  ['attributes behind a link without a blank', '[x](y){:target="_blank"}', '[x](y)'],
  ['attributes of a list item', '* {:.x} item', '* item'],
  ['a table of contents', '# T\n\n* TOC\n{:toc}\n\nText', '# T\n\n\nText'],
  ['an admonition', ':::tip\nHelp\n:::\n', '> **Tip**\n>\n> Help\n'],
  [
    'an admonition with a title',
    '::: warning Mind it\nA\n\nB\n:::\nC',
    '> **Mind it**\n>\n> A\n>\n> B\n\nC',
  ],
  ['a title in brackets', ':::note[Your *title*]\nA\n:::', '> **Your *title***\n>\n> A'],
  [
    'admonitions in each other',
    '::::info\nA\n\n:::danger\nB\n:::\n\nC\n::::',
    '> **Info**\n>\n> A\n>\n> > **Danger**\n> >\n> > B\n>\n> C',
  ],
  ['details', '::: details Click me {open}\nA\n:::', '> **Click me**\n>\n> A'],
  ['a code group', '::: code-group\n\n```js [a.js]\nx\n```\n\n:::', '```js [a.js]\nx\n```'],
  [
    'an admonition in a list',
    '- a\n\n  :::tip\n  B\n  :::\n- c',
    '- a\n\n  > **Tip**\n  >\n  > B\n\n- c',
  ],
  [
    'a tag in an admonition',
    ':::tip\n{% gist 12 %}\n:::',
    '> **Tip**\n>\n> [Gist](https://gist.github.com/12)',
  ],
];

describe('attribute lists and admonitions', () => {
  it.each(CASES)('%s', (_, body, expected) => {
    const once = expand(body);
    expect(once).toEqual({ text: expected, messages: [] });
    expect(expand(once.text).text).toBe(once.text);
  });

  it.each([
    '`[x](y){: .z}`',
    'A set {:x} of {:?} things',
    'An ordinary {: .x} in a sentence',
    '```\nText\n{: .x}\n```',
    '```\n:::tip\nx\n:::\n```',
    ':::tip that is never closed\n',
    'a ::: b\n:::\n',
    'std::cout ::: x',
  ])('leaves %j', (body) => expect(expand(body)).toEqual({ text: body, messages: [] }));

  it('leaves and reports a box of an unknown kind, and what is in it is read', () => {
    const { text, messages } = expand(':::poll\n{% gist 1 %}\n:::');
    expect(text).toBe(':::poll\n[Gist](https://gist.github.com/1)\n:::');
    expect(messages[0]?.message).toContain('`:::poll`');
  });
});
