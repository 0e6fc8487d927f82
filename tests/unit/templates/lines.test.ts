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
  ['an id of a heading', '## Tea {#green-tea}\n\nText', '## Tea\n\nText'],
  ['an id in a closed heading', '# Tea {#tea} #\n', '# Tea #\n'],
  ['classes and ids of a heading in a quote', '> ### Tea {.hot #tea}\n', '> ### Tea\n'],
  ['an id of an underlined heading', 'Tea {#tea}\n---\n', 'Tea\n---\n'],
  [
    'an indented box with a title',
    '!!! note "Mind *it*"\n\n    A\n\n    ```js\n    x\n    ```\nB',
    '> **Mind *it***\n>\n> A\n>\n> ```js\n> x\n> ```\n\nB',
  ],
  [
    'indented boxes in each other, folded or not',
    '??? tip\n    A\n\n    ???+ danger inline end\n        B\n',
    '> **Tip**\n>\n> A\n>\n> > **Danger**\n> >\n> > B\n',
  ],
  [
    'an indented box in a list',
    '- a\n\n    !!! tip\n        B\n- c',
    '- a\n\n    > **Tip**\n    >\n    > B\n\n- c',
  ],
  [
    'a tag in an indented box',
    '!!! tip\n\n    {% gist 12 %}\n',
    '> **Tip**\n>\n> [Gist](https://gist.github.com/12)\n',
  ],
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
  [
    'tabs of VuePress',
    ':::: code-group\n::: code-group-item YARN:active\nA\n:::\n::::',
    '**YARN**\n\nA',
  ],
  ['a container that only moves its text', '::: right\nA\n:::', 'A'],
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
    '```\n# Tea {#tea}\n```',
    '## Write `{#tea}`',
    'A text {#tea}\n\nand more',
    '!!! note without anything below\n\nText',
    '```\n!!! note\n    A\n```',
    'What???\n    so',
  ])('leaves %j', (body) => expect(expand(body)).toEqual({ text: body, messages: [] }));

  it('leaves and reports a box of an unknown kind, and what is in it is read', () => {
    const { text, messages } = expand(':::poll\n{% gist 1 %}\n:::');
    expect(text).toBe(':::poll\n[Gist](https://gist.github.com/1)\n:::');
    expect(messages[0]?.message).toContain('`:::poll`');
  });
});

describe('the line of a tag that stays', () => {
  it('is that of the file, whatever was expanded above it', () => {
    const body =
      '{% quote %}\nA\n\nB\n{% endquote %}\n{% toc %}\n:::tip\nx\n:::\n\n:::poll\ny\n:::';
    expect(expand(body).messages).toEqual([expect.objectContaining({ line: 11 })]);
  });

  it('is counted on where the lines around it are not the only ones of their kind', () => {
    const box = '!!! tip\n    x\n\n';
    const body = `${box.repeat(3)}:::poll\nLast\n:::`;
    expect(expand(body).messages).toEqual([expect.objectContaining({ line: 10 })]);
  });
});
