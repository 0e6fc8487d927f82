import { expandTemplates } from '../../../src/plugins/front-matter-import/core/templates/expand-templates';
import { withoutTemplates } from '../../../src/plugins/front-matter-import/core/templates/without-templates';

const expand = (body: string) =>
  expandTemplates(body, { firstLine: 1, families: ['mdx', 'admonition'] });

const CASES: [string, string, string][] = [
  ['imports', "import A from './a';\nimport { B } from 'b'\n\nText", 'Text'],
  ['an import over lines', 'import {\n  A,\n  B,\n} from "ab";\n\nText', 'Text'],
  [
    'an export with blank lines',
    'Text\n\nexport const a = {\n\n  b: 1,\n};\n\nMore',
    'Text\n\n\nMore',
  ],
  ['comments', 'a {/* note\nof mine */}b', 'a b'],
  [
    'YouTube',
    '<YouTube id="abcdefg" />',
    '<iframe src="https://www.youtube-nocookie.com/embed/abcdefg" allowfullscreen></iframe>',
  ],
  ['a picture', '<Image src="/a.png" alt={"A"} width={3} />', '![A](/a.png)'],
  [
    'tabs',
    '<Tabs>\n  <TabItem label="One">\n\n    Text *a*\n\n  </TabItem>\n  <TabItem label="Two">\n    b\n  </TabItem>\n</Tabs>\n',
    '**One**\n\nText *a*\n\n**Two**\n\nb\n',
  ],
  ['a callout', '<Callout type="warning">\nHot\n</Callout>', '> **Warning**\n>\n> Hot'],
  ['a fragment', '<>a</>', 'a'],
];

describe('MDX', () => {
  it.each(CASES)('%s', (_, body, expected) => {
    const once = expand(body);
    expect(once).toEqual({ text: expected, messages: [] });
    expect(expand(once.text).text).toBe(once.text);
  });

  it.each([
    '`<Tabs>` and `import a from "a"`',
    '```jsx\nimport A from "a";\n\n<A>{b}</A>\n{/* c */}\n```',
    '<details>\n<summary>a</summary>\n</details>',
    'import taxes were raised',
    'a < B and c > D',
  ])('leaves %j', (body) => expect(expand(body)).toEqual({ text: body, messages: [] }));

  it('keeps the children of an unknown component, and reports it', () => {
    const { text, messages } = expand('<Box a={() => { x > 1 }}>\n\nText\n\n</Box>\n\nMore {b.c}');
    expect(text).toBe('Text\n\nMore {b.c}');
    expect(messages.map(({ message }) => /`[^`]*`/.exec(message)?.[0])).toEqual([
      '`{b.c}`',
      '`<Box>`',
    ]);
  });

  it('is read in `.mdx` files only', () => {
    const file = {
      frontMatter: {},
      body: '<Box>a</Box>',
      bodyFormat: 'markdown',
      bodyLine: 1,
      raw: { text: '', line: 1 },
      messages: [],
    } as const;
    expect(
      withoutTemplates({ ...file, path: 'a.mdx', sitePath: 'a.mdx', messages: [] }).file.body,
    ).toBe('a');
    expect(
      withoutTemplates({ ...file, path: 'a.md', sitePath: 'a.md', messages: [] }).file.body,
    ).toBe(file.body);
  });
});
